import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, execution } from '../../src/index.ts';
import { changedOperations } from '../../src/service/changed-operations.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { changeSetOf } from '../../src/timeline/views.ts';

const order = execution('order-17', (run) => {
  run.wait('a', { seconds: 5, status: 'STARTED' }).wait('b', { seconds: 9, status: 'STARTED' });
});

test('changedOperations() tells what the log says changed since the response before', () => {
  const step = fc.record({
    ids: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's4'), { maxLength: 3 }),
    action: fc.constantFrom('START' as const, 'SUCCEED' as const),
    waits: fc.nat({ max: 4000 }),
    again: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const timeline = openTimeline(order.arn, order.log);
      const changed = changedOperations(timeline.state);
      const apply = (change: Change): boolean => {
        const at = Math.max(change.at, timeline.state.lastAt);
        const refused = timeline.append({ ...change, at });
        if (!refused) changed.note({ ...change, at });
        return !refused;
      };
      for (const { ids, action, waits, again } of steps) {
        const at = timeline.state.lastAt + waits;
        for (const id of [...timeline.state.awaited]) apply({ change: 'service', at, id, trigger: 'timer' });
        if (again && apply({ change: 'crash', at, error: {} })) apply({ change: 'invoke', at });
        const since = timeline.state.delivered;
        const updates = ids.map((Id) => ({ Id, Type: 'STEP', Action: action }) as const);
        if (!apply({ change: 'checkpoint', at, updates })) continue;
        const expected = changeSetOf(timeline.state, since).map(({ Id }) => Id);
        expect(changed.told().map(({ id }) => id)).toEqual(expected);
      }
    }),
  );
});

test('changedOperations() begins with what changed before it was asked to follow', () => {
  const timeline = openTimeline(order.arn, order.log);
  const [, first] = [...timeline.state.records.keys()];
  const at = timeline.state.lastAt + 5000;
  timeline.append({ change: 'service', at, id: first ?? '', trigger: 'timer' });

  const changed = changedOperations(timeline.state);
  const checkpoint = { change: 'checkpoint', at, updates: [] } as const;
  timeline.append(checkpoint);
  changed.note(checkpoint);

  expect(changed.told().map(({ id, status }) => [id, status])).toEqual([[first, 'SUCCEEDED']]);
});

test('changedOperations() tells the operation of an execution that an update ended', () => {
  const timeline = openTimeline(order.arn, order.log);
  const changed = changedOperations(timeline.state);
  const updates = [{ Id: 'any', Type: 'EXECUTION', Action: 'SUCCEED' }] as const;
  const checkpoint = { change: 'checkpoint', at: timeline.state.lastAt, updates } as const;

  timeline.append(checkpoint);
  changed.note(checkpoint);

  expect(changed.told().map(({ type, status }) => [type, status])).toEqual([['EXECUTION', 'SUCCEEDED']]);
});
