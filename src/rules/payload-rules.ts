import type { InvocationPayload } from '../model/payload.ts';
import { defineRules, nothing } from './define-rules.ts';
import { describe } from './describe.ts';
import { tooLarge } from './page-rules.ts';
import type { ReadScope } from './read-scope.ts';
import type { Finding, WholeRule } from './rule.ts';
import type { OperationView, View } from './view.ts';

/** An invocation payload as its rules see it. */
export interface PayloadScope {
  readonly payload: View<InvocationPayload>;
  /** Its operations with timestamps in epoch seconds, as everywhere else. */
  readonly read: ReadScope;
  /** Operations that the handler saw in its last invocation, by their Id. */
  readonly previous: ReadonlyMap<string, OperationView> | undefined;
  /** Bytes of the payload; where nobody measured it, a number that is surely not larger. */
  readonly bytes: number;
}

/** A rule about an invocation payload. */
export type PayloadRule = WholeRule<PayloadScope>;

/** What must hold of an invocation payload beside what must hold of its operations. */
export const payloadRules: readonly PayloadRule[] = defineRules<PayloadRule>('payload', [
  {
    id: 'payload/timestamps-in-milliseconds',
    title: 'The timestamps of a payload SHOULD be epoch milliseconds, not seconds',
    severity: 'should',
    source: 'published payloads of the service; aws-durable-execution-sdk-python#270',
    check: ({ payload }) =>
      // as milliseconds these are days of 1970 to 1973, as seconds they are of our time
      starts(payload, (time) => typeof time === 'number' && time >= 1e9 && time < 1e11, {
        expected: 'epoch milliseconds',
        says: 'has a StartTimestamp in epoch seconds',
      }),
  },
  {
    id: 'payload/timestamps-as-numbers',
    title: 'The timestamps of a payload SHOULD be numbers',
    severity: 'info',
    source: 'published payloads of the service; a comment of the JS SDK speaks of ISO 8601',
    check: ({ payload }) =>
      starts(payload, (time) => typeof time === 'string', {
        expected: 'epoch milliseconds',
        says: 'has a StartTimestamp as text',
      }).slice(0, 1),
  },
  {
    id: 'payload/within-size',
    title: 'A payload SHOULD have at most 6,291,456 bytes',
    severity: 'should',
    source: 'quotas of AWS Lambda, request and response payload',
    check: ({ bytes }) => tooLarge(bytes),
  },
  {
    id: 'payload/updated-ids-known',
    title: 'UpdatedOperationIds SHOULD be Ids of listed operations',
    severity: 'should',
    source: 'both official emulators',
    check: (scope) =>
      updated(scope, (id, operation) => {
        if (operation || !scope.read.complete) return undefined;
        return {
          expected: 'the Id of a listed operation',
          says: `has ${describe(id)} in UpdatedOperationIds, which is not listed`,
        };
      }),
  },
  {
    id: 'payload/updated-ids-not-execution',
    title: 'UpdatedOperationIds SHOULD not name the EXECUTION operation',
    severity: 'should',
    source: 'both official emulators',
    check: (scope) =>
      updated(scope, (id, operation) => {
        if (operation?.Type !== 'EXECUTION') return undefined;
        return {
          expected: "another operation's Id",
          says: `has the EXECUTION operation ${describe(id)} in UpdatedOperationIds`,
        };
      }),
  },
  {
    id: 'payload/updated-ids-changed',
    title: 'UpdatedOperationIds SHOULD name only operations that changed since the last invocation',
    severity: 'should',
    source: 'both official emulators',
    check: (scope) =>
      updated(scope, (id, operation) => {
        const was = scope.previous?.get(id);
        if (!was || !operation || was.Status !== operation.Status) return undefined;
        if (was.StepDetails?.Attempt !== operation.StepDetails?.Attempt) return undefined;
        const says = `has ${describe(id)} in UpdatedOperationIds, which is ${operation.Status} as before`;
        return { expected: 'an operation that has changed', says };
      }),
  },
]);

type Words = Pick<Finding, 'expected' | 'says'>;

function starts(
  payload: View<InvocationPayload>,
  matches: (time: unknown) => boolean,
  words: Words,
): readonly Finding[] {
  const operations = payload.InitialExecutionState?.Operations ?? [];
  return operations.flatMap((operation, of) => {
    const time = operation?.StartTimestamp;
    return matches(time) ? [{ of, at: '/StartTimestamp', received: describe(time), ...words }] : nothing;
  });
}

function updated(
  { payload, read }: PayloadScope,
  find: (id: string, operation: OperationView | undefined) => Words | undefined,
): readonly Finding[] {
  return (payload.UpdatedOperationIds ?? []).flatMap((id, index) => {
    const listed = id === undefined ? undefined : read.first.get(id);
    const words = id === undefined ? undefined : find(id, listed === undefined ? undefined : read.operations[listed]);
    return words ? [{ at: `/UpdatedOperationIds/${index}`, received: describe(id), ...words }] : nothing;
  });
}
