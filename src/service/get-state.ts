import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import { openMarker } from '../paging/marker.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import { operationOf } from '../timeline/operation-of.ts';
import { payloadSecret } from '../timeline/viewed-execution.ts';
import { visibleRecords } from '../timeline/visible-records.ts';
import { type Followed, type FollowedMarker, followMarker } from './follow-marker.ts';
import { itemsOnDemand } from './items-on-demand.ts';
import type { LiveExecution } from './live-execution.ts';
import type { Reading } from './readings.ts';
import { askedMarker, servePage } from './serve-page.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

const api = 'GetDurableExecutionState';

/** The list of the operations that a checkpoint changed, whose first page is its response. */
export const changeSet = { api: 'CheckpointDurableExecution' };

/** Answers GetDurableExecutionState. */
export function getState(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live) return refused(refusals.staleToken, 'unknown execution');
  const dead = refuseToken(live, input.CheckpointToken);
  if (dead) return refused(refusals.staleToken, dead);
  const found = find(core, live, askedMarker(input));
  return servePage(core, found, { input, member: 'Operations', lastMarker: live.variants.stateLastMarker });
}

/** Why the service takes a token for dead, or `undefined` while it is good. */
export function refuseToken(live: LiveExecution, token: unknown): string | undefined {
  if (token !== live.token()) return 'the token is not the newest one of this execution';
  const status = live.status();
  if (status !== 'RUNNING') {
    const refuse = live.variants.finishedState === 'refuse';
    return refuse ? `the execution is ${status}: its tokens died with it (variant finishedState)` : undefined;
  }
  if (live.variants.betweenInvocations === 'serve' || !live.suspended()) return undefined;
  return 'no invocation is open: its token died with it (variant betweenInvocations)';
}

function find(core: ServiceCore, live: LiveExecution, marker: string | undefined): FollowedMarker {
  const newest = stateReading(core, live);
  if (marker === undefined) return { reading: newest, position: undefined };
  const found = followMarker(core, [newest], marker);
  if (!('refused' in found) || (found.refused !== 'foreign' && found.refused !== 'unreadable')) return found;
  const earlier = followEarlier(core, live, marker);
  if (!earlier) return followPayload(live, newest, marker) ?? found;
  const stale = 'reading' in earlier && earlier.reading.token !== live.token();
  return stale && live.variants.markerAfterCheckpoint === 'refused' ? { refused: 'of an earlier token' } : earlier;
}

function stateReading(core: ServiceCore, live: LiveExecution): Reading {
  return live.readings.at({ api }, live.log.version(), () => ({
    items: operationsText(core, live),
    token: live.token(),
    plan: core.pages.state,
  }));
}

function operationsText(core: ServiceCore, { log, added, variants }: LiveExecution): ItemsText {
  const state = log.state();
  if (!state) return added.operationsText;
  const records = visibleRecords(state); // the list as it stands: records are replaced, never changed
  const items = (from: number, to: number): readonly unknown[] =>
    records.slice(from, to).map((record) => operationOf(record, variants, state.parts.executionName));
  return itemsOnDemand({ count: records.length, items }, core.texts);
}

// a client in the middle of its pages goes on with the list that its marker was made of
function followEarlier(core: ServiceCore, live: LiveExecution, marker: string): FollowedMarker | undefined {
  for (const key of [{ api }, changeSet]) {
    const found = followMarker(core, live.readings.of(key), marker);
    if ('reading' in found || (found.refused !== 'foreign' && found.refused !== 'unreadable')) return found;
  }
  return undefined;
}

// the marker of a payload that an execution made by itself, for as long as the payload's token is the newest
function followPayload(live: LiveExecution, reading: Reading, marker: string): Followed | undefined {
  const binding = { api, subject: live.arn, token: live.token() };
  const opened = openMarker(marker, { secret: payloadSecret, binding, now: 0 });
  return 'position' in opened ? { reading, position: opened.position } : undefined;
}
