import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { OperationUpdate } from '../../src/model/wire.ts';
import { openCrashes } from '../../src/service/crash-point.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const past = execution('a', (run) => run.step('charge card', { error: 'declined' }));
const { state } = openTimeline(past.arn, past.log);
const start: OperationUpdate = { Id: '1', Type: 'STEP', Action: 'START', Name: 'pay' };
const succeed: OperationUpdate = { Id: '1', Type: 'STEP', Action: 'SUCCEED', Name: 'pay' };

test('openCrashes() dies before the outcome of a step, once', () => {
  const crashes = openCrashes('pay');

  expect(crashes.within([start], state)).toBeUndefined();
  expect(crashes.within([start, succeed], state)).toBe(1);
  expect(crashes.within([succeed], state)).toBeUndefined();
});

test('openCrashes() dies after the outcome, as often as told', () => {
  const crashes = openCrashes([{ step: 'pay', when: 'after', times: 2 }]);

  expect(crashes.within([start, succeed], state)).toBe(2);
  expect(crashes.within([succeed], state)).toBe(1);
  expect(crashes.left()).toEqual([]);
});

test('openCrashes() dies after the start of what has no outcome of its own', () => {
  expect(openCrashes('cool down').within([{ Id: '2', Type: 'WAIT', Action: 'START', Name: 'cool down' }], state)).toBe(
    1,
  );
});

test('openCrashes() knows an update without a name by its operation', () => {
  const id = past.operations[1]?.Id ?? '';

  expect(openCrashes('charge card').within([{ Id: id, Type: 'STEP', Action: 'FAIL' }], state)).toBe(0);
});

test('openCrashes() tells which crashes never came', () => {
  expect(openCrashes(['pay', { step: 'ship' }]).left()).toEqual(['pay', 'ship']);
});
