import { faults } from '../faults/faults.ts';
import { withFaults } from '../faults/with-faults.ts';
import { pages } from '../paging/pages.ts';
import { checkRead } from '../rules/check-read.ts';
import { durableService } from '../service/durable-service.ts';
import type { Journal } from '../service/journal.ts';
import type { JournalCall } from '../service/journal-call.ts';
import { withJournal } from '../service/with-journal.ts';
import { serve } from '../serving/serve.ts';
import type { Execution } from '../timeline/execution.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { demoExecution } from './demo-execution.ts';
import { awsCliReader, awsSdkReader, type DemoReader, kitReader } from './demo-readers.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { breakLine } from './print-list.ts';

const pageSize = 40;
const throttledCall = 3;

/** `demo`: the kit's main job on an execution that it brings along. */
export const demoCommand: Command = {
  name: 'demo',
  does: 'serve an execution of 250 operations in pages and read it with real clients',
  examples: ['demo'],
  run,
};

async function run(_call: Call, io: Io): Promise<ExitCode> {
  const execution = demoExecution();
  const color = paint(io.colors);
  io.out(
    `${color.bold(execution.name)}: ${execution.operations.length} operations, served on 127.0.0.1 in pages of ${pageSize}`,
  );
  io.out(`with one throttled call (call ${throttledCall} answers 429 once)`);
  const readers = [await awsSdkReader(), kitReader, awsCliReader()].filter((reader) => reader !== undefined);
  let held = true;
  for (const reader of readers) held = (await show(reader, execution, io)) && held;
  return held ? 0 : 1;
}

async function show(reader: DemoReader, execution: Execution, io: Io): Promise<boolean> {
  const service = durableService({ executions: [execution], pages: pages.of(pageSize) });
  const throttle = faults.throttle({ on: { call: throttledCall }, times: 1 });
  const { endpoint, journal } = withJournal(withFaults(service, throttle));
  const server = await serve(endpoint);
  const color = paint(io.colors);
  io.out(`\n${color.bold(breakLine(reader.title, { indent: '', hang: '  ', columns: io.columns }))}`);
  try {
    const ids = await reader.read(server.url, execution);
    for (const call of journal) io.out(`  ${callLine(call, io)}`);
    return verdict(ids, { execution, journal, io });
  } finally {
    await server.close();
  }
}

function callLine(call: JournalCall, io: Io): string {
  const color = paint(io.colors);
  const marker =
    typeof call.input.Marker === 'string' ? `from ${call.input.Marker.slice(0, 14)}…` : 'from the beginning';
  const what = `call ${String(call.number).padStart(2)}  ${marker.padEnd(20)}`;
  if (call.page?.items === undefined) return `${what}  ${color.yellow(`${call.status} ${call.error ?? ''}`)}`;
  const range = `operations ${(call.page.from ?? 0) + 1} to ${call.page.to ?? 0}`;
  const again = call.attempt > 1 ? color.yellow(`  retry ${call.attempt - 1}`) : '';
  const end = call.page.nextMarker === undefined ? '  last page' : '';
  return `${what}  ${String(call.page.items).padStart(3)}  ${range}${end}${again}`;
}

interface Shown {
  readonly execution: Execution;
  readonly journal: Journal;
  readonly io: Io;
}

function verdict(ids: readonly string[], { execution, journal, io }: Shown): boolean {
  const served = journal.calls.filter((call) => call.page?.items !== undefined);
  // a reader that resumes from a token asks for the page of the token once more
  const distinct = new Map(served.map((call) => [call.page?.from, call]));
  const read = [...distinct.values()].map((call) => call.output);
  const violations = checkRead(read, { arn: execution.arn });
  const retries = journal.calls.filter((call) => call.attempt > 1).length;
  const same =
    ids.length === execution.operations.length && execution.operations.every(({ Id }, index) => Id === ids[index]);
  const color = paint(io.colors);
  const sum = `${ids.length} operations, ${distinct.size} pages, ${retries} ${retries === 1 ? 'retry' : 'retries'}, ${violations.length} violations`;
  const order = same ? 'every operation once, in order' : 'NOT the operations of the execution';
  const mark = same && violations.length === 0 ? color.green('✓') : color.red('✗');
  io.out(breakLine(`${mark} ${sum}: ${order}`, { indent: '  ', hang: '    ', columns: io.columns }));
  for (const { message } of violations) io.out(`    ${message}`);
  return same && violations.length === 0;
}
