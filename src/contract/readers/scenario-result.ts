import type { ReportAttachment, ReportResult } from '../report/report.ts';
import { statusOf } from '../report/report.ts';
import { reportRequests } from '../report/report-requests.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { ReadOutcome } from './stage/reader.ts';
import type { Stage } from './stage/stage.ts';
import { judge } from './verdict/judge.ts';

/** What a result tells beside the verdict. */
export interface ResultFacts {
  /** The line that reads the scenario alone once more. */
  readonly reproduce: string;
  readonly durationMs: number;
  readonly attachments?: readonly ReportAttachment[] | undefined;
}

/** The result of a scenario whose read came to its end. */
export function scenarioResult(stage: Stage, outcome: ReadOutcome, facts: ResultFacts): ReportResult {
  const { scenario, journal } = stage;
  const violations = judge(stage, outcome);
  const unmet = violations.length === 0 && !metFaults(stage);
  const status = unmet ? 'skipped' : statusOf(violations);
  const { attachments = [], ...others } = facts;
  return {
    ...headOf(scenario),
    status,
    ...(unmet && { reason: unmetReason(scenario) }),
    violations,
    // what passed needs no evidence, and would be most of the report
    requests: violations.length > 0 ? reportRequests(journal, stage.execution.arn) : [],
    ...(violations.length > 0 && attachments.length > 0 && { attachments }),
    ...others,
  };
}

/** The result of a scenario that was not read. */
export function skippedResult(scenario: Scenario, reason: string, reproduce: string): ReportResult {
  return { ...headOf(scenario), status: 'skipped', reason, violations: [], requests: [], reproduce };
}

function headOf({ id, title, right, severity, source, bug }: Scenario) {
  return { id, title, kind: 'scenario', severity, source, expected: right, bug } as const;
}

function metFaults({ scenario, journal }: Stage): boolean {
  return !scenario.faults?.length || journal.calls.some(({ faults }) => faults.length > 0);
}

function unmetReason({ faults = [] }: Scenario): string {
  const names = faults.map(({ fault }) => fault).join(', ');
  return `the reader made no call that ${names} could strike`;
}

/** The result, where it was expected to fail: a failure is no news, a success is. */
export function withExpectation(result: ReportResult, reason: string | undefined): ReportResult {
  if (reason === undefined || result.status === 'skipped') return result;
  if (result.status !== 'passed') return { ...result, status: 'informed', reason: `expected to fail: ${reason}` };
  const message = `it begins to pass, and was expected to fail: ${reason}`;
  const violation = {
    rule: 'reader/expected-failure',
    path: '',
    expected: 'a failure, as declared',
    received: 'success',
    message,
    source: 'the declaration of expected failures',
    severity: 'should',
  } as const;
  return { ...result, status: 'warned', violations: [violation] };
}
