import { type Refusal, refusals } from '../model/exceptions.ts';
import { applyCrash, applyEnd, applyInvoke, applyReturn, applyStart, closeByUpdate } from './apply-lifecycle.ts';
import { applyHeartbeat, applyService } from './apply-service.ts';
import { applyUpdate } from './apply-update.ts';
import type { Change, CheckpointTaken } from './change.ts';
import { checkBatch } from './check-batch.ts';
import { changedBy, commit, type Draft, draftOf } from './draft.ts';
import { invalid } from './invalid.ts';
import { placedUpdate } from './placed-update.ts';
import type { TimelineState } from './state.ts';

/** Applies a change as a whole, or says why it cannot be and leaves the state as it is. */
export function applyChange(state: TimelineState, change: Change): Refusal | undefined {
  const refusal = refuseOutOfTurn(state, change);
  if (refusal) return refusal;
  const draft = draftOf(state);
  const refused = dispatch(draft, change);
  if (refused) return refused;
  commit(draft);
  state.changes += 1;
  state.lastAt = change.at;
  return undefined;
}

function refuseOutOfTurn(state: TimelineState, change: Change): Refusal | undefined {
  if (!Number.isSafeInteger(change.at))
    return invalid(`Cannot apply '${change.change}' at ${change.at}: expected whole milliseconds`);
  if (change.at < state.lastAt) {
    return invalid(`Cannot apply '${change.change}' at ${change.at}: the last change was at ${state.lastAt}`);
  }
  if ((change.change === 'start') !== (state.changes === 0)) {
    return invalid(`Cannot apply '${change.change}' as change ${state.changes}: 'start' comes first, and only there`);
  }
  // the invocation in which an EXECUTION update ended the execution still has to return
  const returning = (change.change === 'return' || change.change === 'crash') && state.open !== undefined;
  if (state.status !== 'RUNNING' && !returning) return refusals.staleToken;
  return undefined;
}

function dispatch(draft: Draft, change: Change): Refusal | undefined {
  switch (change.change) {
    case 'start':
      return applyStart(draft, change);
    case 'invoke':
      return applyInvoke(draft, change.at);
    case 'checkpoint':
      return applyCheckpoint(draft, change);
    case 'service':
      return applyService(draft, change);
    case 'heartbeat':
      return applyHeartbeat(draft, change);
    case 'return':
      return applyReturn(draft, change);
    case 'crash':
      return applyCrash(draft, change);
    case 'timeout':
    case 'stop':
      return applyEnd(draft, change);
    default:
      return invalid(`Cannot apply '${String((change as Change).change)}': no such change`); // a log from a file
  }
}

function applyCheckpoint(draft: Draft, change: CheckpointTaken): Refusal | undefined {
  const { state } = draft;
  if (!state.open) return refusals.staleToken;
  const refusal = checkBatch(change.updates, state);
  if (refusal) return refusal;
  for (const update of change.updates) {
    const refused = applyUpdate(draft, placedUpdate(update, update), change.at);
    if (refused) return refused;
  }
  const execution = changedBy(draft, state.parts.executionId);
  if (execution) closeByUpdate(draft, execution, change.at);
  state.checkpoints += 1;
  state.tokens += 1;
  state.delivered = state.changes;
  state.updatedSince = state.changes;
  return undefined;
}
