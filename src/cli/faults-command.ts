import { type FaultEntry, faultCatalogue } from '../faults/fault-catalogue.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { groupBy, type ListEntry, printList } from './print-list.ts';

/** `faults`: the catalogue of faults. */
export const faultsCommand: Command = {
  name: 'faults',
  does: 'list the faults: what goes over the wire, and what a right client does',
  options: [{ flags: '--json', does: 'print JSON' }],
  examples: ['faults', 'faults --json'],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  if (options.json) {
    io.out(JSON.stringify(faultCatalogue, null, 2));
    return 0;
  }
  const color = paint(io.colors);
  const entries = (group: readonly FaultEntry[]): ListEntry[] =>
    group.map((fault) => ({ head: `${color.bold(fault.name)}  ${fault.wire}`, lines: describe(fault) }));
  const groups = [...groupBy(faultCatalogue, ({ group }) => group)].map(
    ([name, group]) => [name, entries(group)] as const,
  );
  io.out(printList(new Map(groups), { bold: color.bold, columns: io.columns }));
  return 0;
}

function describe({ client, reproduces, options, example }: FaultEntry): string[] {
  const choices = options.map(({ name, default: preset, accepts }) => `${name}: ${accepts} (default ${preset})`);
  return [`a right client ${client}; ${reproduces}`, ...choices, `--faults '${JSON.stringify(example)}'`];
}
