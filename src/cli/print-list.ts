import { Help } from 'commander';

/** An entry of a list for people: a head, and what there is to say of it below. */
export interface ListEntry {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A list with a blank line between its groups; entries keep their order. On a terminal, long lines break at its width. */
export function printList(
  groups: ReadonlyMap<string, readonly ListEntry[]>,
  { bold, columns }: { readonly bold: (text: string) => string; readonly columns?: number | undefined },
): string {
  const printed = [...groups].map(([group, entries]) =>
    [
      bold(group),
      ...entries.flatMap(({ head, lines }) => [
        breakLine(head, { indent: '  ', hang: '      ', columns }),
        ...lines.map((line) => breakLine(line, { indent: '      ', hang: '        ', columns })),
      ]),
    ].join('\n'),
  );
  return printed.join('\n\n');
}

interface Lines {
  readonly indent: string;
  /** What stands before the lines that go on. */
  readonly hang: string;
  readonly columns?: number | undefined;
}

/** A text in lines of a terminal's width; without a width, one line. Colours take no room. */
export function breakLine(text: string, { indent, hang, columns }: Lines): string {
  if (columns === undefined) return indent + text;
  const broken = new Help().boxWrap(text, columns - hang.length);
  return indent + broken.replaceAll('\n', `\n${hang}`);
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
