import { bodyBytes, jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import type { OperationUpdate } from '../model/wire.ts';
import { itemsTextOf } from '../timeline/items-text.ts';
import { changeSetOf, tokenOf } from '../timeline/views.ts';
import { markerOf } from './follow-marker.ts';
import { changeSetRead, refuseToken } from './get-state.ts';
import type { LiveExecution } from './live-execution.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

const json = { 'content-type': 'application/json' };

/** Answers CheckpointDurableExecution: all updates or none, a new token, and what changed since the last response. */
export function takeCheckpoint(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live) return refused(refusals.staleToken, 'unknown execution');
  const now = core.clock.now();
  const key =
    input.ClientToken === undefined ? undefined : `${String(input.ClientToken)} ${String(input.CheckpointToken)}`;
  const known = key === undefined ? undefined : live.remembered.get(key);
  if (known && now - known.at < limits.clientTokenMinutes * 60_000)
    return { status: 200, headers: json, body: known.body };
  const dead = refuseToken(core, live, input.CheckpointToken) ?? refuseFinished(live);
  if (dead) return refused(refusals.staleToken, dead);
  const since = live.timeline()?.state.delivered ?? -1;
  const updates = (input.Updates ?? []) as readonly OperationUpdate[]; // the model's shapes were checked
  const refusal = live.apply({ change: 'checkpoint', at: now, updates });
  if (refusal) return refused(refusal);
  const response = answer(core, live, since);
  if (key !== undefined) live.remembered.set(key, { at: now, body: bodyBytes(response.body) });
  return response;
}

function refuseFinished(live: LiveExecution): string | undefined {
  const { status } = live.snapshot();
  return status === 'RUNNING' ? undefined : `the execution is ${status}`;
}

function answer(core: ServiceCore, live: LiveExecution, since: number): WireResponse {
  const timeline = live.timeline();
  if (!timeline) return refused(refusals.staleToken, 'the execution has no log');
  const { state } = timeline;
  const operations = changeSetOf(state, since);
  const most = core.variants.changeSetPage;
  const more = operations.length > most;
  if (more) live.changeSets.set(live.version(), itemsTextOf(operations));
  const marker = more
    ? markerOf(core, changeSetRead(core, live, live.version()), { index: most, step: 0, done: 0 })
    : undefined;
  const withheld = core.variants.checkpointToken;
  const silent = withheld === 'never' || (withheld === 'not-when-finished' && state.status !== 'RUNNING');
  return jsonResponse(200, {
    ...(!silent && { CheckpointToken: tokenOf(state) }),
    NewExecutionState: {
      Operations: more ? operations.slice(0, most) : operations,
      ...(marker !== undefined && { NextMarker: marker }),
    },
  });
}
