import { executionStatuses } from '../model/statuses.ts';
import type { Execution, GetDurableExecutionResponse } from '../model/wire.ts';
import { type Definition, defineRules, nothing } from './define-rules.ts';
import { describe, isMilliseconds, moment } from './describe.ts';
import type { Finding, WholeRule } from './rule.ts';
import type { View } from './view.ts';

type Row = View<Execution>;

/** A rule about the answer of GetDurableExecution. */
export type ExecutionRule = WholeRule<View<GetDurableExecutionResponse>>;

/** A rule about a page of ListDurableExecutionsByFunction; what it finds is an index of its executions. */
export type ListRule = WholeRule<readonly (Row | undefined)[]>;

const failures: readonly (string | undefined)[] = ['FAILED', 'TIMED_OUT', 'STOPPED'];

interface RowDefinition extends Omit<Definition<ExecutionRule>, 'check'> {
  readonly find: (row: Row) => Finding | undefined;
}

// what holds of an execution wherever the API shows one; the kind of its list stands before each name
const rows: readonly RowDefinition[] = [
  {
    id: 'end-timestamp-iff-finished',
    title: 'An execution MUST have an EndTimestamp when it is finished, and none while it is RUNNING',
    severity: 'must',
    source: 'API model, Execution: EndTimestamp',
    find: ({ Status, EndTimestamp }) => {
      if (Status === undefined || !executionStatuses.includes(Status)) return undefined;
      if ((Status === 'RUNNING') === (EndTimestamp === undefined)) return undefined;
      const ended = EndTimestamp !== undefined;
      return {
        at: ended ? '/EndTimestamp' : '',
        expected: ended ? 'no EndTimestamp' : 'an EndTimestamp',
        received: ended ? moment(EndTimestamp) : 'none',
        says: `is ${Status} and has ${ended ? 'an' : 'no'} EndTimestamp`,
      };
    },
  },
  {
    id: 'timestamps-in-seconds',
    title: 'The timestamps of an API answer MUST be epoch seconds, not milliseconds',
    severity: 'must',
    source: 'AWS REST-JSON protocol; API model, ExecutionTimestamp',
    find: ({ StartTimestamp: time }) =>
      isMilliseconds(time)
        ? {
            at: '/StartTimestamp',
            expected: 'epoch seconds',
            received: `${time}`,
            says: 'has its StartTimestamp in milliseconds',
          }
        : undefined,
  },
  {
    id: 'ends-after-start',
    title: 'An execution SHOULD not end before it starts',
    severity: 'should',
    source: 'follows from the meaning of both timestamps',
    find: ({ StartTimestamp: start, EndTimestamp: end }) => {
      if (start === undefined || end === undefined || !(end < start)) return undefined;
      const says = `ends at ${moment(end)}, before its start at ${moment(start)}`;
      return { at: '/EndTimestamp', expected: `${moment(start)} or later`, received: moment(end), says };
    },
  },
  {
    id: 'name-in-arn',
    title: 'An execution SHOULD have the name that stands in its ARN',
    severity: 'should',
    source: 'API model, DurableExecutionArn; published histories of the service',
    find: ({ DurableExecutionArn: arn, DurableExecutionName: name }) => {
      const expected = arn?.split('/').at(-2);
      if (expected === undefined || name === undefined || name === expected) return undefined;
      const says = `has the name ${describe(name)}, and its ARN says ${describe(expected)}`;
      return { at: '/DurableExecutionName', expected: describe(expected), received: describe(name), says };
    },
  },
];

/** What must hold of the answer of GetDurableExecution. */
export const executionRules: readonly ExecutionRule[] = defineRules<ExecutionRule>('execution', [
  ...rows.map(({ id, find, ...definition }) => ({
    ...definition,
    id: `execution/${id}`,
    check: (execution: View<GetDurableExecutionResponse>) => one(find(execution)),
  })),
  {
    id: 'execution/result-only-when-succeeded',
    title: 'An execution MUST NOT have a Result unless it SUCCEEDED',
    severity: 'must',
    source: 'API model, GetDurableExecution: Result',
    check: ({ Status, Result }) => {
      if (Result === undefined || Status === undefined || Status === 'SUCCEEDED') return nothing;
      return [
        { at: '/Result', expected: 'no Result', received: describe(Result), says: `is ${Status} and has a Result` },
      ];
    },
  },
  {
    id: 'execution/error-only-when-failed',
    title: 'An execution MUST NOT have an Error unless it FAILED, TIMED_OUT or was STOPPED',
    severity: 'must',
    source: 'API model, GetDurableExecution: Error',
    check: ({ Status, Error: error }) => {
      if (error === undefined || Status === undefined || failures.includes(Status)) return nothing;
      return [{ at: '/Error', expected: 'no Error', received: describe(error), says: `is ${Status} and has an Error` }];
    },
  },
]);

/** What must hold of the executions on a page of ListDurableExecutionsByFunction. */
export const listRules: readonly ListRule[] = defineRules<ListRule>('list', [
  ...rows.map(({ id, find, ...definition }) => ({
    ...definition,
    id: `list/${id}`,
    check: (rows: readonly (Row | undefined)[]) => rows.flatMap((row, of) => withIndex(row && find(row), of)),
  })),
  {
    id: 'list/arns-unique',
    title: 'A page SHOULD not list an execution twice',
    severity: 'should',
    source: 'API model, ListDurableExecutionsByFunction: a list of executions',
    check: (rows) => {
      const seen = new Map<string, number>();
      return rows.flatMap((row, of) => {
        const arn = row?.DurableExecutionArn;
        const earlier = arn === undefined ? undefined : seen.get(arn);
        if (arn !== undefined && earlier === undefined) seen.set(arn, of);
        if (earlier === undefined) return nothing;
        const says = `is listed in place ${earlier + 1} too`;
        return [{ of, at: '/DurableExecutionArn', expected: 'an ARN that occurs once', received: describe(arn), says }];
      });
    },
  },
]);

function one(finding: Finding | undefined): readonly Finding[] {
  return finding ? [finding] : nothing;
}

function withIndex(finding: Finding | undefined, of: number): readonly Finding[] {
  return finding ? [{ of, ...finding }] : nothing;
}
