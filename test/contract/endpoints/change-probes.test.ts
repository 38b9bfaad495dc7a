import { expect, test } from 'vitest';
import { gatherChanges } from '../../../src/contract/endpoints/change-probes.ts';
import { openLine } from '../../../src/contract/endpoints/line.ts';
import { isRefusal } from '../../../src/contract/endpoints/reply.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';

test('gatherChanges() starts, answers, ends and stops, and tries what has to be refused', async () => {
  const { endpoint, arn, checkpointToken } = openGround();
  const line = openLine(endpoint, { requests: 100, requestMs: 3000, totalMs: 25_000 });

  const { steps, states, history } = await gatherChanges(line, { arn, checkpointToken });

  const names = Object.entries(steps);
  expect(names.filter(([, reply]) => isRefusal(reply)).map(([name]) => name)).toEqual([
    'refused',
    'staleCheckpoint',
    'staleState',
    'unknownCallback',
    'successAgain',
    'stateAfterStop',
  ]);
  expect(names.filter(([, reply]) => reply.output === undefined && !isRefusal(reply))).toEqual([]);
  expect(states.afterStep?.items.length).toBe((states.before?.items.length ?? 0) + 3);
  expect(history?.end).toBe('last-page');
  expect(steps.stopped?.output?.Status).toBe('STOPPED');
});
