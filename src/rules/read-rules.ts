import { defineRules, nothing } from './define-rules.ts';
import { describe, describeOperation, quote } from './describe.ts';
import { isRepeat, pageOf } from './operation-list.ts';
import type { ReadScope } from './read-scope.ts';
import type { Finding, WholeRule } from './rule.ts';

/** A rule about a read as a whole. */
export type ReadRule = WholeRule<ReadScope>;

const emptyPages = 100;

/** Rules about what a payload may hold too: one page is enough for them. */
export const readListRules: readonly ReadRule[] = defineRules<ReadRule>('read', [
  {
    id: 'read/one-execution',
    title: 'A state SHOULD hold exactly one EXECUTION operation',
    severity: 'should',
    source: 'SDK specification 3; official emulators redirect every EXECUTION update to the one operation',
    check: ({ executions, complete, operations }) => {
      if (executions.length === 0) return complete ? noExecution(operations.length) : nothing;
      const expected = 'one EXECUTION operation';
      const first = describeOperation(operations[executions[0] ?? 0], executions[0] ?? 0);
      const says = `is an EXECUTION operation beside ${first}`;
      return executions.slice(1).map((of) => ({ of, at: '/Type', expected, received: `${executions.length}`, says }));
    },
  },
  {
    id: 'read/execution-first',
    title: 'The EXECUTION operation SHOULD be the first of a state',
    severity: 'should',
    source: 'SDK specification 3; the JS, Go and Rust SDKs take the first operation for it',
    implies: ['read/starts-in-order'],
    check: ({ executions, operations }) => {
      const [of = 0] = executions;
      if (of === 0) return nothing;
      const says = `is the EXECUTION operation, and ${describeOperation(operations[0], 0)} is listed before it`;
      return [{ of, at: '/Type', expected: 'EXECUTION first', received: `at ${of + 1}`, says }];
    },
  },
  {
    id: 'read/no-parent-cycle',
    title: 'The parents of an operation MUST NOT lead back to it',
    severity: 'must',
    source: 'validators of both official emulators: a parent exists before its children',
    implies: [
      'read/parent-before-child',
      'read/child-starts-after-parent',
      'read/no-pruned-descendants',
      'payload/no-pruned-descendants',
      'agreement/same-parent',
    ],
    check: ({ circular, operations, parents }) =>
      circular.flatMap((of) => {
        if (parents[of] === of) return nothing; // operation/not-own-parent says so
        const received = describe(operations[of]?.ParentId);
        return { of, at: '/ParentId', expected: 'parents that end at the root', received, says: 'is its own ancestor' };
      }),
  },
  {
    id: 'read/callback-ids-unique',
    title: 'Two operations MUST NOT have the same CallbackId',
    severity: 'must',
    source: 'API model, SendDurableExecutionCallbackSuccess: a CallbackId means one operation',
    implies: ['agreement/same-callback-id'],
    check: sameCallbackIds,
  },
]);

/** Rules about pages that follow each other. */
export const readRules: readonly ReadRule[] = defineRules<ReadRule>('read', [
  {
    id: 'read/ends',
    title: 'A read MUST end: every page but the last has a NextMarker, the last has none',
    severity: 'must',
    source: 'API model, GetDurableExecutionState: NextMarker',
    implies: ['read/one-execution'],
    check: ({ pages }) => {
      if (pages.length === 0) return [{ at: '', expected: 'a page', received: 'none', says: 'has no page' }];
      return pages.flatMap(({ NextMarker }, index) => {
        const last = index === pages.length - 1;
        if (last === !NextMarker) return nothing;
        const says = last
          ? `ends with page ${index + 1}, which has a NextMarker`
          : `goes on after page ${index + 1}, which has no NextMarker`;
        return {
          at: `/${index}/NextMarker`,
          expected: last ? 'no NextMarker' : 'a NextMarker',
          received: describe(NextMarker),
          says,
        };
      });
    },
  },
  {
    id: 'read/no-repeated-marker',
    title: 'A NextMarker MUST NOT come twice in one read',
    severity: 'must',
    source: 'aws-durable-execution-sdk-python-testing#34: its marker never changed, and every SDK reads on for ever',
    implies: ['read/ends', 'read/no-duplicate-ids', 'page/ids-unique'],
    check: ({ pages }) => {
      const seen = new Map<string, number>();
      return pages.flatMap(({ NextMarker }, index) => {
        if (!NextMarker) return nothing;
        const earlier = seen.get(NextMarker);
        if (earlier === undefined) seen.set(NextMarker, index);
        if (earlier === undefined) return nothing;
        const says = `gets the NextMarker ${quote(NextMarker)} on page ${earlier + 1} and again on page ${index + 1}`;
        return { at: `/${index}/NextMarker`, expected: 'a new NextMarker', received: describe(NextMarker), says };
      });
    },
  },
  {
    id: 'read/pages-make-progress',
    title: 'A read MUST NOT have 100 pages more than it has operations',
    severity: 'must',
    source: 'follows from the end that every read has; empty pages are legal (aws-durable-execution-sdk-js#442)',
    check: ({ pages, operations }) => {
      const most = operations.length + emptyPages;
      if (pages.length <= most) return nothing;
      const says = `has ${pages.length} pages for ${operations.length} operations`;
      return [{ at: '', expected: `${most} pages at most`, received: `${pages.length}`, says }];
    },
  },
  {
    id: 'read/no-duplicate-ids',
    title: 'A read MUST NOT give an Id on two pages',
    severity: 'must',
    source: 'API model, GetDurableExecutionState; the Java SDK fails on the second one',
    implies: ['read/one-execution', 'page/ids-unique'],
    check: (scope) =>
      scope.repeated.flatMap(({ of, earlier }) => {
        const [page, again] = [pageOf(scope, earlier) + 1, pageOf(scope, of) + 1];
        if (page === again) return nothing;
        const received = describe(scope.operations[of]?.Id);
        const says = `is on page ${page} and again on page ${again}`;
        return { of, at: '/Id', expected: 'an Id that occurs once', received, says };
      }),
  },
]);

function noExecution(operations: number): readonly Finding[] {
  const says = `holds ${operations} operations, and none of them is EXECUTION`;
  return [{ at: '', expected: 'one EXECUTION operation', received: 'none', says }];
}

function sameCallbackIds(scope: ReadScope): readonly Finding[] {
  const { operations } = scope;
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (let of = 0; of < operations.length; of++) {
    const operation = operations[of];
    const id = operation?.Type === 'CALLBACK' ? operation.CallbackDetails?.CallbackId : undefined;
    if (id === undefined || isRepeat(scope, of)) continue;
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, of);
    else findings.push(sharedCallbackId(id, of, describeOperation(operations[earlier], earlier)));
  }
  return findings;
}

function sharedCallbackId(id: string, of: number, other: string): Finding {
  const at = '/CallbackDetails/CallbackId';
  return {
    of,
    at,
    expected: 'a CallbackId of its own',
    received: describe(id),
    says: `has the CallbackId of ${other}`,
  };
}
