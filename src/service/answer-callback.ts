import { jsonResponse, toBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { type Refusal, refusals } from '../model/exceptions.ts';
import type { ErrorObject } from '../model/wire.ts';
import type { Change } from '../timeline/change.ts';
import type { LiveExecution } from './live-execution.ts';
import { type Input, refusal, refused, type ServiceCore } from './service-core.ts';

/** How a callback is answered. */
export type CallbackAnswer = 'success' | 'failure' | 'heartbeat';

/** Answers the three SendDurableExecutionCallback operations. */
export function answerCallback(core: ServiceCore, input: Input, answer: CallbackAnswer): WireResponse {
  const found = findCallback(core, String(input.CallbackId));
  if (!found) return refused(refusals.badCallbackId);
  const large = refuseLarge(core, input);
  if (large) return refused(large);
  const change = changeOf(core, found.id, input, answer);
  if (!found.open) return refused(refusals.closedCallback);
  const refusal = found.live.apply(change);
  return refusal ? refused(refusal) : jsonResponse(200, {});
}

interface FoundCallback {
  readonly live: LiveExecution;
  readonly id: string;
  readonly open: boolean;
}

function findCallback(core: ServiceCore, callbackId: string): FoundCallback | undefined {
  for (const live of core.executions.values()) {
    live.settle(core.clock.now());
    const operation = live
      .snapshot()
      .operations.find((candidate) => candidate.CallbackDetails?.CallbackId === callbackId);
    const record = [...(live.timeline()?.state.records.values() ?? [])].find((each) => each.callbackId === callbackId);
    const id = record?.id ?? operation?.Id;
    if (id === undefined) continue;
    const running = live.snapshot().status === 'RUNNING';
    return { live, id, open: running && (record?.status ?? operation?.Status) === 'STARTED' };
  }
  return undefined;
}

function refuseLarge(core: ServiceCore, input: Input): Refusal | undefined {
  const most = core.variants.callbackResultBytes;
  const result = input.Result;
  if (typeof result !== 'string' || toBytes(result).length <= most) return undefined;
  return refusal(
    'InvalidParameterValueException',
    `Callback result payload size must be less than or equal to ${most} bytes.`,
  );
}

function changeOf(core: ServiceCore, id: string, input: Input, answer: CallbackAnswer): Change {
  const at = core.clock.now();
  if (answer === 'heartbeat') return { change: 'heartbeat', at, id };
  if (answer === 'failure') {
    const error = (input.Error ?? {}) as ErrorObject; // the model's shape was checked
    return { change: 'service', at, id, trigger: 'callback-failed', error };
  }
  const result = input.Result as string | undefined; // read from the raw body
  return { change: 'service', at, id, trigger: 'callback-succeeded', ...(result !== undefined && { result }) };
}
