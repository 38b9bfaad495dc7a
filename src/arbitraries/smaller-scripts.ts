import type { Action, Branch, Script } from '../fixtures/script.ts';

const ends: ReadonlySet<Action['does']> = new Set(['succeed', 'fail', 'suspend', 'stop', 'timeOut']);

/**
 * Scripts that are smaller by one step: a context gives way to what it does, an action or a branch is gone, an operation
 * is not left open. The end of the script stays, with the open operation that it needs, or goes with it.
 */
export function* smallerScripts(script: Script): Generator<Script> {
  const last = script.at(-1)?.does;
  const kept = last === 'suspend' ? 2 : last !== undefined && ends.has(last) ? 1 : 0;
  const tail = script.slice(script.length - kept);
  for (const actions of smallerLists(script.slice(0, script.length - kept))) yield [...actions, ...tail];
  if (last === 'suspend') yield script.slice(0, -1).map(closed);
}

function* smallerLists(actions: Script): Generator<Script> {
  for (const [index, action] of actions.entries()) {
    const [before, after] = [actions.slice(0, index), actions.slice(index + 1)];
    yield [...before, ...after];
    if (ends.has(action.does)) continue;
    for (const replaced of smallerActions(action)) yield [...before, ...replaced, ...after];
  }
}

function* smallerActions(action: Action): Generator<Script> {
  switch (action.does) {
    case 'child':
      yield withoutEnd(action.script);
      for (const script of smallerLists(action.script)) yield [{ ...action, script }];
      break;
    case 'map':
    case 'parallel':
      yield action.branches.flatMap(({ script }) => withoutEnd(script));
      for (const branches of smallerBranches(action.branches)) yield [{ ...action, branches }];
      break;
    case 'all':
      yield action.scripts.flat();
      for (const branches of smallerBranches(action.scripts.map((script) => ({ script })))) {
        yield [{ ...action, scripts: branches.map(({ script }) => script) }];
      }
      break;
    default:
      if (isLeft(action)) yield [closed(action)];
  }
}

function isLeft(action: Action): action is Extract<Action, { readonly told: { readonly status?: string } }> {
  return 'told' in action && 'status' in action.told;
}

// told as shortly as it can be
function closed(action: Action): Action {
  if (!isLeft(action)) return action;
  return action.does === 'wait' ? { ...action, told: { seconds: 1 } } : { ...action, told: {} };
}

function* smallerBranches(branches: readonly Branch[]): Generator<readonly Branch[]> {
  for (const [index, branch] of branches.entries()) {
    const [before, after] = [branches.slice(0, index), branches.slice(index + 1)];
    yield [...before, ...after];
    for (const script of smallerLists(branch.script)) yield [...before, { ...branch, script }, ...after];
  }
}

function withoutEnd(script: Script): Script {
  return script.filter(({ does }) => !ends.has(does));
}
