import type { Variants } from './variants.ts';
import type { EventType, OperationAction, OperationStatus, OperationType } from './wire.ts';

/** What an update does to an operation. `none` stands for an operation that does not exist yet. */
export interface UpdateTransition {
  readonly type: OperationType;
  readonly action: OperationAction;
  readonly from: readonly (OperationStatus | 'none')[];
  readonly to: OperationStatus;
  /** Members that the update must not carry, with the text of the refusal. */
  readonly forbids?: Readonly<Partial<Record<'Error' | 'Payload', string>>>;
  /** The text when Error and Payload come together. */
  readonly either?: string;
  /** Options that the update must carry (seconds within the service's limits), with the text of the refusal. */
  readonly requires?: {
    readonly member: 'StepOptions' | 'WaitOptions' | 'ChainedInvokeOptions';
    readonly refusal: string;
  };
  /** The text when the operation's status is none of `from`. */
  readonly refusal: string;
  /** Only where this variant has this value; everywhere when absent. */
  readonly where?: { readonly variant: 'stepStartOnStarted' | 'cancel'; readonly is: string };
}

/** What makes the service change an operation on its own. */
export type Trigger =
  | 'timer'
  | 'retry-due'
  | 'callback-succeeded'
  | 'callback-failed'
  | 'callback-timed-out'
  | 'callback-heartbeat-missed'
  | 'invoke-succeeded'
  | 'invoke-failed'
  | 'invoke-timed-out'
  | 'invoke-stopped';

/** What the service does to an operation on its own, and the event that it writes. */
export interface ServiceTransition {
  readonly trigger: Trigger;
  readonly type: OperationType;
  readonly from: OperationStatus;
  readonly to: OperationStatus;
  /** Absent where history holds nothing: a step that is READY has no event. */
  readonly event?: EventType;
}

const noError = { Error: 'Cannot provide an Error for SUCCEED action.' };
const noPayload = { Payload: 'Cannot provide a Payload for FAIL action.' };
const closeStep = 'Invalid current STEP state to close.';
const closeContext = 'Invalid current CONTEXT state to close.';
const gone = (what: string): string => `Cannot cancel a ${what} that does not exist or has already completed.`;
const exists = (what: string): string => `Cannot start a ${what} that already exists.`;
const accepted = { variant: 'cancel', is: 'accept' } as const;

/**
 * The only place where it is written which update is legal when. Types and actions that have no row are illegal pairs.
 * Sources: the SDK specification sections 3.2 and 4, and the validators of both official emulators, whose texts these are.
 */
export const updateTransitions: readonly UpdateTransition[] = [
  {
    type: 'STEP',
    action: 'START',
    from: ['none', 'READY'],
    to: 'STARTED',
    refusal: 'Invalid current STEP state to start.',
    where: { variant: 'stepStartOnStarted', is: 'refuse' },
  },
  {
    type: 'STEP',
    action: 'START',
    from: ['none', 'READY', 'STARTED'],
    to: 'STARTED',
    refusal: 'Invalid current STEP state to start.',
    where: { variant: 'stepStartOnStarted', is: 'accept' },
  },
  {
    type: 'STEP',
    action: 'SUCCEED',
    from: ['none', 'STARTED', 'READY'],
    to: 'SUCCEEDED',
    forbids: noError,
    refusal: closeStep,
  },
  {
    type: 'STEP',
    action: 'FAIL',
    from: ['none', 'STARTED', 'READY'],
    to: 'FAILED',
    forbids: noPayload,
    refusal: closeStep,
  },
  {
    type: 'STEP',
    action: 'RETRY',
    from: ['none', 'STARTED', 'READY'],
    to: 'PENDING',
    either: 'Cannot provide both error and payload to RETRY a STEP.',
    requires: { member: 'StepOptions', refusal: 'Invalid StepOptions for the given action.' },
    refusal: 'Invalid current STEP state to re-attempt.',
  },
  { type: 'CONTEXT', action: 'START', from: ['none'], to: 'STARTED', refusal: exists('CONTEXT') },
  {
    type: 'CONTEXT',
    action: 'SUCCEED',
    from: ['none', 'STARTED'],
    to: 'SUCCEEDED',
    forbids: noError,
    refusal: closeContext,
  },
  {
    type: 'CONTEXT',
    action: 'FAIL',
    from: ['none', 'STARTED'],
    to: 'FAILED',
    forbids: noPayload,
    refusal: closeContext,
  },
  {
    type: 'WAIT',
    action: 'START',
    from: ['none'],
    to: 'STARTED',
    requires: { member: 'WaitOptions', refusal: 'Invalid WaitOptions for the given action.' },
    refusal: exists('WAIT'),
  },
  { type: 'WAIT', action: 'CANCEL', from: ['STARTED'], to: 'CANCELLED', refusal: gone('WAIT') },
  { type: 'CALLBACK', action: 'START', from: ['none'], to: 'STARTED', refusal: exists('CALLBACK') },
  {
    type: 'CALLBACK',
    action: 'CANCEL',
    from: ['STARTED'],
    to: 'CANCELLED',
    refusal: gone('CALLBACK'),
    where: accepted,
  },
  {
    type: 'CHAINED_INVOKE',
    action: 'START',
    from: ['none'],
    to: 'STARTED',
    requires: { member: 'ChainedInvokeOptions', refusal: 'Invalid ChainedInvokeOptions for the given action.' },
    refusal: exists('CHAINED_INVOKE'),
  },
  {
    type: 'CHAINED_INVOKE',
    action: 'CANCEL',
    from: ['STARTED'],
    to: 'CANCELLED',
    refusal: gone('CHAINED_INVOKE'),
    where: accepted,
  },
  {
    type: 'EXECUTION',
    action: 'SUCCEED',
    from: ['STARTED'],
    to: 'SUCCEEDED',
    forbids: noError,
    refusal: 'Invalid EXECUTION action.',
  },
  {
    type: 'EXECUTION',
    action: 'FAIL',
    from: ['STARTED'],
    to: 'FAILED',
    forbids: noPayload,
    refusal: 'Invalid EXECUTION action.',
  },
];

/** What the service does on its own. Sources: the API's model, the SDK specification, conformance tests 1 to 7. */
export const serviceTransitions: readonly ServiceTransition[] = [
  { trigger: 'timer', type: 'WAIT', from: 'STARTED', to: 'SUCCEEDED', event: 'WaitSucceeded' },
  { trigger: 'retry-due', type: 'STEP', from: 'PENDING', to: 'READY' },
  { trigger: 'callback-succeeded', type: 'CALLBACK', from: 'STARTED', to: 'SUCCEEDED', event: 'CallbackSucceeded' },
  { trigger: 'callback-failed', type: 'CALLBACK', from: 'STARTED', to: 'FAILED', event: 'CallbackFailed' },
  { trigger: 'callback-timed-out', type: 'CALLBACK', from: 'STARTED', to: 'TIMED_OUT', event: 'CallbackTimedOut' },
  {
    trigger: 'callback-heartbeat-missed',
    type: 'CALLBACK',
    from: 'STARTED',
    to: 'TIMED_OUT',
    event: 'CallbackTimedOut',
  },
  {
    trigger: 'invoke-succeeded',
    type: 'CHAINED_INVOKE',
    from: 'STARTED',
    to: 'SUCCEEDED',
    event: 'ChainedInvokeSucceeded',
  },
  { trigger: 'invoke-failed', type: 'CHAINED_INVOKE', from: 'STARTED', to: 'FAILED', event: 'ChainedInvokeFailed' },
  {
    trigger: 'invoke-timed-out',
    type: 'CHAINED_INVOKE',
    from: 'STARTED',
    to: 'TIMED_OUT',
    event: 'ChainedInvokeTimedOut',
  },
  { trigger: 'invoke-stopped', type: 'CHAINED_INVOKE', from: 'STARTED', to: 'STOPPED', event: 'ChainedInvokeStopped' },
];

/** The statuses in which an execution ends without its handler: both close the EXECUTION operation. */
export const executionEnds: Readonly<Record<'timeout' | 'stop', OperationStatus>> = {
  timeout: 'TIMED_OUT',
  stop: 'STOPPED',
};

/** The row for a type and an action under these variants, or `undefined` for an illegal pair. */
export function findTransition(
  type: OperationType,
  action: OperationAction,
  variants: Pick<Variants, 'stepStartOnStarted' | 'cancel'>,
): UpdateTransition | undefined {
  return rowsByType.get(type)?.find((row) => {
    return row.action === action && (!row.where || variants[row.where.variant] === row.where.is);
  });
}

const rowsByType: ReadonlyMap<OperationType, readonly UpdateTransition[]> = Map.groupBy(
  updateTransitions,
  ({ type }) => type,
);

/** The row for a trigger, or `undefined` where the service knows no such trigger. */
export function findServiceTransition(trigger: Trigger): ServiceTransition | undefined {
  return serviceRows.get(trigger);
}

const serviceRows: ReadonlyMap<Trigger, ServiceTransition> = new Map(
  serviceTransitions.map((row) => [row.trigger, row]),
);

/** The statuses that an operation of a type may have, whatever the variants. */
export function reachableStatuses(type: OperationType): ReadonlySet<OperationStatus> {
  const reached = new Set<OperationStatus>(type === 'EXECUTION' ? ['STARTED', 'TIMED_OUT', 'STOPPED'] : []);
  for (const row of updateTransitions) if (row.type === type) reached.add(row.to);
  for (const row of serviceTransitions) if (row.type === type) reached.add(row.to);
  return reached;
}

/** Whether one status may follow another in an operation of a type, in one step, whatever the variants. */
export function canFollow(type: OperationType, from: OperationStatus, to: OperationStatus): boolean {
  if (type === 'EXECUTION' && from === 'STARTED' && Object.values(executionEnds).includes(to)) return true;
  return (
    updateTransitions.some((row) => row.type === type && row.from.includes(from) && row.to === to) ||
    serviceTransitions.some((row) => row.type === type && row.from === from && row.to === to)
  );
}
