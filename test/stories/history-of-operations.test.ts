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

// how an operation goes, and the events that History lists of it
test.for<[string, (run: Run) => unknown, readonly string[]]>([
  ['an execution starts', (run) => run, []],
  ['a step succeeds', (run) => run.step('s').succeed(), ['StepStarted[Step]', 'StepSucceeded[Step]', ...end]],
  [
    'a step is retried, then succeeds',
    (run) => run.step('s', { attempts: 2 }).succeed(),
    [
      'StepStarted[Step]',
      'StepFailed[Step]',
      'InvocationCompleted',
      'StepStarted[Step]',
      'StepSucceeded[Step]',
      ...end,
    ],
  ],
  [
    'a step is out of retries',
    (run) => run.step('s', { attempts: 4, error: 'no' }).fail('no'),
    [
      ...Array.from({ length: 3 }, () => ['StepStarted[Step]', 'StepFailed[Step]', 'InvocationCompleted']).flat(),
      'StepStarted[Step]',
      'StepFailed[Step]',
      'InvocationCompleted',
      'ExecutionFailed',
    ],
  ],
  [
    'an at-most-once step crashes',
    (run) => run.step('s', { crashAt: 1, semantics: 'at-most-once' }).succeed(),
    ['StepStarted[Step]', 'InvocationCompleted', 'StepFailed[Step]', ...end],
  ],
  [
    'an at-least-once step crashes',
    (run) => run.step('s', { crashAt: 1 }).succeed(),
    ['StepStarted[Step]', 'InvocationCompleted', 'StepSucceeded[Step]', ...end],
  ],
  [
    'wait-for-condition polls three times',
    (run) => run.waitForCondition('c', { polls: 3 }).succeed(),
    [
      ...Array.from({ length: 2 }, () => [
        'StepStarted[WaitForCondition]',
        'StepSucceeded[WaitForCondition]',
        'InvocationCompleted',
      ]).flat(),
      'StepStarted[WaitForCondition]',
      'StepSucceeded[WaitForCondition]',
      ...end,
    ],
  ],
  [
    'wait-for-condition gives up',
    (run) => run.waitForCondition('c', { polls: 2, error: 'too long' }).succeed(),
    [
      'StepStarted[WaitForCondition]',
      'StepSucceeded[WaitForCondition]',
      'InvocationCompleted',
      'StepStarted[WaitForCondition]',
      'StepFailed[WaitForCondition]',
      ...end,
    ],
  ],
  [
    'a wait ends',
    (run) => run.wait('w', { seconds: 5 }).succeed(),
    ['WaitStarted[Wait]', 'InvocationCompleted', 'WaitSucceeded[Wait]', ...end],
  ],
  [
    'a wait is cancelled',
    (run) => run.wait('w', { seconds: 5, cancelAfterMs: 1 }).succeed(),
    ['WaitStarted[Wait]', 'WaitCancelled[Wait]', ...end],
  ],
  [
    'a callback succeeds',
    (run) => run.callback('k').succeed(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'CallbackSucceeded[Callback]', ...end],
  ],
  [
    'a callback fails',
    (run) => run.callback('k', { error: 'no' }).succeed(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'CallbackFailed[Callback]', ...end],
  ],
  [
    'a callback times out',
    (run) => run.callback('k', { timeout: 5 }).succeed(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'CallbackTimedOut[Callback]', ...end],
  ],
  [
    'a callback misses a heartbeat after two that make no event',
    (run) => run.callback('k', { missedHeartbeat: 5, heartbeats: 2 }).succeed(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'CallbackTimedOut[Callback]', ...end],
  ],
  [
    'a callback is done while a wait is pending: it wakes the function all the same',
    (run) =>
      run
        .all(
          (a) => a.callback('k', { afterSeconds: 5 }),
          (b) => b.wait('w', { seconds: 60 }),
        )
        .succeed(),
    [
      'CallbackStarted[Callback]',
      'WaitStarted[Wait]',
      'InvocationCompleted',
      'CallbackSucceeded[Callback]',
      'InvocationCompleted',
      'WaitSucceeded[Wait]',
      ...end,
    ],
  ],
  [
    'two callbacks are done, one wake-up each',
    (run) =>
      run.all(
        (a) => a.callback('k', { afterSeconds: 5 }),
        (b) => b.callback('l', { afterSeconds: 9 }),
      ),
    [
      'CallbackStarted[Callback]',
      'CallbackStarted[Callback]',
      'InvocationCompleted',
      'CallbackSucceeded[Callback]',
      'InvocationCompleted',
      'CallbackSucceeded[Callback]',
    ],
  ],
  ...(
    [
      ['succeeds', {}, 'ChainedInvokeSucceeded'],
      ['fails', { error: 'no' }, 'ChainedInvokeFailed'],
      ['times out', { ends: 'TIMED_OUT' }, 'ChainedInvokeTimedOut'],
      ['is stopped', { ends: 'STOPPED' }, 'ChainedInvokeStopped'],
    ] as const
  ).map(([how, options, type]): [string, (run: Run) => unknown, readonly string[]] => [
    `a chained invoke ${how}`,
    (run) => run.invoke('i', options).succeed(),
    ['ChainedInvokeStarted[ChainedInvoke]', 'InvocationCompleted', `${type}[ChainedInvoke]`, ...end],
  ]),
  ['the handler throws at once', (run) => run.fail('no'), ['InvocationCompleted', 'ExecutionFailed']],
  ['a result is too large to be returned', (run) => run.succeed('x'.repeat(6_291_450)), end],
  ['the execution times out', (run) => run.timeOut(), ['ExecutionTimedOut']],
  ['the execution is stopped', (run) => run.stop(), ['ExecutionStopped']],
  [
    'the execution times out while it is suspended: no invocation is completed any more',
    (run) => run.callback('k', { status: 'STARTED' }).timeOut(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'ExecutionTimedOut'],
  ],
  [
    'the execution is stopped while it is suspended: no invocation is completed any more',
    (run) => run.callback('k', { status: 'STARTED' }).stop(),
    ['CallbackStarted[Callback]', 'InvocationCompleted', 'ExecutionStopped'],
  ],
])('execution() has these events when %s', ([, tell, events]) => {
  expect(shown(tell)).toEqual(events);
});
