import { expect, test } from 'vitest';
import { type Execution, execution, type Run } from '../../src/index.ts';

const told = (tell: (run: Run) => unknown): Execution =>
  execution('order-17', (run) => void tell(run), { arn: { executionId: 'e-1' }, start: 0 });

/** Events behind the first: their types, with the sub-type or name in brackets where there is one. */
const shown = (tell: (run: Run) => unknown): readonly string[] =>
  told(tell)
    .events.slice(1)
    .map(({ EventType, SubType }) => `${EventType}${SubType ? `[${SubType}]` : ''}`);

const end = ['InvocationCompleted', 'ExecutionSucceeded'];

// how a context goes, and the events that History lists of it and its children
test.for<[string, (run: Run) => unknown, readonly string[]]>([
  [
    'a child context succeeds',
    (run) => run.child('c', (c) => c.step('s')).succeed(),
    [
      'ContextStarted[RunInChildContext]',
      'StepStarted[Step]',
      'StepSucceeded[Step]',
      'ContextSucceeded[RunInChildContext]',
      ...end,
    ],
  ],
  [
    'a child context fails',
    (run) => run.child('c', (c) => c.fail('no')).succeed(),
    ['ContextStarted[RunInChildContext]', 'ContextFailed[RunInChildContext]', ...end],
  ],
  [
    'a child context waits: the replay starts it no second time',
    (run) => run.child('c', (c) => c.wait('w', { seconds: 5 })).succeed(),
    [
      'ContextStarted[RunInChildContext]',
      'WaitStarted[Wait]',
      'InvocationCompleted',
      'WaitSucceeded[Wait]',
      'ContextSucceeded[RunInChildContext]',
      ...end,
    ],
  ],
  [
    'a child with a large result is replayed without further events',
    (run) =>
      run
        .child('c', (c) => c.succeed('x'.repeat(300_000)))
        .wait('w', { seconds: 5 })
        .succeed(),
    [
      'ContextStarted[RunInChildContext]',
      'ContextSucceeded[RunInChildContext]',
      'WaitStarted[Wait]',
      'InvocationCompleted',
      'WaitSucceeded[Wait]',
      ...end,
    ],
  ],
  [
    'a map runs its items one by one',
    (run) => run.map('m', [1, 2], (r) => r.step('s'), { maxConcurrency: 1 }).succeed(),
    [
      'ContextStarted[Map]',
      ...Array.from({ length: 2 }, () => [
        'ContextStarted[MapIteration]',
        'StepStarted[Step]',
        'StepSucceeded[Step]',
        'ContextSucceeded[MapIteration]',
      ]).flat(),
      'ContextSucceeded[Map]',
      ...end,
    ],
  ],
  [
    'a map has no items',
    (run) => run.map('m', [], () => {}).succeed(),
    ['ContextStarted[Map]', 'ContextSucceeded[Map]', ...end],
  ],
  [
    'a parallel has a branch that fails',
    (run) => run.parallel('p', [(b) => b.fail('no')]).succeed(),
    [
      'ContextStarted[Parallel]',
      'ContextStarted[ParallelBranch]',
      'ContextFailed[ParallelBranch]',
      'ContextSucceeded[Parallel]',
      ...end,
    ],
  ],
  [
    'a flat map has no events of its items',
    (run) => run.map('m', [1], (r) => r.step('s'), { nesting: 'FLAT' }).succeed(),
    ['ContextStarted[Map]', 'StepStarted[Step]', 'StepSucceeded[Step]', 'ContextSucceeded[Map]', ...end],
  ],
  [
    'wait-for-callback is answered',
    (run) => run.waitForCallback('w').succeed(),
    [
      'ContextStarted[WaitForCallback]',
      'CallbackStarted[Callback]',
      'StepStarted[Step]',
      'StepSucceeded[Step]',
      'InvocationCompleted',
      'CallbackSucceeded[Callback]',
      'ContextSucceeded[WaitForCallback]',
      ...end,
    ],
  ],
  [
    'the submitter of wait-for-callback fails for good: the callback stays open',
    (run) => run.waitForCallback('w', { submitter: { error: 'no' } }).succeed(),
    [
      'ContextStarted[WaitForCallback]',
      'CallbackStarted[Callback]',
      'StepStarted[Step]',
      'StepFailed[Step]',
      'ContextFailed[WaitForCallback]',
      ...end,
    ],
  ],
])('execution() has these events when %s', ([, tell, events]) => {
  expect(shown(tell)).toEqual(events);
});

// which events say that they belong to which: the name or the family of the event, and that of its parent
test.for<[string, (run: Run) => unknown, readonly string[]]>([
  [
    'steps below iterations below a map',
    (run) => run.map('m', [1], (r) => r.step('s')),
    ['m', 'map-item-0 below m', 's below map-item-0', 's below map-item-0', 'map-item-0 below m', 'm'],
  ],
  [
    'steps below branches below a parallel',
    (run) => run.parallel('p', [{ name: 'b', branch: (b) => b.step('s') }]),
    ['p', 'b below p', 's below b', 's below b', 'b below p', 'p'],
  ],
  [
    'steps of a flat map below the map',
    (run) => run.map('m', [1], (r) => r.step('s'), { nesting: 'FLAT' }),
    ['m', 's below m', 's below m', 'm'],
  ],
  [
    'callback and submitter below their wait-for-callback',
    (run) => run.waitForCallback('w'),
    ['w', 'Callback below w', 'Step below w', 'Step below w', 'Callback below w', 'w'],
  ],
])('execution() has events of %s', ([, tell, expected]) => {
  const events = told(tell).events.filter(({ EventType }) => !/^(Execution|Invocation)/.test(EventType ?? ''));
  const nameOf = (id: string | undefined): string | undefined => {
    const { Name, SubType } = events.find(({ Id }) => Id === id) ?? {};
    return Name ?? SubType;
  };

  expect(
    events.map(({ Id, ParentId }) => (ParentId === undefined ? nameOf(Id) : `${nameOf(Id)} below ${nameOf(ParentId)}`)),
  ).toEqual(expected);
});
