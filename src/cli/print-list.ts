/** An entry of a list for people: a head, and what there is to say of it below. */
export interface ListEntry {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A list with a blank line between its groups; entries keep their order. */
export function printList(groups: ReadonlyMap<string, readonly ListEntry[]>, bold: (text: string) => string): string {
  const printed = [...groups].map(([group, entries]) =>
    [bold(group), ...entries.flatMap(({ head, lines }) => [`  ${head}`, ...lines.map((line) => `      ${line}`)])].join(
      '\n',
    ),
  );
  return printed.join('\n\n');
}

/** Values by what they have in common, in the order in which that first appears. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
