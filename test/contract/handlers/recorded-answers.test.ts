import { expect, test } from 'vitest';
import { answerAsRecorded, everyOperation } from '../../../src/contract/handlers/recorded-answers.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Run } from '../../../src/fixtures/run.ts';
import { manualClock } from '../../../src/model/clock.ts';
import { drivePort } from '../../../src/service/drive-port.ts';
import { openCore } from '../../../src/service/open-core.ts';

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

test.each(answers)('answerAsRecorded() gives %s', (_what, tell, [status, result]) => {
  const recorded = execution('a', tell);
  const before = recorded.at({ checkpoint: 1 });
  const clock = manualClock();
  const host = drivePort(openCore({ executions: [before] }, clock), clock, false).host(recorded.arn);

  const answered = answerAsRecorded(host, everyOperation(recorded));

  const [, operation] = host.execution().operations;
  expect(operation?.Status).toBe(status);
  expect((operation?.CallbackDetails ?? operation?.ChainedInvokeDetails)?.Result).toBe(result);
  expect(answered).toBe(status !== 'STARTED');
});
