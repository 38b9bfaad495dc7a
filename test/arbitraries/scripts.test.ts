import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scripts } from '../../src/arbitraries/scripts.ts';
import { checkScript } from '../../src/fixtures/check-action.ts';
import { execution } from '../../src/fixtures/execution.ts';
import type { Action, Script } from '../../src/fixtures/script.ts';
import { hash32 } from '../../src/model/hash.ts';

/** All actions of a script, those in contexts too. */
function actionsOf(script: Script): readonly Action[] {
  return script.flatMap((action) => {
    if ('script' in action) return [action, ...actionsOf(action.script)];
    if ('scripts' in action) return [action, ...action.scripts.flatMap(actionsOf)];
    return 'branches' in action ? [action, ...action.branches.flatMap((branch) => actionsOf(branch.script))] : [action];
  });
}

const options = (script: Script) => (script.at(-1)?.does === 'timeOut' ? { timeoutSeconds: 19_999_999 } : {});

test('scripts() can be told and built', () => {
  fc.assert(
    fc.property(scripts(), (script) => {
      expect(() => checkScript(script, 'handler')).not.toThrow();
      expect(() => execution('a', script, options(script))).not.toThrow();
    }),
  );
});

test('scripts() can be built at every shrink, and shrinking ends', () => {
  const shrinks: number[] = [];
  for (let seed = 0; seed < 40; seed += 1) {
    // fails for reasons that have nothing to do with the script, so that shrinking wanders about
    const property = fc.property(scripts(), (script) => {
      const { operations } = execution('a', script, options(script));
      return hash32(JSON.stringify(operations), seed) % 3 > 0;
    });
    const { failed, numShrinks, errorInstance } = fc.check(property, { seed, numRuns: 200 });

    expect(failed).toBe(true);
    expect(String(errorInstance)).toBe('Error: Property failed by returning false'); // and not by a refusal to build
    shrinks.push(numShrinks);
  }

  expect(Math.max(...shrinks)).toBeGreaterThan(5);
});

test.for<[string, (action: Action) => boolean, Script]>([
  ['a wait', ({ does }) => does === 'wait', [{ does: 'wait', name: 'a', told: { seconds: 1 } }]],
  ['a callback', ({ does }) => does === 'callback', [{ does: 'callback', name: 'a', told: {} }]],
  [
    'a step that is retried',
    (action) => action.does === 'step' && (action.told.attempts ?? 1) > 1,
    [{ does: 'step', name: 'a', told: { attempts: 2 } }],
  ],
  [
    'a map with two items',
    (action) => action.does === 'map' && action.branches.length >= 2,
    [{ does: 'map', name: 'a', told: {}, branches: [{ script: [] }, { script: [] }] }],
  ],
  [
    'a context in a context',
    (action) => action.does === 'child' && action.script.some(({ does }) => does === 'child'),
    [{ does: 'child', name: 'a', told: {}, script: [{ does: 'child', name: 'a', told: {}, script: [] }] }],
  ],
])('scripts() shrinks to %s and nothing else', ([, has, smallest]) => {
  for (const seed of [1, 2, 3]) {
    const property = fc.property(scripts(), (script) => !actionsOf(script).some(has));
    const { counterexample } = fc.check(property, { seed, numRuns: 2000 });

    expect(counterexample?.[0]).toEqual(smallest);
  }
});

test('scripts() holds every kind of action, every option and every status', () => {
  const seen = new Set<string>();
  for (const script of fc.sample(scripts(), { numRuns: 3000, seed: 7 })) {
    for (const action of actionsOf(script)) {
      seen.add(action.does);
      if (!('told' in action)) continue;
      for (const name of Object.keys(action.told)) seen.add(`${action.does} ${name}`);
      if ('status' in action.told) seen.add(`${action.does} ${action.told.status}`);
    }
  }

  expect([...seen]).toEqual(
    expect.arrayContaining([
      'step',
      'wait',
      'callback',
      'waitForCallback',
      'waitForCondition',
      'invoke',
      'child',
      'map',
      'parallel',
      'all',
      'succeed',
      'fail',
      'crash',
      'suspend',
      'stop',
      'timeOut',
      'step STARTED',
      'step PENDING',
      'step READY',
      'waitForCondition PENDING',
      'wait STARTED',
      'callback STARTED',
      'invoke STARTED',
      'step crashAt',
      'step semantics',
      'callback missedHeartbeat',
      'callback timeout',
      'wait cancelAfterMs',
      'invoke ends',
      'map nesting',
      'map minSuccessful',
      'parallel toleratedFailures',
      'map maxConcurrency',
      'child replayChildren',
      'waitForCallback submitter',
    ]),
  );
});

test('scripts() keeps to the number of actions that it is told, before its end', () => {
  for (const maxActions of [1, 5, 300]) {
    for (const script of fc.sample(scripts({ maxActions }), { numRuns: 200, seed: 7 })) {
      expect(actionsOf(script).length).toBeLessThanOrEqual(maxActions + 2);
      expect(() => execution('a', script, options(script))).not.toThrow();
    }
  }
});
