import fc from 'fast-check';
import type { Action } from '../fixtures/script.ts';
import { limits } from '../model/limits.ts';
import type { Told } from './told.ts';

/** No script of the arbitraries lasts so long: what is due later stays open in all of them. */
export const beyondScripts = 20_000_000;

const open = { status: 'STARTED' } as const;
const far = fc.integer({ min: beyondScripts, max: limits.delaySeconds });

/** Operations that a script leaves open and that something outside of the handler has to go on with. */
export function awaitedActions({ name, error, json }: Told): fc.Arbitrary<Action> {
  const wait = fc.tuple(name, far).map(([called, seconds]): Action => {
    return { does: 'wait', name: called, told: { seconds, ...open } };
  });
  const callback = name.map((called): Action => ({ does: 'callback', name: called, told: open }));
  const asked = name.map((called): Action => ({ does: 'waitForCallback', name: called, told: open }));
  const invoke = fc
    .tuple(name, json)
    .map(([called, input]): Action => ({ does: 'invoke', name: called, told: { input, ...open } }));
  const retried = fc.tuple(name, error, far).map(([called, failure, delaySeconds]): Action => {
    return { does: 'step', name: called, told: { failure, delaySeconds, status: 'PENDING' } };
  });
  const polled = fc.tuple(name, far).map(([called, delaySeconds]): Action => {
    return { does: 'waitForCondition', name: called, told: { polls: 1, delaySeconds, status: 'PENDING' } };
  });
  return fc.oneof({ withCrossShrink: true }, wait, callback, retried, invoke, polled, asked);
}

/** Operations that a script leaves open, of any kind. */
export function openActions(told: Told): fc.Arbitrary<Action> {
  const attempts = fc.integer({ min: 1, max: 3 });
  const status = fc.constantFrom('STARTED' as const, 'READY' as const);
  const step = fc
    .tuple(told.name, attempts, status)
    .map(([name, count, left]): Action => ({ does: 'step', name, told: { attempts: count, status: left } }));
  const condition = fc
    .tuple(told.name, attempts, status)
    .map(([name, polls, left]): Action => ({ does: 'waitForCondition', name, told: { polls, status: left } }));
  return fc.oneof({ withCrossShrink: true }, step, awaitedActions(told), condition);
}
