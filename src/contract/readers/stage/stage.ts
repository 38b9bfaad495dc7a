import { withFaults } from '../../../faults/with-faults.ts';
import type { InvocationPayload } from '../../../model/payload.ts';
import { durableService } from '../../../service/durable-service.ts';
import type { Journal } from '../../../service/journal.ts';
import { withJournal } from '../../../service/with-journal.ts';
import type { Execution } from '../../../timeline/execution.ts';
import { withMarkerForm } from '../scenarios/marker-form.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { callBudget } from './call-budget.ts';
import { type CallGate, callGate } from './call-gate.ts';

/** Which list a reader reads. */
export type ListRead = 'state' | 'history';

/** A scenario set up for one read. */
export interface Stage {
  readonly scenario: Scenario;
  readonly execution: Execution;
  readonly list: ListRead;
  readonly invocation: InvocationPayload;
  /** What the reader asks, through every fault. */
  readonly gate: CallGate;
  readonly journal: Journal;
}

/** Sets a scenario up: the service, its pages and markers, the faults before it, the journal, and the gate outermost. */
export function openStage(scenario: Scenario, execution: Execution, list: ListRead): Stage {
  const { pages, variants, markers, faults = [] } = scenario;
  const service = durableService({
    executions: [execution],
    ...(pages && { pages }),
    ...(variants && { variants }),
    journalCalls: 1, // the one below is kept
  });
  const forms = markers && withMarkerForm(service.endpoint, markers);
  const { endpoint, journal } = withJournal(withFaults(forms?.endpoint ?? service.endpoint, faults));
  const text = list === 'state' ? execution.operationsText : execution.eventsText;
  const invocation = execution.invocation({ page: scenario.payload ?? pages ?? { by: 'count', size: 100 } });
  return {
    scenario,
    execution,
    list,
    // a form without numbers has one text, which is for the first marker of State
    invocation: forms && markers.text.includes('#') ? dressed(invocation, forms.dress) : invocation,
    gate: callGate(endpoint, callBudget(text, pages)),
    journal,
  };
}

function dressed(invocation: InvocationPayload, dress: (marker: string) => string): InvocationPayload {
  const { InitialExecutionState: state } = invocation;
  if (!state.NextMarker) return invocation;
  return { ...invocation, InitialExecutionState: { ...state, NextMarker: dress(state.NextMarker) } };
}
