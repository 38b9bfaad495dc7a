import { expect, test } from 'vitest';
import { execution } from '../../src/index.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { type LiveExecution, liveExecution } from '../../src/service/live-execution.ts';
import { openRegistry } from '../../src/service/registry.ts';

const live = (name: string, functionName: string, executionId = 'e-1'): LiveExecution =>
  liveExecution(
    execution(name, () => {}, { arn: { functionName, executionId } }),
    {
      variants: defaultVariants,
      addedAt: 0,
    },
  );

test('openRegistry() finds executions by ARN, by function and by name', () => {
  const registry = openRegistry();
  const [one, two, other] = [live('a', 'orders'), live('b', 'orders'), live('a', 'bills')];

  for (const each of [one, two, other]) registry.add(each);

  expect(registry.size).toBe(3);
  expect([registry.get(one.arn), registry.get('arn')]).toEqual([one, undefined]);
  expect(registry.ofFunction('orders')).toEqual([one, two]);
  expect(registry.ofFunction('nobody')).toEqual([]);
  expect([registry.named('orders', 'a'), registry.named('bills', 'a'), registry.named('bills', 'b')]).toEqual([
    one,
    other,
    undefined,
  ]);
});

test('openRegistry() gives a name to the execution that had it first', () => {
  const registry = openRegistry();
  const [first, second] = [live('a', 'orders', 'e-1'), live('a', 'orders', 'e-2')];

  registry.add(first);
  registry.add(second);

  expect(registry.named('orders', 'a')).toBe(first);
  expect(registry.ofFunction('orders')).toEqual([first, second]);
});
