import { expect, test } from 'vitest';
import { commit, draftOf, emit, put } from '../../src/timeline/draft.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('commit() is what makes a draft reach the state', () => {
  const { state } = openTimeline(arn, [{ change: 'start', at: 1, timeoutSeconds: 60 }]);
  const draft = draftOf(state);
  put(draft, { id: 'w', type: 'WAIT', status: 'STARTED', startedAt: 2, attempt: 0, changed: 1, fired: -1 });
  emit(draft, { EventType: 'WaitStarted', EventId: 0 });

  expect([state.records.size, state.events.length, state.awaited.size]).toEqual([1, 1, 0]);
  commit(draft);

  expect([state.records.size, state.events.at(-1)?.EventId, [...state.awaited]]).toEqual([2, 2, ['w']]);
});
