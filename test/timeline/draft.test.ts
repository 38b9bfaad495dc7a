import { expect, test } from 'vitest';
import { addedBy, changedBy, commit, draftOf, emit, put, recordOf } from '../../src/timeline/draft.ts';
import type { OperationRecord } from '../../src/timeline/record.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';
const open = { status: 'STARTED', startedAt: 2, attempt: 0, changed: 1, fired: -1 } as const;
const wait: OperationRecord = { ...open, id: 'w', type: 'WAIT' };
const step: OperationRecord = { ...open, id: 's', type: 'STEP' };

test('commit() is what makes a draft reach the state', () => {
  const { state } = openTimeline(arn, [{ change: 'start', at: 1, timeoutSeconds: 60 }]);
  const draft = draftOf(state);
  put(draft, wait);
  emit(draft, { type: 'WaitStarted', at: 2, told: wait });
  put(draft, step);
  emit(draft, { type: 'StepStarted', at: 2, told: step });

  expect([state.records.size, state.notes.length, state.awaited.size]).toEqual([1, 1, 0]);
  commit(draft);

  expect([...state.records.keys()]).toEqual(['e-1', 'w', 's']);
  expect([state.notes.map(({ type }) => type), [...state.awaited]]).toEqual([
    ['ExecutionStarted', 'WaitStarted', 'StepStarted'],
    ['w'],
  ]);
});

test('recordOf() finds an operation as the draft has it, or else as the state has it', () => {
  const { state } = openTimeline(arn, [{ change: 'start', at: 1, timeoutSeconds: 60 }]);
  const draft = draftOf(state);
  for (const record of [wait, step]) put(draft, record);
  const [laterWait, laterStep] = [wait, step].map((record) => put(draft, { ...record, changed: 2 }));

  expect([recordOf(draft, 'w'), recordOf(draft, 's')]).toEqual([laterWait, laterStep]);
  expect(recordOf(draft, 'e-1')).toBe(state.records.get('e-1'));
  expect([changedBy(draft, 's'), changedBy(draft, 'e-1')]).toEqual([laterStep, undefined]);
});

test('addedBy() counts the operations that the state does not have yet', () => {
  const { state } = openTimeline(arn, [{ change: 'start', at: 1, timeoutSeconds: 60 }]);
  const draft = draftOf(state);

  expect(addedBy(draft)).toBe(0);
  put(draft, { ...open, id: 'e-1', type: 'EXECUTION' });
  expect(addedBy(draft)).toBe(0);
  for (const record of [wait, step]) put(draft, record);
  expect(addedBy(draft)).toBe(2);
});
