import { allRules } from '../contract/endpoints/probe-rules.ts';
import { type Caught, killMatrix } from '../contract/mutants/kill-matrix.ts';
import { mutants } from '../contract/mutants/mutants.ts';
import { printTable } from '../model/text-table.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { printList } from './print-list.ts';

/** `mutants`: the wrong endpoints that pay for the rules. */
export const mutantsCommand: Command = {
  name: 'mutants',
  does: 'list the wrong endpoints that the rules have to catch',
  options: [
    { flags: '--matrix', does: 'check each of them now, and print which rules caught it' },
    { flags: '--json', does: 'print JSON' },
  ],
  examples: ['mutants', 'mutants --matrix'],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  if (options.matrix) return matrix(options.json === true, io);
  if (options.json) {
    io.out(
      JSON.stringify(
        mutants.map(({ id, does, caughtBy }) => ({ id, does, caughtBy })),
        null,
        2,
      ),
    );
    return 0;
  }
  const color = paint(io.colors);
  const entries = mutants.map(({ id, does, caughtBy }) => ({
    head: color.bold(id),
    lines: [does, `caught by: ${caughtBy.join(', ')}`],
  }));
  io.out(printList(new Map([[`${mutants.length} mutants`, entries]]), { bold: color.bold, columns: io.columns }));
  return 0;
}

async function matrix(json: boolean, io: Io): Promise<ExitCode> {
  const rows: Caught[] = [];
  for (const mutant of mutants) {
    if (io.signal.aborted) break;
    io.progress(`${rows.length + 1} of ${mutants.length}: ${mutant.id}`);
    rows.push(...(await killMatrix([mutant])));
  }
  io.progress('');
  if (json)
    io.out(
      JSON.stringify(
        rows.map(({ mutant, ...row }) => ({ id: mutant.id, ...row })),
        null,
        2,
      ),
    );
  else io.out([printRows(rows), ...printSums(rows)].join('\n\n'));
  return rows.length === mutants.length && rows.every(({ missedBy }) => missedBy.length === 0) ? 0 : 1;
}

function printRows(rows: readonly Caught[]): string {
  const lines = rows.map(({ mutant, by, missedBy }) => {
    const others = by.filter((rule) => !mutant.caughtBy.includes(rule));
    const named = mutant.caughtBy.filter((rule) => by.includes(rule)).join(', ');
    return [mutant.id, named, missedBy.join(', '), others.length === 0 ? '' : `and ${others.length} more`];
  });
  return printTable([['mutant', 'caught by', 'missed by', ''], ...lines]);
}

function printSums(rows: readonly Caught[]): readonly string[] {
  const named = new Set(rows.flatMap(({ mutant }) => mutant.caughtBy));
  const kills = Map.groupBy(
    rows.flatMap(({ mutant, by }) => by.map((rule) => ({ rule, id: mutant.id }))),
    ({ id }) => id,
  );
  const only = [...kills.values()].flatMap(([first, ...others]) => (first && others.length === 0 ? [first] : []));
  const unpaid = allRules.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  return [
    `${rows.filter(({ missedBy }) => missedBy.length === 0).length} of ${rows.length} mutants are caught by every rule that they name`,
    `caught by one rule alone:\n${only.map(({ rule, id }) => `  ${id}  ${rule}`).join('\n')}`,
    `rules that no mutant names (values broken on purpose pay for them):\n${unpaid.map((id) => `  ${id}`).join('\n')}`,
  ];
}
