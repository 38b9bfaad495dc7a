import type { Scenario } from '../contract/readers/scenarios/scenario.ts';
import { scenarios } from '../contract/readers/scenarios/scenarios.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { printList } from './print-list.ts';

/** `scenarios`: the situations in which `check reader` puts a reader. */
export const scenariosCommand: Command = {
  name: 'scenarios',
  does: 'list the scenarios of check reader: what a right reader does, and the bug behind each',
  options: [{ flags: '--json', does: 'print JSON' }],
  examples: ['scenarios', 'scenarios --json'],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  if (options.json) {
    io.out(JSON.stringify(scenarios.map(facts), null, 2));
    return 0;
  }
  const color = paint(io.colors);
  const entries = scenarios.map(({ id, severity, title, right, bug, source }) => ({
    head: `${color.bold(id)}  ${severity}`,
    lines: [title, `a right reader ${right}`, `bug: ${bug}`, `source: ${source}`],
  }));
  io.out(printList(new Map([['scenarios', entries]]), { bold: color.bold, columns: io.columns }));
  return 0;
}

function facts({ id, title, right, severity, source, bug, accepts, pages, faults }: Scenario): object {
  return { id, title, right, severity, source, bug, accepts, ...(pages && { pages }), ...(faults && { faults }) };
}
