import type { FaultPlan } from '../../../faults/fault.ts';
import { faultCatalogue } from '../../../faults/fault-catalogue.ts';
import type { PagePlan } from '../../../paging/page-plan.ts';
import type { Execution } from '../../../timeline/execution.ts';
import type { ReportResult } from '../../report/report.ts';
import { reportRequests } from '../../report/report-requests.ts';
import { scenarioResult } from '../scenario-result.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Read } from '../stage/reader.ts';
import { readRunner } from '../stage/run-read.ts';
import { openStage } from '../stage/stage.ts';

/** What one run of a property reads. */
export interface ReaderCase {
  readonly execution: Execution;
  readonly pages: PagePlan;
  readonly faults: FaultPlan;
}

/** How a case is read. */
export interface CaseLimits {
  readonly timeoutMs: number;
  readonly history: boolean;
}

/** Reads a case and judges the read. */
export async function checkCase(read: Read, given: ReaderCase, limits: CaseLimits): Promise<ReportResult> {
  const { timeoutMs, history } = limits;
  const stage = openStage(scenarioOfCase(given), given.execution, history ? 'history' : 'state');
  const begun = performance.now();
  const { outcome, closed } = await readRunner(read)(stage, { timeoutMs });
  await closed;
  const durationMs = Math.round(performance.now() - begun);
  const result = scenarioResult(stage, outcome, { reproduce: 'the seed and the path of the property', durationMs });
  return { ...result, requests: reportRequests(stage.journal, given.execution.arn) };
}

function scenarioOfCase({ execution, pages, faults }: ReaderCase): Scenario {
  const mayRefuse = faults.some(isRefused);
  return {
    id: 'counterexample',
    title: `${execution.operations.length} operations under generated pages and faults`,
    right: mayRefuse ? 'has everything once, in order, or ends with an error' : 'has everything once, in order',
    severity: 'must',
    source: 'generated',
    bug: 'found by a property',
    execution: 'order', // the stage is given its own
    pages,
    faults,
    variants: { finishedState: 'serve', betweenInvocations: 'serve' },
    accepts: mayRefuse ? ['everything', 'error'] : ['everything'],
    compares: 'ids',
  };
}

// a page without its list is taken for an empty one by most, and refused by some: the model says that it is required
function isRefused(fault: FaultPlan[number]): boolean {
  if (fault.fault === 'emptyPage') return fault.list === 'absent';
  return faultCatalogue.find(({ name }) => name === fault.fault)?.client === 'fails';
}
