import type { Severity, Violation } from '../../rules/violation.ts';

/** What a handler has to hold when it is invoked with a past. */
export interface HandlerRule {
  readonly id: HandlerRuleId;
  readonly title: string;
  readonly source: string;
  readonly expected: string;
}

/** The rules of {@link checkHandler}. */
export type HandlerRuleId =
  | 'handler/finished-once'
  | 'handler/fits-history'
  | 'handler/settles'
  | 'handler/same-result';

/** In the order in which a report lists them. */
export const handlerRules: readonly HandlerRule[] = [
  {
    id: 'handler/finished-once',
    title: 'A finished operation is not run again',
    source: 'SDK specification, section 3: a replay returns the stored outcome of a finished operation',
    expected:
      'State read to its last page before the handler runs, by every NextMarker, and what is finished answered from it',
  },
  {
    id: 'handler/fits-history',
    title: 'The code does what its history says, in the same order, by the same names',
    source: 'SDK specification, section 3: operations are known by their place, type, sub-type and name',
    expected:
      'the names, types and order of the history; code that differs goes out as a new version, and open executions end on the version that began them. What decides about an operation (time, chance, a lookup) belongs into a step',
  },
  {
    id: 'handler/settles',
    title: 'Every invocation ends',
    source: 'SDK specification, section 3: an invocation returns SUCCEEDED, FAILED or PENDING',
    expected:
      'an invocation that returns; look for an await of something that is neither an operation nor settled by one',
  },
  {
    id: 'handler/same-result',
    title: 'The execution ends as it was recorded',
    source: 'SDK specification, section 3: a replay is deterministic',
    expected:
      "the recorded status and result; option results: 'any' where bodies give other values than the recorded ones",
  },
];

/** Something that a handler did wrong, before it is known at which moment and page edge. */
export interface HandlerFinding {
  readonly rule: HandlerRuleId;
  /** The place of the operation in State; absent where it has none. */
  readonly operation?: number;
  readonly what: string;
  readonly received: string;
  readonly expected?: string;
  /** Default `must`; `info` is reported and fails nothing. */
  readonly severity?: Severity;
}

/** A finding as a violation, with where it was found. */
export function toViolation(finding: HandlerFinding, where: string): Violation {
  const rule = handlerRules.find(({ id }) => id === finding.rule);
  return {
    rule: finding.rule,
    path: finding.operation === undefined ? '' : `/operations/${finding.operation}`,
    expected: finding.expected ?? rule?.expected ?? '',
    received: finding.received,
    message: `${finding.what} (${where})`,
    source: rule?.source ?? '',
    severity: finding.severity ?? 'must',
  };
}
