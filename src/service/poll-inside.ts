import type { WireRequest } from '../model/endpoint.ts';
import { isTerminal } from '../model/statuses.ts';
import type { OperationRecord } from '../timeline/record.ts';
import type { TimelineState } from '../timeline/state.ts';
import { readAsked } from './asked-input.ts';
import { openInvokes } from './drive-functions.ts';
import { comingOf, type Drive, type DrivenRun, startFunctions } from './run-handler.ts';

/** Longer than any checkpoint without updates. */
const mostBytes = 3000;

/**
 * Whether a handler asks for news: SDKs send a checkpoint without updates when an operation waits inside of an invocation
 * that cannot suspend, because something else still runs in it, such as a step that a finished map no longer needs.
 */
export function isPoll(request: WireRequest): boolean {
  if (!request.body || request.body.length > mostBytes) return false;
  const { Updates } = readAsked(request).input;
  return Updates === undefined || (Array.isArray(Updates) && Updates.length === 0);
}

/** Polls in a row after which a body that still runs is taken to wait for what time brings: SDKs have sent them for seconds. */
const manyPolls = 3;
/** Looks, of 5 ms each, at whether a function has answered. */
const looks = 40;

/**
 * Lets happen what comes next to an invocation that polls because it cannot suspend: functions answer, the test does, and
 * then time goes on.
 */
export async function goOnInside(drive: Drive, run: DrivenRun): Promise<void> {
  const { host, call } = run;
  run.polls += 1;
  if (!isHeldUp(host.state(), run.since) && run.polls < manyPolls) return;
  const before = host.state().changes;
  startFunctions(drive, run);
  if (drive.callbacks.give(host, drive.port.now())) return;
  for (let look = 0; look < looks && openInvokes(host.state()).length > 0; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    call?.touch();
    if (run.call !== call || host.state().changes !== before) return;
  }
  drive.world.pass(comingOf(drive, run));
}

// a step that this invocation began inside of a context which is finished by now: SDKs wait for it and drop what it gives
function isHeldUp({ records }: TimelineState, since: number): boolean {
  for (const record of records.values()) {
    if (record.type === 'STEP' && record.status === 'STARTED' && record.changed >= since && isLeft(records, record))
      return true;
  }
  return false;
}

function isLeft(records: TimelineState['records'], { parentId }: OperationRecord): boolean {
  for (let at = records.get(parentId ?? ''); at; at = records.get(at.parentId ?? '')) {
    if (isTerminal(at.status)) return true;
  }
  return false;
}
