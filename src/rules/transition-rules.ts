import { isTerminal, operationStatuses, operationTypes } from '../model/statuses.ts';
import { canFollow } from '../model/transitions.ts';
import type { OperationStatus, OperationType } from '../model/wire.ts';
import { defineRules } from './define-rules.ts';
import { describe, describeOperation, member } from './describe.ts';
import { keptMemberRules } from './kept-member-rules.ts';
import { outcomeOf } from './outcome.ts';
import type { Finding } from './rule.ts';
import { same } from './same.ts';
import { isHidden, survivors, type TransitionRule } from './transition-scope.ts';
import type { OperationView } from './view.ts';

/** What may become of an operation that both reads list, and where new ones stand. */
export const transitionRules: readonly TransitionRule[] = [
  ...keptMemberRules,
  ...defineRules<TransitionRule>('transition', [
    {
      id: 'transition/terminal-stays',
      title: 'A finished operation MUST keep its status',
      severity: 'must',
      source: 'validators of both official emulators',
      implies: ['transition/attempts-grow'],
      check: (reads) =>
        survivors(reads, ({ was, is }) => {
          if (was.Status === is.Status || was.Status === undefined || !isTerminal(was.Status)) return undefined;
          return statusFinding(was.Status, is.Status);
        }),
    },
    {
      id: 'transition/status-path',
      title: 'The status of an operation MUST change along the transitions of its type',
      severity: 'must',
      source: 'SDK specification 3.2 and 4; validators of both official emulators',
      check: (reads) => {
        const reaches = reachability();
        return survivors(reads, ({ was, is }) => {
          if (was.Status === is.Status || was.Status === undefined || isTerminal(was.Status)) return undefined;
          if (is.Type !== was.Type || reaches(is.Type, was.Status, is.Status)) return undefined;
          return statusFinding(was.Status, is.Status);
        });
      },
    },
    {
      id: 'transition/terminal-unchanged',
      title: 'A finished operation SHOULD stay as it is',
      severity: 'should',
      source: 'all official emulators',
      check: (reads) =>
        survivors(reads, ({ was, is }) => {
          if (was.Status !== is.Status || was.Status === undefined || !isTerminal(was.Status)) return undefined;
          const [before, after] = [ending(was), ending(is)];
          const name = Object.keys(before).find((member) => !same(before[member], after[member]));
          if (name === undefined) return undefined;
          const [expected, received] = [describe(before[name]), describe(after[name])];
          return {
            at: '',
            expected,
            received,
            says: `was ${was.Status} with ${member(name, before[name])} and now has ${member(name, after[name])}`,
          };
        }),
    },
    {
      id: 'transition/attempts-grow',
      title: 'The Attempt of a STEP SHOULD not decrease',
      severity: 'should',
      source: 'all official emulators; conformance test 1-13',
      check: (reads) =>
        survivors(reads, ({ was, is }) => {
          const [before = 0, after = 0] = [was.StepDetails?.Attempt, is.StepDetails?.Attempt];
          if (after >= before) return undefined;
          const at = is.StepDetails?.Attempt === undefined ? '' : '/StepDetails/Attempt';
          return {
            at,
            expected: `${before} or more`,
            received: `${after}`,
            says: `had the Attempt ${before} and now has ${after}`,
          };
        }),
    },
    {
      id: 'transition/order-kept',
      title: 'Operations SHOULD keep their order',
      severity: 'should',
      source: 'API model, GetDurableExecutionState: ordered by start sequence number',
      check: (reads) => {
        let latest = -1;
        return survivors(reads, ({ place }) => {
          const moved = place < latest;
          const other = describe(reads.before.operations[latest]?.Id);
          latest = Math.max(latest, place);
          if (!moved) return undefined;
          const says = `stood before the operation ${other} and now stands after it`;
          return { at: '', expected: `before ${other}`, received: `after ${other}`, says };
        });
      },
    },
    {
      id: 'transition/new-operations-last',
      title: 'New operations SHOULD follow all that were listed before',
      severity: 'should',
      source: 'API model, GetDurableExecutionState: ordered by start sequence number',
      check: ({ before, after }) => {
        const known = (of: number): boolean => before.first.has(after.operations[of]?.Id ?? '');
        const last = after.operations.findLastIndex((_, of) => known(of));
        const says = `is new and listed before ${describeOperation(after.operations[last], last)}, which is not`;
        return after.operations.slice(0, Math.max(last, 0)).flatMap((operation, of) => {
          if (operation?.Id === undefined || known(of)) return [];
          return [{ of, at: '', expected: 'new operations last', received: `at ${of + 1}`, says }];
        });
      },
    },
  ]),
];

/** Rules about operations that the later read lists no more. What they find is an index of the earlier one. */
export const disappearanceRules: readonly TransitionRule[] = defineRules<TransitionRule>('transition', [
  {
    id: 'transition/disappears-only-when-pruned',
    title: 'An operation SHOULD disappear only when a CONTEXT above it was completed without ReplayChildren',
    severity: 'should',
    source: 'API model, GetDurableExecutionState and ContextDetails',
    check: ({ before, after }) =>
      before.operations.flatMap((operation, of) => {
        if (operation?.Id === undefined || after.first.has(operation.Id)) return [];
        if (isHidden(of, before, after)) return [];
        return [
          {
            of,
            at: '',
            expected: 'the operation, or a completed CONTEXT above it',
            received: 'neither',
            says: 'is listed no more',
          },
        ];
      }),
  },
]);

function statusFinding(was: string, is: string | undefined): Finding {
  const says = `was ${was} and is ${is}`;
  return { at: '/Status', expected: `a status that follows ${was}`, received: describe(is), says };
}

function ending(operation: OperationView): Readonly<Record<string, unknown>> {
  const outcome = outcomeOf(operation);
  const { Attempt } = operation.StepDetails ?? {};
  const { ReplayChildren } = operation.ContextDetails ?? {};
  return {
    EndTimestamp: operation.EndTimestamp,
    Result: outcome?.Result,
    Error: outcome?.Error,
    Attempt,
    ReplayChildren,
  };
}

type Reaches = (type: string | undefined, from: string, to: string | undefined) => boolean;

// made for one check and only where a status has changed: the whole table would cost every import milliseconds
function reachability(): Reaches {
  const paths = new Map<string, ReadonlySet<string>>();
  return (type, from, to) => {
    const knownType = operationTypes.find((one) => one === type);
    const knownFrom = operationStatuses.find((one) => one === from);
    // a type or a status that nobody knows is another rule's finding
    if (!knownType || !knownFrom || !operationStatuses.some((status) => status === to)) return true;
    const key = `${type} ${from}`;
    const path = paths.get(key) ?? follow(knownType, knownFrom);
    paths.set(key, path);
    return to !== undefined && path.has(to);
  };
}

function follow(type: OperationType, from: OperationStatus): ReadonlySet<string> {
  const reached = new Set<OperationStatus>([from]);
  for (const at of reached) for (const to of operationStatuses) if (canFollow(type, at, to)) reached.add(to);
  return reached;
}
