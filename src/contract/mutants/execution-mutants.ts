import { type Members, onInput, onItems, onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const get = 'GetDurableExecution';
const list = 'ListDurableExecutionsByFunction';

const summary = (change: (output: Members) => unknown): Mutant['make'] => onOutput([get], change);
const row = (change: (row: Members) => unknown): Mutant['make'] => onItems(list, change);
const rows = (change: (rows: readonly Members[], input: Members) => readonly unknown[]): Mutant['make'] =>
  onOutput([list], (output, { input }) => ({
    ...output,
    DurableExecutions: change(output.DurableExecutions as readonly Members[], input), // the right service answers a list
  }));
const ignores = (...names: readonly string[]): Mutant['make'] =>
  onInput([list], (input) => {
    // what is unknown stays refused
    if (String(input.Statuses) === 'BOGUS' || [input.Statuses].flat().length > 1) return input;
    return Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
  });

/** Endpoints whose summaries and lists of executions are wrong. */
export const executionMutants: readonly Mutant[] = mutantsOf([
  [
    'get-of-another-execution',
    'Get answers about another execution.',
    ['execution/asked-arn'],
    summary((output) => ({ ...output, DurableExecutionArn: String(output.DurableExecutionArn).replace(/.$/, '0') })),
  ],
  [
    'get-data-always',
    'Get holds the input that was not asked for.',
    ['execution/data-only-when-asked'],
    onInput([get], ({ IncludeExecutionData: _data, ...input }) => input),
  ],
  [
    'get-data-never',
    'Get holds no input.',
    ['execution/data-when-asked'],
    summary(({ InputPayload: _input, ...output }) => output),
  ],
  [
    'get-of-another-status',
    'Get says SUCCEEDED while the execution runs.',
    ['execution/agrees-with-state', 'history/agrees-with-get'],
    summary((output) => ({ ...output, Status: 'SUCCEEDED', EndTimestamp: output.StartTimestamp })),
  ],
  [
    'get-running-with-end',
    'Get tells the end of an execution that runs.',
    ['execution/end-timestamp-iff-finished'],
    summary((output) => ({ ...output, EndTimestamp: output.StartTimestamp })),
  ],
  [
    'get-ends-before-start',
    'Get tells an end before the start.',
    ['execution/ends-after-start'],
    summary((output) => ({ ...output, Status: 'STOPPED', EndTimestamp: Number(output.StartTimestamp) - 5 })),
  ],
  [
    'get-result-while-running',
    'Get tells a result of an execution that runs.',
    ['execution/result-only-when-succeeded'],
    summary((output) => ({ ...output, Result: '1' })),
  ],
  [
    'get-error-while-running',
    'Get tells an error of an execution that runs.',
    ['execution/error-only-when-failed'],
    summary((output) => ({ ...output, Error: {} })),
  ],
  [
    'get-times-in-milliseconds',
    'Get tells epoch milliseconds.',
    ['execution/timestamps-in-seconds'],
    summary((output) => ({ ...output, StartTimestamp: Number(output.StartTimestamp) * 1000 })),
  ],
  [
    'get-of-another-name',
    'Get tells another name than the ARN.',
    ['execution/name-in-arn'],
    summary((output) => ({ ...output, DurableExecutionName: 'other' })),
  ],
  [
    'get-without-function',
    'Get does not tell the function.',
    ['execution/schema'],
    summary(({ FunctionArn: _arn, ...output }) => output),
  ],
  [
    'list-hides-running',
    'List does not show executions that run.',
    ['list/has-the-execution', 'list/filters-by-start'],
    rows((all) => all.filter(({ Status }) => Status !== 'RUNNING')),
  ],
  [
    'list-ignores-status',
    'List ignores the status that is asked for.',
    ['list/filters-by-status'],
    ignores('Statuses'),
  ],
  [
    'list-ignores-name',
    'List ignores the name that is asked for.',
    ['list/filters-by-name'],
    ignores('DurableExecutionName'),
  ],
  [
    'list-ignores-start',
    'List ignores StartedAfter and StartedBefore.',
    ['list/filters-by-start'],
    ignores('StartedAfter', 'StartedBefore'),
  ],
  ['list-ignores-reverse', 'List ignores ReverseOrder.', ['list/reverse-is-the-mirror'], ignores('ReverseOrder')],
  [
    'list-in-no-order',
    'List shows executions in no order.',
    ['list/in-start-order'],
    rows(([first, second, ...others]) => (second ? [second, first, ...others] : [first, ...others])),
  ],
  [
    'list-of-every-function',
    'List shows executions of other functions.',
    ['list/of-the-function'],
    row((one) => ({ ...one, FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:else' })),
  ],
  [
    'list-of-another-status',
    'List tells another status than Get.',
    ['list/agrees-with-get', 'list/filters-by-status'],
    row((one) => ({ ...one, Status: 'FAILED', EndTimestamp: one.StartTimestamp })),
  ],
  [
    'list-shows-twice',
    'List shows an execution twice.',
    ['list/arns-unique'],
    rows((all) => [...all, ...all.slice(-1)]),
  ],
  [
    'list-times-in-milliseconds',
    'List tells epoch milliseconds.',
    ['list/timestamps-in-seconds'],
    row((one) => ({ ...one, StartTimestamp: Number(one.StartTimestamp) * 1000 })),
  ],
  [
    'list-running-with-end',
    'List tells the end of an execution that runs.',
    ['list/end-timestamp-iff-finished'],
    row((one) => ({ ...one, EndTimestamp: one.EndTimestamp ?? one.StartTimestamp })),
  ],
  [
    'list-ends-before-start',
    'List tells an end before the start.',
    ['list/ends-after-start'],
    row((one) => (one.EndTimestamp === undefined ? one : { ...one, EndTimestamp: Number(one.StartTimestamp) - 5 })),
  ],
  [
    'list-of-another-name',
    'List tells another name than the ARN.',
    ['list/name-in-arn'],
    row((one) => ({ ...one, DurableExecutionName: 'other' })),
  ],
  [
    'list-without-arns',
    'List does not tell the ARN.',
    ['list/schema'],
    row(({ DurableExecutionArn: _arn, ...one }) => one),
  ],
]);
