import { expect, test } from 'vitest';
import { type Family, relate } from '../../src/rules/family.ts';
import { listOperations, type OperationList } from '../../src/rules/operation-list.ts';
import { isHidden, survivors } from '../../src/rules/transition-scope.ts';
import type { OperationView } from '../../src/rules/view.ts';

const listOf = (...operations: readonly OperationView[]): OperationList & Family => {
  const list = listOperations([operations], () => '');
  return { ...list, ...relate(list) };
};
const context = { Id: 'c1', Type: 'CONTEXT', Status: 'STARTED' } as const;
const closed = { ...context, Status: 'SUCCEEDED' } as const;

test('isHidden() holds below a context that is completed later, and below one that is gone', () => {
  const from = listOf(context, { Id: 's1', ParentId: 'c1' }, { Id: 's2' }, { Id: 's3', ParentId: 'lost' });
  const hidden = (into: OperationList): readonly boolean[] => [1, 2, 3].map((of) => isHidden(of, from, into));

  expect(hidden(listOf(closed))).toEqual([true, false, true]);
  expect(hidden(listOf(context))).toEqual([false, false, true]);
  expect(hidden(listOf())).toEqual([true, false, true]);
});

test('isHidden() ends in a family that runs in a circle', () => {
  const from = listOf({ ...context, ParentId: 'c2' }, { ...context, Id: 'c2', ParentId: 'c1' });

  expect(isHidden(0, from, from)).toBe(true);
});

test('survivors() pairs the operations that both reads list, each once', () => {
  const [before, after] = [
    listOf({ Id: 'a' }, { Id: 'b' }),
    listOf({ Id: 'b' }, { Id: 'c' }, { Id: 'a' }, { Id: 'b' }),
  ];
  const pairs: unknown[] = [];
  survivors({ before, after }, ({ was, is, place }) => {
    pairs.push([was.Id, is.Id, place]);
    return undefined;
  });

  expect(pairs).toEqual([
    ['b', 'b', 1],
    ['a', 'a', 0],
  ]);
});
