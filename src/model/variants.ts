/**
 * What the sources about the service disagree on, or do not say. One name each; the default is what the real service
 * most likely does. Every choice is legal, so no rule of severity `must` or `should` fails on any of them.
 */
export interface Variants {
  /** Timestamps in the invocation payload: epoch milliseconds (seen on the service), or ISO 8601 text (the JS SDK's comment). */
  readonly payloadTimestamps: 'milliseconds' | 'iso';
  /** What the first page of an invocation payload carries when nothing follows. */
  readonly payloadLastMarker: 'empty' | 'absent' | 'null';
  /** Operations of the invocation payload: pruned like State (the model), or complete (both emulators). */
  readonly payloadPruning: 'pruned' | 'complete';
  /** What State's last page carries as NextMarker: `""` (measured), nothing (the model), or `null` (seen nowhere). */
  readonly stateLastMarker: 'empty' | 'absent' | 'null';
  /** The same for History and List, whose last pages omit it (measured). */
  readonly listLastMarker: 'absent' | 'empty' | 'null';
  /** A READY step's NextAttemptTimestamp: gone (the model), or kept (the JS and Java emulators). */
  readonly readyNextAttempt: 'absent' | 'kept';
  /** StepDetails of a step's first START: absent (the JS emulator), or `{ Attempt: 0 }` (the Python one). */
  readonly startedStepDetails: 'absent' | 'zero';
  /** Result or Error of the last attempt when a READY step starts again: dropped (both emulators), or kept. */
  readonly restartedStep: 'drops' | 'keeps';
  /** Name of the EXECUTION operation in State: absent (the JS emulator), or the execution's name (the Python one). */
  readonly executionName: 'absent' | 'present';
  /** START of a STEP that is STARTED: refused (both emulators), or accepted (an example of the SDK specification). */
  readonly stepStartOnStarted: 'refuse' | 'accept';
  /** CANCEL of a CALLBACK or CHAINED_INVOKE: refused (the SDK specification), or accepted (the emulators' validators). */
  readonly cancel: 'refuse' | 'accept';
  /** Updates below a context that is closed: accepted (both emulators), or refused. */
  readonly orphanUpdates: 'accept' | 'refuse';
  /** When an EXECUTION update ends the execution: its event follows InvocationCompleted, or comes with the checkpoint. */
  readonly executionEvent: 'after-invocation' | 'at-checkpoint';
  /** State of a finished execution: refused like any dead token, or served. */
  readonly finishedState: 'refuse' | 'serve';
  /** State and Checkpoint while no invocation is open: refused, for the token died with it, or served. */
  readonly betweenInvocations: 'refuse' | 'serve';
  /** What a marker is worth after a checkpoint: it goes on with its own snapshot, or it is refused (the Python emulator). */
  readonly markerAfterCheckpoint: 'snapshot' | 'refused';
  /** A checkpoint response without CheckpointToken: never, on the checkpoint that ends the execution, or on every one. */
  readonly checkpointToken: 'always' | 'not-when-finished' | 'never';
  /** Operations a page of a checkpoint response's NewExecutionState: all of them, or this many (then NextMarker). */
  readonly changeSetPage: number;
  /** Which operations NewExecutionState carries: those changed since the last response, or all (an old emulator). */
  readonly changeSet: 'changed' | 'all';
  /** IncludeExecutionData of History when absent: false (measured), or true (the model). */
  readonly historyData: 'excluded' | 'included';
  /** List without ReverseOrder: newest first (newer docs), or oldest first (older model). */
  readonly listOrder: 'newest-first' | 'oldest-first';
  /** List without Qualifier: executions of all versions (newer docs), or of `$LATEST` (older model). */
  readonly listQualifier: 'all' | 'latest';
  /** Calls of Get and History that a new execution stays unknown for (eventual consistency was seen). */
  readonly eventualCalls: number;
  /** Bytes that an update's error must stay below (emulators; newer docs speak of 1 MB). */
  readonly errorBytes: number;
  /** Bytes of a callback's result at most (newer docs; the older model says 262,144). */
  readonly callbackResultBytes: number;
  /** Updates a checkpoint at most (the SDKs send 250; no limit is documented). */
  readonly updatesPerCheckpoint: number;
  /** Operations an execution may hold (a comment of the JS SDK; others say 25,000). */
  readonly operationsPerExecution: number;
}

/**
 * What the real service most likely does.
 *
 * @example
 * defaultVariants.stateLastMarker; // 'empty'
 */
export const defaultVariants: Variants = Object.freeze<Variants>({
  payloadTimestamps: 'milliseconds',
  payloadLastMarker: 'empty',
  payloadPruning: 'pruned',
  stateLastMarker: 'empty',
  listLastMarker: 'absent',
  readyNextAttempt: 'absent',
  startedStepDetails: 'absent',
  restartedStep: 'drops',
  executionName: 'absent',
  stepStartOnStarted: 'refuse',
  cancel: 'refuse',
  orphanUpdates: 'accept',
  executionEvent: 'after-invocation',
  finishedState: 'refuse',
  betweenInvocations: 'refuse',
  markerAfterCheckpoint: 'snapshot',
  checkpointToken: 'always',
  changeSetPage: Number.POSITIVE_INFINITY,
  changeSet: 'changed',
  historyData: 'excluded',
  listOrder: 'newest-first',
  listQualifier: 'all',
  eventualCalls: 0,
  errorBytes: 32_768,
  callbackResultBytes: 1_048_576,
  updatesPerCheckpoint: Number.POSITIVE_INFINITY,
  operationsPerExecution: Number.POSITIVE_INFINITY,
});

/** The values that a variant of named choices may take; a variant that is not listed here is a number. */
export const variantChoices: Readonly<Partial<Record<keyof Variants, readonly string[]>>> = {
  payloadTimestamps: ['milliseconds', 'iso'],
  payloadLastMarker: ['empty', 'absent', 'null'],
  payloadPruning: ['pruned', 'complete'],
  stateLastMarker: ['empty', 'absent', 'null'],
  listLastMarker: ['absent', 'empty', 'null'],
  readyNextAttempt: ['absent', 'kept'],
  startedStepDetails: ['absent', 'zero'],
  restartedStep: ['drops', 'keeps'],
  executionName: ['absent', 'present'],
  stepStartOnStarted: ['refuse', 'accept'],
  cancel: ['refuse', 'accept'],
  orphanUpdates: ['accept', 'refuse'],
  executionEvent: ['after-invocation', 'at-checkpoint'],
  finishedState: ['refuse', 'serve'],
  betweenInvocations: ['refuse', 'serve'],
  markerAfterCheckpoint: ['snapshot', 'refused'],
  checkpointToken: ['always', 'not-when-finished', 'never'],
  changeSet: ['changed', 'all'],
  historyData: ['excluded', 'included'],
  listOrder: ['newest-first', 'oldest-first'],
  listQualifier: ['all', 'latest'],
};

/**
 * The variants with their defaults filled in.
 *
 * @throws RangeError when a variant is unknown or its value is none of its choices.
 */
export function resolveVariants(chosen: Partial<Variants> = {}): Variants {
  if (Object.keys(chosen).length === 0) return defaultVariants; // as nearly always
  for (const [name, value] of Object.entries(chosen)) {
    if (!Object.hasOwn(defaultVariants, name)) {
      const known = Object.keys(defaultVariants).join(', ');
      throw new RangeError(`Cannot use the variant '${name}': found no such variant, expected one of ${known}`);
    }
    const choices = variantChoices[name as keyof Variants]; // checked one line above
    const fits = choices ? choices.includes(value as string) : typeof value === 'number' && value >= 0;
    if (!fits && value !== undefined) {
      const expected = choices ? choices.join(', ') : 'a number of 0 or more';
      throw new RangeError(`Cannot set the variant '${name}': found ${String(value)}, expected ${expected}`);
    }
  }
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return { ...defaultVariants, ...given };
}
