import fc from 'fast-check';
import type { Action, Branch, Script } from '../fixtures/script.ts';
import { hoistedScripts } from './hoisted-scripts.ts';
import { members } from './members.ts';
import { awaitedActions, beyondScripts, openActions } from './open-actions.ts';
import { type Told, toldWithin } from './told.ts';
import { trimScript } from './trim-script.ts';

/** What a script of a handler is made of. */
export interface ScriptsOptions {
  /** Actions at most, those in contexts counted too: 1 or more. Default 40. */
  readonly maxActions?: number;
}

const small = { withCrossShrink: true } as const;

/**
 * What handlers do: every script builds an execution, at every shrink. They shrink to fewer branches, fewer operations,
 * shallower contexts, shorter waits and simpler outcomes.
 */
export function scripts({ maxActions = 40 }: ScriptsOptions = {}): fc.Arbitrary<Script> {
  // all that a script waits for, one after the other, is over before what it leaves open is due
  const told = toldWithin(Math.max(4, Math.min(86_400, Math.floor(beyondScripts / 4 / maxActions))));
  const { action } = fc.letrec<{ action: Action; script: Script }>((tie) => {
    const script = fc.array(tie('action'), { maxLength: 4, depthIdentifier: 'script' });
    return {
      script,
      action: fc.oneof(
        { ...small, depthSize: 'small', depthIdentifier: 'script' },
        { weight: 8, arbitrary: leaves(told) },
        { weight: 1, arbitrary: openActions(told) },
        { weight: 5, arbitrary: contexts(told, script) },
      ),
    };
  });
  const whole = fc
    .tuple(fc.array(action, { maxLength: 8 }), ends(told))
    .map(([actions, end]): Script => [...trimScript(actions, maxActions), ...end]);
  return hoistedScripts(whole);
}

function leaves(told: Told): fc.Arbitrary<Action> {
  const named = <T>(does: Action['does'], how: fc.Arbitrary<T>): fc.Arbitrary<Action> =>
    fc.tuple(told.name, how).map(([name, options]) => ({ does, name, told: options }) as unknown as Action); // each caller pairs an action with its own options
  return fc.oneof(
    small,
    { weight: 5, arbitrary: named('step', told.step) },
    { weight: 2, arbitrary: named('wait', told.wait) },
    { weight: 2, arbitrary: named('callback', told.callback) },
    named('invoke', told.invoke),
    named('waitForCondition', told.condition),
    named('waitForCallback', askings(told)),
    members({ does: fc.constant('crash' as const) }, { error: told.error }),
  );
}

function askings(told: Told): fc.Arbitrary<object> {
  const fails = told.error.map((error) => ({ submitter: { error } }));
  const retries = fc
    .tuple(told.callback, fc.integer({ min: 1, max: 3 }))
    .map(([callback, attempts]) => ({ ...callback, submitter: { attempts } }));
  return fc.oneof(small, told.callback, retries, fails);
}

function contexts(told: Told, script: fc.Arbitrary<Script>): fc.Arbitrary<Action> {
  const inner = fc.tuple(script, closes(told)).map(([actions, end]): Script => [...actions, ...end]);
  const named: fc.Arbitrary<Branch> = fc
    .tuple(inner, fc.option(fc.constantFrom('left', 'right'), { nil: undefined }))
    .map(([branch, name]) => ({ script: branch, ...(name !== undefined && { name }) }));
  const child = fc
    .tuple(told.name, told.context, inner)
    .map(([name, how, body]): Action => ({ does: 'child', name, told: how, script: body }));
  const map = fc.tuple(told.name, told.branches, fc.array(inner, { maxLength: 4 })).map(
    ([name, how, items]): Action => ({
      does: 'map',
      name,
      told: how,
      branches: items.map((body) => ({ script: body })),
    }),
  );
  const parallel = fc
    .tuple(told.name, told.branches, fc.array(named, { maxLength: 4 }))
    .map(([name, how, branches]): Action => ({ does: 'parallel', name, told: how, branches }));
  const all = fc
    .array(script, { minLength: 1, maxLength: 3 })
    .map((lines): Action => ({ does: 'all', scripts: lines }));
  return fc.oneof(small, child, map, parallel, all);
}

// how a context ends: as its last operation does, or as it says
function closes({ json, error }: Told): fc.Arbitrary<Script> {
  return fc.oneof(
    small,
    { weight: 3, arbitrary: fc.constant([]) },
    json.map((result): Script => [{ does: 'succeed', told: { result } }]),
    error.map((failure): Script => [{ does: 'fail', error: failure }]),
  );
}

// how an execution ends, or what it is left with
function ends(told: Told): fc.Arbitrary<Script> {
  const stopped = fc.tuple(fc.option(openActions(told)), fc.option(told.error, { nil: undefined }));
  return fc.oneof(
    small,
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: told.json.map((result): Script => [{ does: 'succeed', told: { result } }]) },
    { weight: 2, arbitrary: told.error.map((error): Script => [{ does: 'fail', error }]) },
    { weight: 2, arbitrary: openActions(told).map((open): Script => [open]) },
    { weight: 2, arbitrary: awaitedActions(told).map((open): Script => [open, { does: 'suspend' }]) },
    stopped.map(
      ([open, error]): Script => [...(open ? [open] : []), { does: 'stop', ...(error !== undefined && { error }) }],
    ),
    fc.constant<Script>([{ does: 'timeOut' }]),
  );
}
