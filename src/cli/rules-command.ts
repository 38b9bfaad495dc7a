import { type AnyRule, allRules as rules } from '../contract/endpoints/probe-rules.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { groupBy, printList } from './print-list.ts';

/** `rules`: the rules with their sources. */
export const rulesCommand: Command = {
  name: 'rules',
  does: 'list the rules, each with its severity and its source',
  options: [{ flags: '--json', does: 'print JSON' }],
  examples: ['rules', 'rules --json'],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  if (options.json) {
    io.out(JSON.stringify(rules.map(facts), null, 2));
    return 0;
  }
  const color = paint(io.colors);
  const groups = [...groupBy(rules, ({ kind }) => kind)].map(([kind, group]) => {
    const entries = group.map(({ id, title, severity, source }) => ({
      head: `${color.bold(id)}  ${severity}`,
      lines: [title, `source: ${source}`],
    }));
    return [kind, entries] as const;
  });
  io.out(printList(new Map(groups), { bold: color.bold, columns: io.columns }));
  return 0;
}

function facts({ id, title, severity, source, since, kind, implies }: AnyRule): object {
  return { id, kind, severity, title, source, since, ...(implies && { implies }) };
}
