import { type Members, onItems } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';

/** One operation of a name (or, in upper case, of a type) is changed, wherever a page shows it. */
const operation = (name: string, change: (operation: Members) => unknown): Mutant['make'] =>
  onItems(state, (item) => (item.Name === name || item.Type === name ? change(item) : item));

const every = (change: (operation: Members) => unknown): Mutant['make'] => onItems(state, change);

const withTime = (item: Members, change: (seconds: number) => unknown): Members =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'number' ? change(value) : value]),
  );

/** Endpoints whose operations are wrong. */
export const operationMutants: readonly Mutant[] = mutantsOf([
  [
    'timestamps-in-milliseconds',
    'Timestamps are epoch milliseconds.',
    ['operation/timestamps-in-seconds'],
    every((item) => withTime(item, (seconds) => seconds * 1000)),
  ],
  [
    'timestamps-as-text',
    'Timestamps are ISO 8601 texts.',
    ['operation/schema'],
    every((item) => withTime(item, (seconds) => new Date(seconds * 1000).toISOString())),
  ],
  [
    'status-in-lower-case',
    'A status is written in lower case.',
    ['operation/known-status'],
    every((item) => ({ ...item, Status: String(item.Status).toLowerCase() })),
  ],
  [
    'unknown-type',
    'A step is an ACTIVITY.',
    ['operation/known-type'],
    operation('reserve stock', (item) => ({ ...item, Type: 'ACTIVITY' })),
  ],
  [
    'absent-is-null',
    'What is absent is null.',
    ['operation/no-null-members'],
    every((item) => ({ ...item, ParentId: item.ParentId ?? null })),
  ],
  [
    'operation-without-start',
    'An operation has no StartTimestamp.',
    ['operation/required-members'],
    operation('reserve stock', ({ StartTimestamp: _start, ...item }) => item),
  ],
  [
    'operation-without-subtype',
    'A step has no SubType.',
    ['operation/subtype-present'],
    operation('reserve stock', ({ SubType: _sub, ...item }) => item),
  ],
  [
    'operation-of-another-subtype',
    'A step has the SubType Wait.',
    ['operation/subtype-fits-type'],
    operation('reserve stock', (item) => ({ ...item, SubType: 'Wait' })),
  ],
  [
    'invents-subtypes',
    'A step has a SubType of no SDK.',
    ['operation/subtype-known'],
    operation('reserve stock', (item) => ({ ...item, SubType: 'Action' })),
  ],
  [
    'id-with-spaces',
    'An Id has a space.',
    ['operation/text-forms'],
    operation('reserve stock', (item) => ({ ...item, Id: 'reserve stock' })),
  ],
  [
    'wait-is-pending',
    'A wait is PENDING.',
    ['operation/status-reachable'],
    operation('travel', (item) => ({ ...item, Status: 'PENDING' })),
  ],
  [
    'all-details',
    'Every operation has StepDetails.',
    ['operation/own-details-only'],
    every((item) => ({ StepDetails: {}, ...item })),
  ],
  [
    'own-parent',
    'An operation is its own parent.',
    ['operation/not-own-parent'],
    operation('reserve stock', (item) => ({ ...item, ParentId: item.Id })),
  ],
  [
    'ended-without-end',
    'An operation that ended has no EndTimestamp.',
    ['operation/terminal-has-end-timestamp'],
    operation('reserve stock', ({ EndTimestamp: _end, ...item }) => item),
  ],
  [
    'open-with-end',
    'An operation that is open has an EndTimestamp.',
    ['operation/open-has-no-end-timestamp'],
    operation('travel', (item) => ({ ...item, EndTimestamp: item.StartTimestamp })),
  ],
  [
    'ends-before-start',
    'An operation ended before it started.',
    ['operation/ends-after-start'],
    operation('reserve stock', (item) => ({ ...item, EndTimestamp: Number(item.StartTimestamp) - 5 })),
  ],
  [
    'wait-without-schedule',
    'A wait does not say when it ends.',
    ['operation/wait-has-scheduled-end'],
    operation('travel', ({ WaitDetails: _details, ...item }) => item),
  ],
  [
    'result-and-error',
    'A step has both a result and an error.',
    ['operation/result-or-error'],
    operation('reserve stock', (item) => ({ ...item, StepDetails: { Attempt: 1, Result: '1', Error: {} } })),
  ],
  [
    'succeeded-with-error',
    'A step succeeded with an error.',
    ['operation/succeeded-has-no-error'],
    operation('reserve stock', (item) => ({ ...item, StepDetails: { Attempt: 1, Error: {} } })),
  ],
  [
    'failed-with-result',
    'A step failed with a result.',
    ['operation/failed-has-no-result'],
    operation('notify', (item) => ({ ...item, StepDetails: { Attempt: 1, Result: '1' } })),
  ],
  [
    'failed-without-error',
    'A step failed without an error.',
    ['operation/failed-has-error'],
    operation('notify', (item) => ({ ...item, StepDetails: { Attempt: 1 } })),
  ],
  [
    'attempt-zero',
    'A step succeeded at attempt 0.',
    ['operation/attempts-counted'],
    operation('reserve stock', (item) => ({ ...item, StepDetails: { Attempt: 0, Result: '1' } })),
  ],
  [
    'callback-without-id',
    'A callback has no CallbackId.',
    ['operation/callback-has-id'],
    operation('approval', (item) => ({ ...item, CallbackDetails: { Result: '"yes"' } })),
  ],
  [
    'execution-with-subtype',
    'The EXECUTION operation has a SubType.',
    ['operation/execution-has-no-subtype'],
    operation('EXECUTION', (item) => ({ ...item, SubType: 'Step' })),
  ],
  [
    'execution-input-no-json',
    'The input of the execution is no JSON text.',
    ['operation/execution-input-json', 'execution/agrees-with-state'],
    operation('EXECUTION', (item) => ({ ...item, ExecutionDetails: { InputPayload: '' } })),
  ],
]);
