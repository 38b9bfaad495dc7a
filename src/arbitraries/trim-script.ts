import type { Action, Branch, Script } from '../fixtures/script.ts';

/** A script without what follows its first so many actions, those in contexts counted too. */
export function trimScript(script: Script, mostActions: number): Script {
  return trim(script, { left: mostActions });
}

interface Budget {
  left: number;
}

function trim(script: Script, budget: Budget): Script {
  const kept: Action[] = [];
  for (const action of script) {
    if (budget.left <= 0) break;
    budget.left -= 1;
    kept.push(trimAction(action, budget));
  }
  return kept;
}

function trimAction(action: Action, budget: Budget): Action {
  switch (action.does) {
    case 'child':
      return { ...action, script: trim(action.script, budget) };
    case 'map':
    case 'parallel':
      return {
        ...action,
        branches: action.branches.map((branch): Branch => ({ ...branch, script: trim(branch.script, budget) })),
      };
    case 'all':
      return { ...action, scripts: action.scripts.map((line) => trim(line, budget)) };
    default:
      return action;
  }
}
