import { type Members, onItems, onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';

/** One operation of a name (or, in upper case, of a type) is changed, wherever a page shows it. */
const operation = (name: string, change: (operation: Members) => unknown): Mutant['make'] =>
  onItems(state, (item) => (item.Name === name || item.Type === name ? change(item) : item));

/** All operations of a whole page are changed together. */
const page = (change: (operations: readonly Members[]) => readonly unknown[]): Mutant['make'] =>
  onOutput(
    [state],
    (output, { input }) =>
      input.MaxItems === 1000 ? { ...output, Operations: change(output.Operations as readonly Members[]) } : output, // the right service answers a list
  );

/** Endpoints whose operations do not fit together, or do not stay what they were. */
export const readMutants: readonly Mutant[] = mutantsOf([
  [
    'execution-not-first',
    'The EXECUTION operation is the last of the list.',
    ['read/execution-first'],
    page(([first, ...rest]) => [...rest, first]),
  ],
  ['no-execution', 'There is no EXECUTION operation.', ['read/one-execution'], page((items) => items.slice(1))],
  [
    'execution-of-another-id',
    'The EXECUTION operation has an Id of its own.',
    ['read/execution-id'],
    operation('EXECUTION', (item) => ({ ...item, Id: 'e8f2' })),
  ],
  [
    'execution-has-ended',
    'The EXECUTION operation has ended while the token is good.',
    ['read/execution-running'],
    operation('EXECUTION', (item) => ({ ...item, Status: 'SUCCEEDED', EndTimestamp: item.StartTimestamp })),
  ],
  [
    'parent-is-gone',
    'An operation has a parent that is not listed.',
    ['read/parent-listed'],
    operation('reserve stock', (item) => ({ ...item, ParentId: 'gone' })),
  ],
  [
    'parent-is-step',
    'An operation has a step as its parent.',
    ['read/parent-is-context'],
    page((items) => items.map((item) => (item.Name === 'travel' ? { ...item, ParentId: items[1]?.Id } : item))),
  ],
  [
    'parent-is-execution',
    'An operation has the EXECUTION operation as its parent.',
    ['read/parent-not-execution'],
    page((items) => items.map((item) => (item.Name === 'travel' ? { ...item, ParentId: items[0]?.Id } : item))),
  ],
  [
    'child-before-parent',
    'A child is listed before its parent.',
    ['read/parent-before-child'],
    page((items) => items.toReversed()),
  ],
  [
    'prunes-nothing',
    'Operations below a context that is closed stay.',
    ['read/no-pruned-descendants'],
    page((items) => [
      ...items,
      { ...items[1], Id: 'kept-child', ParentId: items.find(({ Name }) => Name === 'pack')?.Id },
    ]),
  ],
  [
    'prunes-too-much',
    'An operation that is open is not listed.',
    ['agreement/open-operations-listed'],
    onOutput([state], (output) => ({
      ...output,
      Operations: (output.Operations as readonly Members[]).filter(({ Name }) => Name !== 'travel'),
    })),
  ], // the right service answers a list
  [
    'loses-ended-operations',
    'An operation that ended is not listed.',
    ['agreement/ended-operations-listed'],
    onOutput([state], (output) => ({
      ...output,
      Operations: (output.Operations as readonly Members[]).filter(({ Name }) => Name !== 'item 3'),
    })),
  ], // the right service answers a list
  [
    'start-order-mixed',
    'Operations are listed from the newest to the oldest.',
    ['read/starts-in-order'],
    page(([first, ...rest]) => [first, ...rest.toReversed()]),
  ],
  [
    'callback-ids-alike',
    'Every callback has the same CallbackId.',
    ['read/callback-ids-unique'],
    page((items) => [
      ...items,
      ...items.filter(({ Type }) => Type === 'CALLBACK').map((item) => ({ ...item, Id: 'second' })),
    ]),
  ],
  [
    'invents-operations',
    'An operation is listed that no event tells of.',
    ['agreement/operation-recorded'],
    page((items) => [...items, { ...items[1], Id: 'invented' }]),
  ],
  [
    'other-result',
    'A step has another result than its event.',
    ['agreement/same-outcome'],
    operation('reserve stock', (item) => ({ ...item, StepDetails: { Attempt: 1, Result: '"other"' } })),
  ],
  [
    'other-name',
    'An operation has another name than its events.',
    ['agreement/same-name'],
    operation('item 4', (item) => ({ ...item, Name: 'other' })),
  ],
  [
    'other-end',
    'An operation failed whose event says that it succeeded.',
    ['agreement/same-end'],
    operation('item 4', (item) => ({ ...item, Status: 'FAILED', StepDetails: { Attempt: 1, Error: {} } })),
  ],
  [
    'reopens',
    'An operation that ended is open again in a later read.',
    ['transition/terminal-stays', 'read/repeatable'],
    changesLater((item) => ({
      Id: item.Id,
      Type: item.Type,
      SubType: item.SubType,
      Name: item.Name,
      Status: 'STARTED',
      StartTimestamp: item.StartTimestamp,
    })),
  ],
  [
    'renames',
    'An operation has another name in a later read.',
    ['transition/name-kept'],
    changesLater((item) => ({ ...item, Name: 'renamed' })),
  ],
  [
    'restarts-clocks',
    'An operation has another StartTimestamp in a later read.',
    ['transition/start-kept'],
    changesLater((item) => ({ ...item, StartTimestamp: Number(item.StartTimestamp) - 1 })),
  ],
  [
    'rewrites-results',
    'A result is another one in a later read.',
    ['transition/terminal-unchanged'],
    changesLater((item) => ({ ...item, StepDetails: { Attempt: 1, Result: '"later"' } })),
  ],
]);

function changesLater(change: (item: Members) => unknown): Mutant['make'] {
  return (ground) => {
    let reads = 0;
    return onOutput([state], (output, { input }) => {
      if (input.MaxItems === 1000) reads += 1;
      if (reads < 2) return output;
      const items = output.Operations as readonly Members[]; // the right service answers a list
      return { ...output, Operations: items.map((item) => (item.Name === 'reserve stock' ? change(item) : item)) };
    })(ground);
  };
}
