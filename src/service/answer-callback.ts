import { jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { ErrorObject } from '../model/wire.ts';
import { arnOfCallbackId } from '../timeline/callback-id.ts';
import type { Change } from '../timeline/change.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** How a callback is answered. */
export type CallbackAnswer = 'success' | 'failure' | 'heartbeat';

/** Answers the three SendDurableExecutionCallback operations. */
export function answerCallback(core: ServiceCore, input: Input, answer: CallbackAnswer): WireResponse {
  const callbackId = String(input.CallbackId);
  // the id says which execution it is of: nobody looks through all of them
  const live = findExecution(core, arnOfCallbackId(callbackId));
  const record = live?.log.callback(callbackId);
  if (!live || !record) return refused(refusals.badCallbackId);
  const open = live.status() === 'RUNNING' && record.status === 'STARTED';
  const refusal = open
    ? live.log.apply(changeOf(input, { id: record.id, at: core.now(), answer }))
    : refusals.closedCallback;
  return refusal ? refused(refusal) : jsonResponse(200, {});
}

interface Answered {
  readonly id: string;
  readonly at: number;
  readonly answer: CallbackAnswer;
}

function changeOf(input: Input, { id, at, answer }: Answered): Change {
  if (answer === 'heartbeat') return { change: 'heartbeat', at, id };
  if (answer === 'failure') {
    const error = (input.Error ?? {}) as ErrorObject; // the model's shape was checked
    return { change: 'service', at, id, trigger: 'callback-failed', error };
  }
  const result = input.Result as string | undefined; // read from the raw body
  return { change: 'service', at, id, trigger: 'callback-succeeded', ...(result !== undefined && { result }) };
}
