import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executions } from '../../src/arbitraries/executions.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { operationStatuses, operationTypes } from '../../src/model/statuses.ts';
import { canFollow } from '../../src/model/transitions.ts';
import type { Execution } from '../../src/timeline/execution.ts';

test('executions() prints as code that builds the same execution', () => {
  fc.assert(
    fc.property(executions(), (one) => {
      const build = new Function('execution', `return ${fc.stringify(one)}`) as (make: typeof execution) => Execution;

      expect(JSON.stringify(build(execution))).toBe(JSON.stringify(one));
    }),
  );
});

test('executions() shows the code of the smallest counterexample', () => {
  const property = fc.property(executions(), ({ operations }) => operations.every(({ Type }) => Type !== 'WAIT'));

  expect(() => fc.assert(property, { seed: 1, numRuns: 1000 })).toThrow(
    "Counterexample: [execution('example', (run) => run.wait('a', { seconds: 1 }))]",
  );
});

test('executions() holds every status of every type that the default variants know', () => {
  const seen = new Set(
    fc
      .sample(executions(), { numRuns: 1000, seed: 7 })
      .flatMap(({ operations }) => operations.map(({ Type, Status }) => `${Type} ${Status}`)),
  );
  const possible = operationTypes.flatMap((type) =>
    operationStatuses
      .filter((status) => status === 'STARTED' || operationStatuses.some((from) => canFollow(type, from, status)))
      .map((status) => `${type} ${status}`),
  );

  expect(possible.filter((kind) => !seen.has(kind))).toEqual(['CALLBACK CANCELLED', 'CHAINED_INVOKE CANCELLED']);
});

test('executions() takes a name and options', () => {
  const named = executions({ name: 'order-17', options: { idStyle: 'hex', start: 0 } });
  for (const one of fc.sample(named, { numRuns: 20, seed: 7 })) {
    expect(one.name).toBe('order-17');
    expect(one.operations[0]?.StartTimestamp).toBe(0);
    expect(one.operations.slice(1).every(({ Id }) => /^[a-f][0-9a-f]{15}$/.test(Id))).toBe(true);
  }
});

test('executions() makes large ones too', () => {
  const sizes = fc.sample(executions({ maxActions: 400 }), { numRuns: 40, seed: 7 }).map(({ events }) => events.length);

  expect(Math.max(...sizes)).toBeGreaterThan(60);
});

test.for([0, 1.5, -1, 100_001])('executions() refuses %d actions at most', (maxActions) => {
  expect(() => executions({ maxActions })).toThrow(
    new RangeError(`Cannot make executions of ${maxActions} actions at most: expected 1 to 100000`),
  );
});
