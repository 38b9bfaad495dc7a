import { expect, test } from 'vitest';
import { operationStatuses, operationTypes } from '../../src/model/statuses.ts';
import { hidesChildren, isAwaited, type OperationRecord } from '../../src/timeline/record.ts';

const record = { id: 'a', startedAt: 0, attempt: 0, changed: 0, fired: -1 } as const;
const all: readonly OperationRecord[] = operationTypes.flatMap((type) =>
  operationStatuses.map((status) => ({ ...record, type, status })),
);
const named = (records: readonly OperationRecord[]): readonly string[] =>
  records.map(({ type, status }) => `${type} ${status}`);

test('isAwaited() takes a PENDING step and an open wait, callback or invoke, and nothing else', () => {
  expect(named(all.filter(isAwaited))).toEqual([
    'STEP PENDING',
    'WAIT STARTED',
    'CALLBACK STARTED',
    'CHAINED_INVOKE STARTED',
  ]);
});

test('hidesChildren() takes a closed context without ReplayChildren', () => {
  expect(named(all.filter(hidesChildren)).filter((name) => !/CANCELLED|TIMED_OUT|STOPPED/.test(name))).toEqual([
    'CONTEXT SUCCEEDED',
    'CONTEXT FAILED',
  ]);
  expect(all.filter((each) => hidesChildren({ ...each, replayChildren: true }))).toEqual([]);
  expect(hidesChildren({ ...record, type: 'CONTEXT', status: 'FAILED', replayChildren: false })).toBe(true);
});
