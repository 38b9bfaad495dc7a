import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { Position } from '../paging/cut-page.ts';
import { type OpenedMarker, openMarker } from '../paging/marker.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import { payloadSecret } from '../timeline/viewed-execution.ts';
import { answerPage } from './answer-page.ts';
import { followMarker, markerOf, type ReadOf } from './follow-marker.ts';
import type { LiveExecution } from './live-execution.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

const api = 'GetDurableExecutionState';

/** A list of operations that a marker leads through, and how far it has led. */
interface Found {
  readonly items: ItemsText;
  readonly read: ReadOf;
  readonly position: Position | undefined;
}

/** Answers GetDurableExecutionState. */
export function getState(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live) return refused(refusals.staleToken, 'unknown execution');
  const dead = refuseToken(core, live, input.CheckpointToken);
  if (dead) return refused(refusals.staleToken, dead);
  const found = find(core, live, input);
  if ('refused' in found) return refused(refusals.badMarker, `marker ${found.refused}`);
  return answerPage(found.items, {
    member: 'Operations',
    plan: found.read.plan,
    position: found.position,
    maxItems: input.MaxItems as number | undefined, // the model says integer
    lastMarker: core.variants.stateLastMarker,
    seal: (position) => markerOf(core, found.read, position),
  });
}

/** Why the service takes a token for dead, or `undefined` while it is good. */
export function refuseToken(core: ServiceCore, live: LiveExecution, token: unknown): string | undefined {
  const execution = live.snapshot();
  if (token !== execution.checkpointToken) return 'the token is not the newest one of this execution';
  if (execution.status !== 'RUNNING' && core.variants.finishedState === 'refuse') {
    return `the execution is ${execution.status}: its tokens died with it (variant finishedState)`;
  }
  const between = execution.status === 'RUNNING' && live.version() > 0 && live.timeline()?.state.open === undefined;
  if (between && core.variants.betweenInvocations === 'refuse') {
    return 'no invocation is open: its token died with it (variant betweenInvocations)';
  }
  return undefined;
}

function find(core: ServiceCore, live: LiveExecution, input: Input): Found | { readonly refused: string } {
  const marker = input.Marker;
  const version = live.version();
  if (typeof marker !== 'string' || marker === '') {
    return { items: live.snapshot().operationsText, read: readOf(core, live, version), position: undefined };
  }
  return (
    findInSnapshots(core, live, marker) ??
    findInChangeSets(core, live, marker) ??
    findBehindPayload(core, live, marker) ?? {
      refused: whyRefused(followMarker(core, readOf(core, live, version), marker)),
    }
  );
}

function readOf(core: ServiceCore, live: LiveExecution, version: number, of: string = api): ReadOf {
  return { api: of, subject: live.arn, version, plan: core.pages };
}

function whyRefused(opened: OpenedMarker): string {
  return 'refused' in opened ? opened.refused : 'foreign';
}

/** Snapshots behind the newest one in which a marker is looked for. */
const oldSnapshots = 64;

// a reader in the middle of its pages goes on with the snapshot that its marker was made of
function findInSnapshots(core: ServiceCore, live: LiveExecution, marker: string): Found | undefined {
  const newest = live.version();
  const oldest = core.variants.markerAfterCheckpoint === 'refused' ? newest : Math.max(0, newest - oldSnapshots);
  for (let version = newest; version >= oldest; version -= 1) {
    const read = readOf(core, live, version);
    const opened = followMarker(core, read, marker);
    if ('position' in opened) return { items: live.snapshot(version).operationsText, read, position: opened.position };
  }
  return undefined;
}

/** What the markers of a checkpoint's response are bound to. */
export const changeSetApi = 'CheckpointDurableExecution';

/** The read of the change set that a checkpoint answered, by the version that the checkpoint led to. */
export function changeSetRead(core: ServiceCore, live: LiveExecution, version: number): ReadOf {
  return { ...readOf(core, live, version, changeSetApi), plan: { by: 'count', size: core.variants.changeSetPage } };
}

function findInChangeSets(core: ServiceCore, live: LiveExecution, marker: string): Found | undefined {
  if (core.variants.changeSetPage === Number.POSITIVE_INFINITY) return undefined;
  for (const [version, items] of live.changeSets) {
    const read = changeSetRead(core, live, version);
    const opened = followMarker(core, read, marker);
    if ('position' in opened) return { items, read, position: opened.position };
  }
  return undefined;
}

// the marker of an invocation payload that an execution made by itself
function findBehindPayload(core: ServiceCore, live: LiveExecution, marker: string): Found | undefined {
  const newest = live.version();
  for (let version = newest; version >= Math.max(0, newest - oldSnapshots); version -= 1) {
    const execution = live.snapshot(version);
    const binding = { api, subject: live.arn, token: execution.checkpointToken };
    const opened = openMarker(marker, { secret: payloadSecret, binding, now: 0 });
    if (!('position' in opened)) continue;
    return { items: execution.operationsText, read: readOf(core, live, version), position: opened.position };
  }
  return undefined;
}
