import { expect, test } from 'vitest';
import { hidesChildren, isAwaited } from '../../src/timeline/record.ts';

const record = { id: 'a', startedAt: 0, attempt: 0, changed: 0, fired: -1 } as const;

test('isAwaited() takes a step that is PENDING, not one that is READY', () => {
  expect(isAwaited({ ...record, type: 'STEP', status: 'PENDING' })).toBe(true);
  expect(isAwaited({ ...record, type: 'STEP', status: 'READY' })).toBe(false);
});

test('hidesChildren() spares a closed context with ReplayChildren', () => {
  expect(hidesChildren({ ...record, type: 'CONTEXT', status: 'SUCCEEDED' })).toBe(true);
  expect(hidesChildren({ ...record, type: 'CONTEXT', status: 'SUCCEEDED', replayChildren: true })).toBe(false);
});
