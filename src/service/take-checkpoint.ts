import { jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { OperationUpdate } from '../model/wire.ts';
import { itemsTextOf } from '../timeline/items-text.ts';
import { operationOf } from '../timeline/operation-of.ts';
import { allOperationsOf } from '../timeline/views.ts';
import { markerOf } from './follow-marker.ts';
import { changeSet, refuseToken } from './get-state.ts';
import type { LiveExecution } from './live-execution.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** Answers CheckpointDurableExecution: all updates or none, a new token, and what changed since the last response. */
export function takeCheckpoint(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live) return refused(refusals.staleToken, 'unknown execution');
  const { ClientToken, CheckpointToken } = input;
  const key = ClientToken === undefined ? undefined : `${String(ClientToken)} ${String(CheckpointToken)}`;
  const known = key === undefined ? undefined : live.answered.find(key, core.now());
  if (known) return jsonResponse(200, known);
  const dead = refuseToken(live, CheckpointToken) ?? refuseFinished(live);
  if (dead) return refused(refusals.staleToken, dead);
  const updates = (input.Updates ?? []) as readonly OperationUpdate[]; // the model's shapes were checked
  const refusal = live.log.apply({ change: 'checkpoint', at: core.now(), updates });
  if (refusal) return refused(refusal);
  const answer = answerOf(core, live);
  if (key !== undefined) live.answered.add(key, core.now(), answer);
  return jsonResponse(200, answer);
}

function refuseFinished(live: LiveExecution): string | undefined {
  const status = live.status();
  return status === 'RUNNING' ? undefined : `the execution is ${status}`;
}

function answerOf(core: ServiceCore, live: LiveExecution): object {
  const { variants } = live;
  const withheld =
    variants.checkpointToken === 'never' ||
    (variants.checkpointToken === 'not-when-finished' && live.status() !== 'RUNNING');
  const operations = changesOf(live);
  const most = variants.changeSetPage;
  const more = operations.length > most;
  return {
    ...(!withheld && { CheckpointToken: live.token() }),
    NewExecutionState: {
      Operations: more ? operations.slice(0, most) : operations,
      ...(more && { NextMarker: markerBehind(core, live, operations) }),
    },
  };
}

function changesOf({ log, parts, variants }: LiveExecution): readonly object[] {
  const state = log.state();
  if (!state) return [];
  if (variants.changeSet === 'all') return allOperationsOf(state);
  return log.told().map((record) => operationOf(record, variants, parts.executionName));
}

function markerBehind(core: ServiceCore, live: LiveExecution, operations: readonly object[]): string {
  const size = live.variants.changeSetPage;
  const reading = live.readings.at(changeSet, live.log.version(), () => ({
    items: itemsTextOf(operations),
    token: live.token(),
    plan: { by: 'count', size },
  }));
  return markerOf(core, reading, { index: size, step: 0, done: 0 });
}
