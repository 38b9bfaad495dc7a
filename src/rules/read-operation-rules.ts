import { defineRules } from './define-rules.ts';
import { describe, describeOperation, moment } from './describe.ts';
import { notListed } from './family.ts';
import { isRepeat } from './operation-list.ts';
import type { OperationRule } from './operation-rule.ts';
import type { ReadScope } from './read-scope.ts';
import type { Finding } from './rule.ts';
import type { OperationView } from './view.ts';

/** A rule about an operation among the others of its read. */
export type ReadOperationRule = OperationRule<ReadScope>;

/** Where an operation stands among its relatives, and when. */
export const readOperationRules: readonly ReadOperationRule[] = defineRules<ReadOperationRule>('read', [
  {
    id: 'read/parent-listed',
    title: 'The parent of a listed operation SHOULD be listed',
    severity: 'should',
    source: 'validators of both official emulators; API model, GetDurableExecutionState',
    implies: ['agreement/same-parent'],
    check: ({ ParentId }, { parents, complete }, index) => {
      if (parents[index] !== notListed || !complete) return undefined;
      const expected = 'the Id of a listed CONTEXT';
      return {
        at: '/ParentId',
        expected,
        received: describe(ParentId),
        says: `has the parent ${describe(ParentId)}, which is not listed`,
      };
    },
  },
  {
    id: 'read/parent-is-context',
    title: 'The parent of an operation MUST be a CONTEXT',
    severity: 'must',
    source: 'validators of both official emulators: Only CONTEXT can be a parent',
    implies: ['agreement/same-parent'],
    check: (operation, scope, index) => {
      const type = parentOf(scope, index)?.Type;
      if (type === undefined || type === 'CONTEXT' || type === 'EXECUTION') return undefined;
      return wrongParent(operation, scope, index);
    },
  },
  {
    id: 'read/parent-not-execution',
    title: "The EXECUTION operation's Id MUST NOT be a ParentId: operations at the root have none",
    severity: 'must',
    source: 'validators of both official emulators; all SDKs',
    implies: ['agreement/same-parent'],
    check: (operation, scope, index) =>
      parentOf(scope, index)?.Type === 'EXECUTION' ? wrongParent(operation, scope, index) : undefined,
  },
  {
    id: 'read/parent-before-child',
    title: 'A parent SHOULD be listed before its children',
    severity: 'should',
    source:
      'API model, GetDurableExecutionState: ordered by start sequence number; validators of both official emulators',
    check: ({ ParentId }, scope, index) => {
      const parent = scope.parents[index] ?? -1;
      if (parent <= index) return undefined;
      const received = `operation ${parent + 1}`;
      const says = `is listed before its parent, ${describeOperation(scope.operations[parent], parent)}`;
      return { at: '/ParentId', expected: `${describe(ParentId)} listed before`, received, says };
    },
  },
  {
    id: 'read/no-pruned-descendants',
    title: 'State SHOULD list nothing below a completed CONTEXT that was closed without ReplayChildren',
    severity: 'should',
    source: 'API model, GetDurableExecutionState and ContextDetails',
    check: pruned,
  },
  {
    id: 'read/starts-in-order',
    title: 'Operations SHOULD be listed in the order of their StartTimestamps',
    severity: 'should',
    source: 'API model, GetDurableExecutionState: ordered by start sequence number',
    check: ({ StartTimestamp }, scope, index) => {
      const previous = scope.operations[index - 1];
      if (previous?.StartTimestamp === undefined || StartTimestamp === undefined) return undefined;
      if (!(StartTimestamp < previous.StartTimestamp)) return undefined;
      if (isRepeat(scope, index) || isRepeat(scope, index - 1)) return undefined;
      const other = describeOperation(previous, index - 1);
      return early(StartTimestamp, previous.StartTimestamp, `listed before it, ${other}`);
    },
  },
  {
    id: 'read/child-starts-after-parent',
    title: 'A child SHOULD not start before its parent',
    severity: 'should',
    source: 'validators of both official emulators: a parent exists before its children',
    implies: ['read/starts-in-order'],
    check: ({ StartTimestamp }, scope, index) => {
      const parent = parentOf(scope, index);
      if (parent?.StartTimestamp === undefined || StartTimestamp === undefined) return undefined;
      if (!(StartTimestamp < parent.StartTimestamp)) return undefined;
      return early(StartTimestamp, parent.StartTimestamp, `above it, ${describeParent(scope, index)}`);
    },
  },
  {
    id: 'read/child-ends-before-parent',
    title: 'A child SHOULD not end after its parent',
    severity: 'info',
    source: 'conformance tests 9-5 and 8-6: branches that were not awaited end later',
    check: ({ EndTimestamp }, scope, index) => {
      const limit = parentOf(scope, index)?.EndTimestamp;
      if (limit === undefined || EndTimestamp === undefined || !(EndTimestamp > limit)) return undefined;
      return {
        at: '/EndTimestamp',
        expected: `${moment(limit)} or earlier`,
        received: moment(EndTimestamp),
        says: `ends at ${moment(EndTimestamp)}, after the operation above it, ${describeParent(scope, index)}`,
      };
    },
  },
  {
    id: 'read/execution-id',
    title: "The EXECUTION operation's Id SHOULD be the last segment of the execution's ARN",
    severity: 'should',
    source: 'published histories of the service; the Python and Java SDKs look it up by that Id',
    on: (type) => type === 'EXECUTION',
    check: ({ Id }, { executionId, executions }, index) => {
      if (executionId === undefined || Id === undefined || Id === executionId || executions[0] !== index)
        return undefined;
      const expected = describe(executionId);
      return {
        at: '/Id',
        expected,
        received: describe(Id),
        says: `is the EXECUTION operation, and its Id is not ${expected}`,
      };
    },
  },
  {
    id: 'read/execution-running',
    title: 'The EXECUTION operation SHOULD be STARTED while its checkpoint token is valid',
    severity: 'should',
    source: 'the Python emulator refuses the token of an execution that has ended',
    on: (type, status) => type === 'EXECUTION' && status !== 'STARTED',
    check: ({ Status }, { live }) =>
      live
        ? {
            at: '/Status',
            expected: 'STARTED',
            received: describe(Status),
            says: `is the EXECUTION operation and ${Status}`,
          }
        : undefined,
  },
]);

/** The rule about pruning as it stands for payloads, which no emulator prunes. */
export const payloadOperationRules: readonly ReadOperationRule[] = defineRules<ReadOperationRule>('payload', [
  {
    id: 'payload/no-pruned-descendants',
    title: 'A payload SHOULD list nothing below a completed CONTEXT that was closed without ReplayChildren',
    severity: 'info',
    source: 'API model, ContextDetails; both official emulators send everything',
    check: pruned,
  },
]);

function pruned(_: OperationView, scope: ReadScope, index: number): Finding | undefined {
  const hiding = scope.hiddenBy[index] ?? -1;
  if (hiding < 0) return undefined;
  const context = scope.operations[hiding];
  const above = `${describeOperation(context, hiding)}, which is ${context?.Status} without ReplayChildren`;
  return {
    at: '',
    expected: 'no operation below a completed CONTEXT',
    received: 'one',
    says: `is listed below ${above}`,
  };
}

function parentOf(scope: ReadScope, index: number): OperationView | undefined {
  const parent = scope.parents[index] ?? -1;
  return parent < 0 || parent === index ? undefined : scope.operations[parent];
}

function describeParent(scope: ReadScope, index: number): string {
  return describeOperation(parentOf(scope, index), scope.parents[index] ?? -1);
}

function wrongParent({ ParentId }: OperationView, scope: ReadScope, index: number): Finding {
  const type = parentOf(scope, index)?.Type;
  const says = `has the parent ${describeParent(scope, index)}, whose Type is ${type}`;
  return { at: '/ParentId', expected: 'the Id of a CONTEXT', received: describe(ParentId), says };
}

function early(time: number, limit: number, other: string): Finding {
  return {
    at: '/StartTimestamp',
    expected: `${moment(limit)} or later`,
    received: moment(time),
    says: `starts at ${moment(time)}, before the operation ${other}`,
  };
}
