import { limits } from '../model/limits.ts';
import type { OperationAction, OperationType, OperationUpdate } from '../model/wire.ts';
import { errorOf, membersOf, numberOf, payloadOf, type RecordedEvent, textOf, timeOf } from './recorded-event.ts';

/** What a handler did when history wrote such an event. */
const doings: Readonly<Record<string, readonly [OperationType, OperationAction]>> = {
  StepStarted: ['STEP', 'START'],
  StepSucceeded: ['STEP', 'SUCCEED'],
  StepFailed: ['STEP', 'FAIL'],
  ContextStarted: ['CONTEXT', 'START'],
  ContextSucceeded: ['CONTEXT', 'SUCCEED'],
  ContextFailed: ['CONTEXT', 'FAIL'],
  WaitStarted: ['WAIT', 'START'],
  WaitCancelled: ['WAIT', 'CANCEL'],
  CallbackStarted: ['CALLBACK', 'START'],
  ChainedInvokeStarted: ['CHAINED_INVOKE', 'START'],
};

/** Whether an update leads to events of this type. */
export function isOfOperation({ type }: RecordedEvent): boolean {
  return type in doings;
}

/**
 * The update that led to an event, or `undefined` where no update did. `later` are the events after it of the same Id: they
 * tell how long was waited where the event itself does not.
 */
export function updateOfEvent(event: RecordedEvent, later: readonly RecordedEvent[]): OperationUpdate | undefined {
  const [Type, Action] = doings[event.type] ?? [];
  if (!Type || !Action || event.id === undefined) return undefined;
  const update = { Id: event.id, Type, ...event.identity };
  if (Type === 'STEP' && Action !== 'START') return { ...update, ...attemptOf(event, later, Action) };
  const untilEnd = secondsUntil(event, later);
  return { ...update, Action, ...outcomeOf(event), ...optionsOf(event, untilEnd) };
}

// an attempt after which another one starts was not the last, whether or not its event tells the delay
function attemptOf(
  event: RecordedEvent,
  later: readonly RecordedEvent[],
  Action: OperationAction,
): Partial<OperationUpdate> & Pick<OperationUpdate, 'Action'> {
  const delay = numberOf(membersOf(event.details.RetryDetails).NextAttemptDelaySeconds);
  const again = later.find(({ id, type }) => id === event.id && type === 'StepStarted');
  if (delay === undefined && !again) return { Action, ...outcomeOf(event) };
  const told = delay ?? secondsBetween(event, again);
  return { Action: 'RETRY', ...outcomeOf(event), StepOptions: { NextAttemptDelaySeconds: whole(told ?? 1) } };
}

function outcomeOf({ type, details }: RecordedEvent): Partial<OperationUpdate> {
  const payload = payloadOf(details.Result) ?? (type === 'ChainedInvokeStarted' ? payloadOf(details.Input) : undefined);
  if (type.endsWith('Failed')) return { Error: errorOf(details.Error) ?? {} };
  return payload === undefined ? {} : { Payload: payload };
}

function optionsOf({ type, at, details }: RecordedEvent, untilEnd: number | undefined): Partial<OperationUpdate> {
  if (type === 'WaitStarted') {
    const until = timeOf(details.ScheduledEndTimestamp);
    const scheduled = until === undefined || at === undefined ? untilEnd : (until - at) / 1000;
    return { WaitOptions: { WaitSeconds: whole(numberOf(details.Duration) ?? scheduled ?? 1) } };
  }
  if (type === 'CallbackStarted') return callbackOptions(details, untilEnd);
  if (type !== 'ChainedInvokeStarted') return {};
  const TenantId = textOf(details.TenantId);
  const FunctionName = textOf(details.FunctionName) || 'unknown';
  return { ChainedInvokeOptions: { FunctionName, ...(TenantId && { TenantId }) } };
}

function callbackOptions(details: RecordedEvent['details'], untilEnd: number | undefined): Partial<OperationUpdate> {
  const heartbeat = numberOf(details.HeartbeatTimeout);
  const timeout = numberOf(details.Timeout) ?? (heartbeat === undefined ? untilEnd : undefined);
  const options = {
    ...(timeout !== undefined && timeout > 0 && { TimeoutSeconds: whole(timeout) }),
    ...(heartbeat !== undefined && heartbeat > 0 && { HeartbeatTimeoutSeconds: whole(heartbeat) }),
  };
  return Object.keys(options).length > 0 ? { CallbackOptions: options } : {};
}

// how long it took until time ended the operation
function secondsUntil(event: RecordedEvent, later: readonly RecordedEvent[]): number | undefined {
  const ends = ['WaitSucceeded', 'CallbackTimedOut'];
  const end = later.find(({ id, type }) => id === event.id && ends.includes(type));
  return end && (secondsBetween(event, end) ?? 1);
}

function secondsBetween({ at: from }: RecordedEvent, to: RecordedEvent | undefined): number | undefined {
  return from === undefined || to?.at === undefined ? undefined : Math.floor((to.at - from) / 1000);
}

function whole(seconds: number): number {
  return Math.min(Math.max(1, Math.round(seconds)), limits.delaySeconds);
}
