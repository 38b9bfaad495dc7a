import { type Definition, defineRules } from './define-rules.ts';
import { describe, member as memberText } from './describe.ts';
import { same } from './same.ts';
import { survivors, type TransitionRule } from './transition-scope.ts';
import type { OperationView } from './view.ts';

const emulator = 'validators of the Python emulator: Inconsistent';

/** What an operation is given when it starts and keeps for good. */
export const keptMemberRules: readonly TransitionRule[] = defineRules<TransitionRule>('transition', [
  {
    ...kept('type-kept', { member: 'Type', source: `${emulator} operation type.`, read: ({ Type }) => Type }),
    implies: ['transition/subtype-kept'],
  },
  kept('subtype-kept', { member: 'SubType', source: `${emulator} operation subtype.`, read: ({ SubType }) => SubType }),
  kept('name-kept', { member: 'Name', source: `${emulator} operation name.`, read: ({ Name }) => Name }),
  kept('parent-kept', {
    member: 'ParentId',
    source: `${emulator} parent operation id.`,
    read: ({ ParentId }) => ParentId,
  }),
  kept('start-kept', {
    member: 'StartTimestamp',
    source: 'both official emulators set it once',
    read: ({ StartTimestamp }) => StartTimestamp,
  }),
  kept('callback-id-kept', {
    member: 'CallbackDetails/CallbackId',
    source: 'API model, SendDurableExecutionCallbackSuccess: a CallbackId means one operation',
    read: ({ CallbackDetails }) => CallbackDetails?.CallbackId,
  }),
  kept('input-kept', {
    member: 'ExecutionDetails/InputPayload',
    source: 'both official emulators set it once',
    read: ({ ExecutionDetails }) => ExecutionDetails?.InputPayload,
  }),
  {
    ...kept('schedule-kept', {
      member: 'WaitDetails/ScheduledEndTimestamp',
      source: 'both official emulators set it once',
      read: ({ WaitDetails }) => WaitDetails?.ScheduledEndTimestamp,
    }),
    title: 'An operation SHOULD keep its ScheduledEndTimestamp',
    severity: 'should',
  },
]);

interface Member {
  readonly member: string;
  readonly source: string;
  readonly read: (operation: OperationView) => unknown;
}

function kept(name: string, { member, source, read }: Member): Definition<TransitionRule> {
  const label = member.slice(member.lastIndexOf('/') + 1);
  return {
    id: `transition/${name}`,
    title: `An operation MUST keep its ${label}`,
    severity: 'must',
    source,
    check: (reads) =>
      survivors(reads, ({ was, is }) => {
        const [before, after] = [read(was), read(is)];
        if (same(before, after)) return undefined;
        const [expected, received] = [describe(before), describe(after)];
        const at = after === undefined ? '' : `/${member}`;
        return {
          at,
          expected,
          received,
          says: `had ${memberText(label, before)} and now has ${memberText(label, after)}`,
        };
      }),
  };
}
