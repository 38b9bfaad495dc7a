import type { Refusal } from '../model/exceptions.ts';
import type { OperationUpdate } from '../model/wire.ts';
import { invalid } from './invalid.ts';
import type { TimelineState } from './state.ts';

/**
 * What is wrong with a batch as a whole, in the order of the official emulators' validators: nothing of a single update's
 * own is looked at before every Id and every ParentId of the batch is known to be good.
 */
export function checkBatch(updates: readonly OperationUpdate[], state: TimelineState): Refusal | undefined {
  if (updates.length > state.variants.updatesPerCheckpoint) {
    return invalid(`Updates must hold at most ${state.variants.updatesPerCheckpoint} operation updates.`);
  }
  if (updates.length === 1) return checkAlone(updates[0], state);
  const ends = updates.filter((update) => update.Type === 'EXECUTION').length;
  if (ends > 1) return invalid('Cannot checkpoint multiple EXECUTION updates.');
  if (ends === 1 && updates.at(-1)?.Type !== 'EXECUTION') {
    return invalid('EXECUTION checkpoint must be the last update.');
  }
  return checkIds(updates, state);
}

// what the whole check comes to for the usual batch
function checkAlone(update: OperationUpdate | undefined, state: TimelineState): Refusal | undefined {
  if (!update?.Id) return invalid('Operation update must have an Id.');
  return hasParent(update, state, undefined) ? undefined : invalid('Invalid parent operation id.');
}

function checkIds(updates: readonly OperationUpdate[], state: TimelineState): Refusal | undefined {
  const seen = new Map<string, OperationUpdate>(); // the last update of each Id
  const started = new Map<string, OperationUpdate>();
  for (const update of updates) {
    if (!update.Id) return invalid('Operation update must have an Id.');
    const earlier = seen.get(update.Id);
    if (earlier && !mayFollow(earlier, update)) {
      return invalid('Cannot update the same operation twice in a single request.');
    }
    if (!hasParent(update, state, started)) return invalid('Invalid parent operation id.');
    seen.set(update.Id, update);
    if (update.Action === 'START') started.set(update.Id, update);
  }
  return undefined;
}

// a step or context may start and go on in one batch, but no further
function mayFollow(earlier: OperationUpdate, update: OperationUpdate): boolean {
  return (
    (earlier.Type === 'STEP' || earlier.Type === 'CONTEXT') && earlier.Action === 'START' && update.Action !== 'START'
  );
}

function hasParent(
  update: OperationUpdate,
  state: TimelineState,
  started: ReadonlyMap<string, OperationUpdate> | undefined,
): boolean {
  if (update.ParentId === undefined) return true;
  const type = started?.get(update.ParentId)?.Type ?? state.records.get(update.ParentId)?.type;
  return type === 'CONTEXT';
}
