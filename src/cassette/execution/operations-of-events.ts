import { eventFamilyOf } from '../../model/statuses.ts';
import type { ErrorObject, Event, Operation, OperationStatus, OperationType } from '../../model/wire.ts';
import { ownMember } from '../json/parse-json.ts';

/**
 * The operations that a history tells of, in the order in which they started, each as its last event leaves it. A context that
 * closed with an empty result is taken for one whose children stay: that is how the service cuts a result that is too large.
 *
 * @throws RangeError when an event of an operation has no Id.
 */
export function operationsOfEvents(events: readonly Event[]): readonly Operation[] {
  const operations = new Map<string, Operation>();
  for (const event of events) {
    const kind = kindOf(event);
    if (!kind) continue;
    if (event.Id === undefined)
      throw new RangeError(
        `Cannot read the history: found event ${event.EventId} (${event.EventType}) without an Id, expected one`,
      );
    const before = operations.get(event.Id) ?? newOperation(event, event.Id, kind.type);
    operations.set(event.Id, { ...before, ...changeOf(event, kind, before) });
  }
  return [...operations.values()];
}

interface EventKind {
  readonly type: OperationType;
  readonly verb: string;
  readonly status: OperationStatus;
}

const types = Object.keys(eventFamilyOf) as readonly OperationType[]; // the record's type says which keys it has

/** What an event says of which kind of operation; `undefined` where it is about none. */
function kindOf({ EventType: name = '' as never }: Event): EventKind | undefined {
  for (const type of types) {
    const verb = name.startsWith(eventFamilyOf[type]) ? name.slice(eventFamilyOf[type].length) : '';
    const status = statusOf.get(verb);
    if (status) return { type, verb, status };
  }
  return undefined;
}

const statusOf: ReadonlyMap<string, OperationStatus> = new Map([
  ['Started', 'STARTED'],
  ['Succeeded', 'SUCCEEDED'],
  ['Failed', 'FAILED'],
  ['TimedOut', 'TIMED_OUT'],
  ['Stopped', 'STOPPED'],
  ['Cancelled', 'CANCELLED'],
]);

function newOperation(event: Event, id: string, type: OperationType): Operation {
  return {
    Id: id,
    ...(event.ParentId !== undefined && { ParentId: event.ParentId }),
    ...(event.Name !== undefined && type !== 'EXECUTION' && { Name: event.Name }),
    Type: type,
    ...(event.SubType !== undefined && { SubType: event.SubType }),
    StartTimestamp: event.EventTimestamp ?? 0,
    Status: 'STARTED',
  };
}

function changeOf(event: Event, kind: EventKind, before: Operation): Partial<Operation> {
  const told = ownMember(event, `${event.EventType}Details`);
  if (kind.verb === 'Started') return startOf(kind.type, told);
  const delay = ownMember(ownMember(told, 'RetryDetails'), 'NextAttemptDelaySeconds');
  if (kind.type === 'STEP' && typeof delay === 'number') return retryOf(event, { told, delay, before });
  return {
    Status: kind.status,
    EndTimestamp: event.EventTimestamp ?? before.StartTimestamp,
    ...endOf(kind.type, told, before),
  };
}

function startOf(type: OperationType, told: unknown): Partial<Operation> {
  if (type === 'EXECUTION') return { Status: 'STARTED', ExecutionDetails: payloadOf(told, 'Input', 'InputPayload') };
  const scheduled = ownMember(told, 'ScheduledEndTimestamp');
  if (type === 'WAIT' && typeof scheduled === 'number') return { WaitDetails: { ScheduledEndTimestamp: scheduled } };
  const callback = ownMember(told, 'CallbackId');
  if (type === 'CALLBACK' && typeof callback === 'string') return { CallbackDetails: { CallbackId: callback } };
  return { Status: 'STARTED' };
}

interface Retry {
  readonly told: unknown;
  readonly delay: number;
  readonly before: Operation;
}

function retryOf(event: Event, { told, delay, before }: Retry): Partial<Operation> {
  const at = (event.EventTimestamp ?? before.StartTimestamp) + delay;
  return { Status: 'PENDING', StepDetails: { ...stepDetails(told, before), NextAttemptTimestamp: at } };
}

function endOf(type: OperationType, told: unknown, before: Operation): Partial<Operation> {
  const outcome = { ...payloadOf(told, 'Result', 'Result'), ...errorOf(told) };
  if (type === 'STEP') return { StepDetails: stepDetails(told, before) };
  if (type === 'CALLBACK') return { CallbackDetails: { ...before.CallbackDetails, ...outcome } };
  if (type === 'CHAINED_INVOKE') return { ChainedInvokeDetails: outcome };
  if (type !== 'CONTEXT') return {};
  return { ContextDetails: { ...outcome, ...(outcome.Result === '' && { ReplayChildren: true }) } };
}

function stepDetails(told: unknown, before: Operation): NonNullable<Operation['StepDetails']> {
  const counted = ownMember(ownMember(told, 'RetryDetails'), 'CurrentAttempt');
  const Attempt = typeof counted === 'number' ? counted : (before.StepDetails?.Attempt ?? 0) + 1;
  return { Attempt, ...payloadOf(told, 'Result', 'Result'), ...errorOf(told) };
}

function payloadOf<Name extends string>(told: unknown, holder: string, name: Name): { readonly [N in Name]?: string } {
  const payload = ownMember(ownMember(told, holder), 'Payload');
  return (typeof payload === 'string' ? { [name]: payload } : {}) as { readonly [N in Name]?: string }; // a computed name loses its type
}

function errorOf(told: unknown): { readonly Error?: ErrorObject } {
  const error = ownMember(ownMember(told, 'Error'), 'Payload');
  return typeof error === 'object' && error !== null ? { Error: error as ErrorObject } : {}; // every member of it is optional
}
