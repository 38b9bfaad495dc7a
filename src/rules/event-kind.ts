import { eventFamilyOf, eventTypes, operationTypes } from '../model/statuses.ts';
import type { OperationStatus, OperationType } from '../model/wire.ts';
import type { EventView } from './view.ts';

/** What an event's type says: whose event it is, and the status that it tells of. */
export interface EventKind {
  readonly type: OperationType;
  readonly status: OperationStatus;
}

const statuses: Readonly<Record<string, OperationStatus>> = {
  Started: 'STARTED',
  Succeeded: 'SUCCEEDED',
  Failed: 'FAILED',
  TimedOut: 'TIMED_OUT',
  Stopped: 'STOPPED',
  Cancelled: 'CANCELLED',
};

/** The kinds of the events by their types; InvocationCompleted is no operation's event and has none. */
export const eventKinds: ReadonlyMap<string | undefined, EventKind> = new Map(
  eventTypes.flatMap((eventType) => {
    const type = operationTypes.find((candidate) => eventType.startsWith(eventFamilyOf[candidate]));
    const status = type && statuses[eventType.slice(eventFamilyOf[type].length)];
    return type && status ? [[eventType, { type, status }] as const] : [];
  }),
);

/** Whether an event tells of an attempt after which another one follows: a RETRY, by an error or by a payload. */
export function isRetry(event: EventView): boolean {
  const { NextAttemptDelaySeconds: delay } = retryDetailsOf(event) ?? {};
  return delay !== undefined && delay > 0;
}

/** The status in which an event leaves its operation for good, or `undefined` when the operation goes on. */
export function endOf(event: EventView): OperationStatus | undefined {
  const kind = eventKinds.get(event.EventType);
  return kind === undefined || kind.status === 'STARTED' || isRetry(event) ? undefined : kind.status;
}

/** The RetryDetails of an event about a step's attempt. */
export function retryDetailsOf(event: EventView): NonNullable<EventView['StepFailedDetails']>['RetryDetails'] {
  return event.StepSucceededDetails?.RetryDetails ?? event.StepFailedDetails?.RetryDetails;
}
