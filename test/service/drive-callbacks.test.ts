import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { driveCallbacks, nameOf, openCallbacks } from '../../src/service/drive-callbacks.ts';
import type { DriveHost } from '../../src/service/drive-host.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { executionOf } from '../../src/timeline/timeline-execution.ts';

function hostOf(
  past = execution('a', (run) => run.callback('carrier', { timeoutSeconds: 60, status: 'STARTED' }).suspend()),
): DriveHost {
  const timeline = openTimeline(past.arn, past.log);
  return {
    arn: past.arn,
    state: () => timeline.state,
    apply: (change) => timeline.append({ ...change, at: Math.max(change.at, timeline.state.lastAt) }),
    execution: () => executionOf(timeline),
  };
}

function callbackOf(host: DriveHost): unknown {
  const { Status, CallbackDetails } = host.execution().operations.find(({ Type }) => Type === 'CALLBACK') ?? {};
  return [Status, CallbackDetails?.Result ?? CallbackDetails?.Error];
}

test.each([
  ['text as it stands', { text: 'done' }, 'done'],
  ['another value as JSON', { text: { id: 1 } }, '{"id":1}'],
  ['no result', { text: undefined }, undefined],
])('give() succeeds with %s', (_what, { text }, expected) => {
  const host = hostOf();
  const callbacks = driveCallbacks(() => undefined);

  callbacks.handle('carrier').succeed(text);

  expect(callbacks.give(host, 0)).toBe(true);
  expect(callbackOf(host)).toEqual(['SUCCEEDED', expected]);
});

test.each([
  ['an error', new RangeError('lost'), { ErrorType: 'RangeError', ErrorMessage: 'lost' }],
  ['a message', 'lost', { ErrorMessage: 'lost' }],
  ["the service's own form", { ErrorType: 'Lost', ErrorData: '1' }, { ErrorType: 'Lost', ErrorData: '1' }],
  ['nothing', undefined, {}],
])('give() fails with %s', (_what, error, expected) => {
  const host = hostOf();
  const callbacks = driveCallbacks(() => undefined);

  callbacks.handle('carrier').fail(error);
  callbacks.give(host, 0);

  expect(callbackOf(host)).toEqual(['FAILED', expected]);
});

test('give() takes answers in order and leaves those of other callbacks', () => {
  const host = hostOf();
  const callbacks = driveCallbacks(() => undefined);
  callbacks.handle('customer').succeed();
  callbacks.handle('carrier').heartbeat();
  callbacks.handle('carrier').succeed('second');
  callbacks.handle('carrier').succeed('of the next one');

  callbacks.give(host, 0);

  expect(callbackOf(host)).toEqual(['SUCCEEDED', 'second']);
  expect(
    host
      .execution()
      .log?.slice(-2)
      .map(({ change }) => change),
  ).toEqual(['heartbeat', 'service']);
});

test('isHeld() holds until the test lets the time run', () => {
  const host = hostOf();
  const callbacks = driveCallbacks(() => undefined);
  const [record] = openCallbacks(host.state());
  if (!record) throw new Error('the execution has an open callback');

  const untouched = callbacks.isHeld(host.state(), record);
  const handle = callbacks.handle('carrier');
  const taken = callbacks.isHeld(host.state(), record);
  handle.timeOut();
  callbacks.give(host, 0);
  const released = callbacks.isHeld(host.state(), record);

  expect([untouched, taken, released]).toEqual([false, true, false]);
  expect(openCallbacks(host.state())).toHaveLength(1);
});

test('notice() tells the id of a callback that opened', async () => {
  const host = hostOf();
  const callbacks = driveCallbacks(() => undefined);
  const opened = callbacks.handle('carrier').opened();

  callbacks.notice(host);

  expect(await opened).toBe(openCallbacks(host.state())[0]?.callbackId);
});

test('nameOf() takes the name of the context where a callback has none', () => {
  const past = execution('a', (run) => run.waitForCallback('carrier', { status: 'STARTED' }).suspend());
  const { state } = openTimeline(past.arn, past.log);

  expect(openCallbacks(state).map((record) => nameOf(state, record))).toEqual(['carrier']);
});
