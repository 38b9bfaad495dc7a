import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoistedScripts } from '../../src/arbitraries/hoisted-scripts.ts';
import { scripts } from '../../src/arbitraries/scripts.ts';
import { tellScript } from '../../src/fixtures/run.ts';
import type { Script } from '../../src/fixtures/script.ts';

const deep: Script = tellScript((run) => {
  run.child('a', (a) => a.parallel('b', [(b) => b.step('c').wait('w', { seconds: 9 }), (b) => b.step('d')]));
});
const waits = (script: Script): boolean => JSON.stringify(script).includes('"wait"');

test('hoistedScripts() takes away what is around a fault deep down', () => {
  const { counterexample } = fc.check(fc.property(hoistedScripts(fc.constant(deep)), (script) => !waits(script)));

  expect(counterexample).toEqual([[{ does: 'wait', name: 'w', told: { seconds: 9 } }]]);
});

test('hoistedScripts() shrinks first as the arbitrary that it wraps does', () => {
  const lengths = fc
    .integer({ min: 1, max: 100 })
    .map((seconds): Script => [{ does: 'wait', name: 'w', told: { seconds } }]);
  const { counterexample } = fc.check(
    fc.property(
      hoistedScripts(lengths),
      (script) => !script.some((one) => one.does === 'wait' && one.told.seconds > 7),
    ),
    { seed: 1 },
  );

  expect(counterexample).toEqual([[{ does: 'wait', name: 'w', told: { seconds: 8 } }]]);
});

test('hoistedScripts() shrinks a script that it did not make', () => {
  const property = fc.property(scripts(), (script) => !waits(script));
  const { counterexample } = fc.check(property, { examples: [[deep]] });

  expect(counterexample).toEqual([[{ does: 'wait', name: 'w', told: { seconds: 9 } }]]);
});

test('hoistedScripts() replays a counterexample by its path', () => {
  const property = fc.property(scripts(), (script) => !waits(script));
  const first = fc.check(property, { seed: 3, numRuns: 500 });
  const again = fc.check(property, { seed: 3, path: first.counterexamplePath ?? '', endOnFailure: true });

  expect(first.failed).toBe(true);
  expect(again.counterexample).toEqual(first.counterexample);
});
