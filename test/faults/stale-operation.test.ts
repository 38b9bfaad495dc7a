import { expect, test } from 'vitest';
import { isFinished, startedAgain } from '../../src/faults/stale-operation.ts';

test('isFinished() knows the statuses that are never left', () => {
  expect(
    ['STARTED', 'PENDING', 'READY', 'SUCCEEDED', 'TIMED_OUT', 'WOBBLING'].map((Status) => isFinished({ Status })),
  ).toEqual([...[false, false, false, true, true, false]]);
});

test('startedAgain() takes away what came with the end, and nothing else', () => {
  const callback = {
    ...{ Id: 'a', ParentId: 'p', Type: 'CALLBACK', Status: 'FAILED', StartTimestamp: 1, EndTimestamp: 2 },
    CallbackDetails: { CallbackId: 'Y2I=', Error: { ErrorMessage: 'late' } },
  };

  expect(startedAgain(callback)).toEqual({
    ...{ Id: 'a', ParentId: 'p', Type: 'CALLBACK', Status: 'STARTED', StartTimestamp: 1 },
    CallbackDetails: { CallbackId: 'Y2I=' },
  });
});
