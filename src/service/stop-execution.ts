import { jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { ErrorObject } from '../model/wire.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** Answers StopDurableExecution. A finished execution answers the time at which it ended, as the Python emulator does. */
export function stopExecution(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live) return refused(refusals.unknownExecution);
  const error = input.Error as ErrorObject | undefined; // the model's shape was checked
  if (live.status() === 'RUNNING') {
    const refusal = live.log.apply({ change: 'stop', at: core.now(), ...(error && { error }) });
    if (refusal) return refused(notStopped, 'only its views are known, not its log: it cannot go on');
  }
  return jsonResponse(200, { StopTimestamp: live.summary().EndTimestamp });
}

const notStopped = {
  exception: 'InvalidParameterValueException',
  message: 'The durable execution can not be stopped',
} as const;
