import { expect, test } from 'vitest';
import { everyOperation, nextAnswer } from '../../../src/contract/handlers/recorded-answers.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Run } from '../../../src/fixtures/run.ts';
import { manualClock } from '../../../src/model/clock.ts';
import { drivePort } from '../../../src/service/drive-port.ts';
import { openCore } from '../../../src/service/open-core.ts';
import { openTimeline } from '../../../src/timeline/timeline.ts';

test('everyOperation() tells those below closed contexts too', () => {
  const past = execution('a', (run) => run.child('c', (inner) => inner.step('s')));

  expect(past.operations.map(({ Name }) => Name)).toEqual([undefined, 'c']);
  expect([...everyOperation(past).values()].map(({ Name }) => Name)).toEqual([undefined, 'c', 's']);
});

const answers: readonly (readonly [string, (run: Run) => unknown, readonly unknown[]])[] = [
  ['a result', (run) => run.callback('a', { result: 'yes' }), ['SUCCEEDED', '"yes"']],
  ['a failure', (run) => run.callback('a', { error: 'no' }), ['FAILED', undefined]],
  ['nothing to a timeout', (run) => run.callback('a', { timeout: 60 }), ['STARTED', undefined]],
  ['an invoke', (run) => run.invoke('a', { result: 1 }), ['SUCCEEDED', '1']],
  ['a stopped invoke', (run) => run.invoke('a', { ends: 'STOPPED' }), ['STOPPED', undefined]],
];

test.each(answers)('nextAnswer() gives %s', (_what, tell, [status, result]) => {
  const recorded = execution('a', tell);
  const before = recorded.at({ checkpoint: 1 });
  const clock = manualClock();
  const host = drivePort(openCore({ executions: [before] }, clock), clock, false).host(recorded.arn);

  const answer = nextAnswer(host.state(), everyOperation(recorded));
  if (answer) host.apply(answer);

  const [, operation] = host.execution().operations;
  expect(operation?.Status).toBe(status);
  expect((operation?.CallbackDetails ?? operation?.ChainedInvokeDetails)?.Result).toBe(result);
  expect(answer !== undefined).toBe(status !== 'STARTED');
});

test('nextAnswer() comes as long after the start as it did, and before the heartbeat is missed', () => {
  const recorded = execution('a', (run) => run.callback('a', { result: 1, afterSeconds: 90 }));
  const [, operation] = recorded.operations;
  const { state } = openTimeline(recorded.arn, recorded.at({ checkpoint: 1 }).log);
  const [, record] = state.records.values();
  if (!record || !operation) throw new Error('the callback is missing');

  const took = Math.round(((operation.EndTimestamp ?? 0) - operation.StartTimestamp) * 1000);
  expect(nextAnswer(state, everyOperation(recorded))?.at).toBe(record.startedAt + took);

  state.records.set(record.id, { ...record, heartbeatSeconds: 30 });
  expect(nextAnswer(state, everyOperation(recorded))?.at).toBe(record.startedAt + 29_999);
});
