import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { toTree } from '../../src/timeline/to-tree.ts';

test('toTree() prints one line an operation, children below their context', () => {
  const told = execution('a', (run) =>
    run.child('c', (inner) => inner.step('s', { status: 'STARTED' }), { status: 'STARTED' }),
  );

  expect(toTree(told).split('\n').slice(2)).toEqual(["└ RunInChildContext 'c' STARTED", "  └ Step 's' STARTED"]);
});
