import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { manualClock } from '../../src/model/clock.ts';
import { pages } from '../../src/paging/pages.ts';
import { drivePort } from '../../src/service/drive-port.ts';
import { openCore } from '../../src/service/open-core.ts';
import { parseExecution } from '../../src/timeline/parse-execution.ts';

const past = execution('a', (run) => run.step('one').wait('rest', { seconds: 5, status: 'STARTED' }).suspend());

test('drivePort() moves a clock unless it goes by itself', () => {
  const clock = manualClock(10);
  const core = openCore({ pages: pages.of(3) }, clock);

  const moved = [drivePort(core, clock, false).moveTo(30), drivePort(core, clock, true).moveTo(50)];

  expect(moved).toEqual([true, false]);
  expect(clock.now()).toBe(30);
  expect(drivePort(core, clock, false).pages).toEqual(pages.of(3));
});

test('drivePort() tells the state with what time has brought', () => {
  const clock = manualClock((past.log?.at(-1)?.at ?? 0) + 4000);
  const host = drivePort(openCore({ executions: [past] }, clock), clock, false).host(past.arn);
  const status = (): string | undefined =>
    [...host.state().records.values()].find(({ name }) => name === 'rest')?.status;

  const before = status();
  clock.advance(5000);

  expect([before, status()]).toEqual(['STARTED', 'SUCCEEDED']);
});

test('drivePort() starts an execution with its first invocation open', () => {
  const clock = manualClock();
  const port = drivePort(openCore({}, clock), clock, false);

  const host = port.start({ name: 'b', functionName: 'orders', input: '{"id":1}', timeoutSeconds: 60 });

  expect(host.execution().summary.InputPayload).toBe('{"id":1}');
  expect(host.arn).toContain(':function:orders:$LATEST/durable-execution/b/');
  expect(host.state().open).toBeDefined();
});

test('drivePort() refuses to drive what is not there, and what has no log', () => {
  const clock = manualClock();
  const { log: _, ...views } = { ...past.toJSON(), events: past.events, summary: past.summary };
  const recorded = parseExecution(JSON.stringify(views));
  const port = drivePort(openCore({ executions: [recorded] }, clock), clock, false);

  expect(() => port.host('arn')).toThrow("Cannot drive execution 'arn': the service holds none with this ARN");
  expect(() => port.host(past.arn)).toThrow('it has no log, only what was recorded of it');
});
