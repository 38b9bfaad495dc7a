import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { Operation } from '../../src/model/wire.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';
import { toTree } from '../../src/timeline/to-tree.ts';

test('toTree() prints one line an operation, children below their context', () => {
  const order = execution(
    'order-17',
    (run) =>
      run
        .step('reserve', { attempts: 3, tookMs: 50 })
        .child('pay', (pay) =>
          pay.step('charge', { tookMs: 20 }).wait(undefined, { seconds: 3600, status: 'STARTED' }),
        ),
    { arn: { executionId: 'e-1' }, start: 0 },
  );

  expect(toTree(order)).toBe(
    [
      'order-17 RUNNING (5 operations)',
      '├ EXECUTION e-1 STARTED',
      "├ Step 'reserve' SUCCEEDED 3.174s, 3 attempts",
      "└ RunInChildContext 'pay' STARTED",
      "  ├ Step 'charge' SUCCEEDED 0.02s",
      '  └ Wait 3c46a0407be60a1f STARTED',
    ].join('\n'),
  );
});

test('toTree() prints minutes and says what is broken on purpose', () => {
  const { arn, checkpointToken, operations } = execution('a', (run) => run.wait('w', { seconds: 150 }));
  const broken = recordedExecution({ arn, checkpointToken, operations, broken: 'read/no-duplicate-ids' });

  expect(toTree(broken).split('\n')[0]).toBe('a RUNNING (2 operations, breaks read/no-duplicate-ids on purpose)');
  expect(toTree(broken)).toContain("└ Wait 'w' SUCCEEDED 2m30s");
});

test.for([
  [0.5, '0.5s'],
  [60, '1m'],
  [90, '1m30s'],
  [3_600, '1h'],
  [3_605, '1h'],
  [3_665, '1h1m'],
  [302_400, '3d12h'],
  [302_461, '3d12h'],
] as const)('toTree() prints a duration of %d seconds as %s', ([seconds, printed]) => {
  const { arn, checkpointToken, operations } = execution('a', (run) => run.wait('w', { seconds: 1 }));
  const lasting = operations.map((one) => ({ ...one, EndTimestamp: one.StartTimestamp + seconds }));
  const tree = toTree(recordedExecution({ arn, checkpointToken, operations: lasting }));

  expect(tree.split('\n').at(-1)).toBe(`└ Wait 'w' SUCCEEDED ${printed}`);
});

test('toTree() prints the children of a context once, also where a wrong execution holds a circle', () => {
  const { arn, checkpointToken, operations } = execution('a', (run) => run.step('s'));
  const [whole, step] = operations;
  const circle = [whole, step, { ...step, Name: 'below itself', ParentId: step?.Id }] as readonly Operation[];
  const tree = toTree(recordedExecution({ arn, checkpointToken, operations: circle }));

  expect(tree.match(/below itself/g)).toHaveLength(1);
});

test('toTree() shows 200 operations and counts the rest', () => {
  const many = execution('a', (run) => {
    for (let index = 0; index < 205; index += 1) run.step(`s${index}`);
  });
  const lines = toTree(many).split('\n');

  expect(lines).toHaveLength(202);
  expect(lines.at(-1)).toBe('… and 6 more');
});

test('toTree() ends where parents go round in a circle', () => {
  const { arn, checkpointToken } = execution('a');
  const ring = ['a', 'b'].map((Id, index) => ({
    Id,
    ParentId: index === 0 ? 'b' : 'a',
    Type: 'CONTEXT' as const,
    Status: 'STARTED' as const,
    StartTimestamp: 0,
  }));
  const root = { Id: 'r', ParentId: 'r', Type: 'CONTEXT', Status: 'STARTED', StartTimestamp: 0 } as const;

  expect(toTree(recordedExecution({ arn, checkpointToken, operations: [...ring, root] }))).toContain('(3 operations)');
});

test.for([
  [3.4901, '3.49s'],
  [119.8, '2m'],
  [3600, '1h'],
  [302_400, '3d12h'],
] as const)('toTree() says %d seconds as %s', ([seconds, said]) => {
  const order = execution('order-17', (run) => run.wait('pause', { seconds: 60 }));
  const start = order.operations[0]?.StartTimestamp ?? 0;
  const wait = { ...order.operations[1], StartTimestamp: start, EndTimestamp: start + seconds };
  const recorded = recordedExecution({
    arn: order.arn,
    checkpointToken: order.checkpointToken,
    operations: [order.operations[0], wait] as Operation[], // as a recording holds them
  });

  expect(toTree(recorded)).toContain(`Wait 'pause' SUCCEEDED ${said}`);
});
