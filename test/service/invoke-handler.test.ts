import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { manualClock } from '../../src/model/clock.ts';
import { pages } from '../../src/paging/pages.ts';
import { drivePort } from '../../src/service/drive-port.ts';
import type { DurableHandler } from '../../src/service/durable-handler.ts';
import { type InvokeAsked, invokeHandler } from '../../src/service/invoke-handler.ts';
import { openCore } from '../../src/service/open-core.ts';

function askedOf(more: Partial<InvokeAsked> = {}): InvokeAsked {
  const past = execution('a', (run) => run.step('one').wait('rest', { seconds: 5, status: 'STARTED' }));
  const clock = manualClock(past.log?.at(-1)?.at);
  const port = drivePort(openCore({ executions: [past], pages: pages.of(2) }, clock), clock, false);
  return { port, host: port.host(past.arn), options: {}, last: false, opened: () => undefined, ...more };
}

test('invokeHandler() hands out the first page of the plan, or the page that is told', async () => {
  const counts: number[] = [];
  const handler: DurableHandler = async (event: { InitialExecutionState: { Operations: unknown[] } }) => {
    counts.push(event.InitialExecutionState.Operations.length);
    return { Status: 'PENDING' };
  };

  await invokeHandler(handler, askedOf());
  await invokeHandler(handler, askedOf({ options: { page: 0 } }));
  await invokeHandler(handler, askedOf({ options: { page: pages.of(1) } }));

  expect(counts).toEqual([2, 0, 1]);
});

test('invokeHandler() notes a crash when the handler throws, and a failure when it was the last time', async () => {
  const throwing = (): never => {
    throw new RangeError('broken');
  };
  const first = askedOf();
  const last = askedOf({ last: true });

  const ends = [await invokeHandler(throwing, first), await invokeHandler(throwing, last)];

  expect(ends).toEqual(['threw', 'threw']);
  expect(first.host.execution().log?.at(-1)).toMatchObject({ change: 'crash', error: { ErrorMessage: 'broken' } });
  expect(last.host.execution()).toMatchObject({ status: 'FAILED', summary: { Error: { ErrorType: 'RangeError' } } });
});

test('invokeHandler() leaves what a handler gives after its invocation was cut', async () => {
  const asked = askedOf({ opened: (call) => call.end() });

  const end = await invokeHandler(async () => ({ Status: 'SUCCEEDED' }), asked);

  expect(end).toBe('cut');
  expect(asked.host.execution().status).toBe('RUNNING');
});

test('invokeHandler() rejects when the handler neither calls nor returns', async () => {
  const asked = askedOf({ options: { patience: 20 } });

  await expect(invokeHandler(() => new Promise(() => undefined), asked)).rejects.toThrow(
    "Cannot end invocation 1 of 'a': the handler neither called nor returned for 20 ms (option 'patience'), open: WAIT 'rest'",
  );
});

test('invokeHandler() rejects what the service refuses', async () => {
  const handler = async (): Promise<unknown> => ({ Status: 'FAILED', Result: '1' });

  await expect(invokeHandler(handler, askedOf())).rejects.toThrow(
    "Cannot end invocation 1 of 'a' with FAILED: the service refuses it: Cannot provide a Result for FAILED status.",
  );
});
