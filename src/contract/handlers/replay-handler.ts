import { manualClock } from '../../model/clock.ts';
import type { Target } from '../../model/endpoint.ts';
import type { Operation } from '../../model/wire.ts';
import { drivePort } from '../../service/drive-port.ts';
import { openDriving } from '../../service/driving.ts';
import type { DurableHandler } from '../../service/durable-handler.ts';
import type { Journal } from '../../service/journal.ts';
import { openCore } from '../../service/open-core.ts';
import { serviceEndpoint } from '../../service/service-endpoint.ts';
import { withJournal } from '../../service/with-journal.ts';
import type { Execution } from '../../timeline/execution.ts';
import { nextDue } from '../../timeline/timeline.ts';
import type { HandlerMoment } from './handler-moments.ts';
import type { HandlerFinding } from './handler-rules.ts';
import { type PageCut, pagesOfCut } from './page-cuts.ts';
import { answerAsRecorded, everyOperation } from './recorded-answers.ts';
import { watchUpdates } from './watch-updates.ts';

/** A handler, or what makes one whose client asks a target. */
export type HandlerUnderTest = DurableHandler | { readonly connect: (target: Target) => DurableHandler };

/** What a replay is compared with. */
export interface ReplayAsked {
  readonly recorded: Execution;
  /** Every operation that the recorded execution ever had. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly patience: number;
  /** Whether the result of an execution that goes on to its end has to be the recorded one. */
  readonly sameResult: boolean;
}

/** What a replay showed. */
export interface Replay {
  readonly findings: readonly HandlerFinding[];
  readonly journal: Journal;
}

/** Invocations until a replay is given up: a handler that goes in circles. */
const mostInvocations = 10_000;

/** Invokes a handler at a moment, its state cut into pages, and goes on as recorded to the end. */
export async function replayHandler(
  handler: HandlerUnderTest,
  moment: HandlerMoment,
  { cut, ...asked }: ReplayAsked & { readonly cut: PageCut },
): Promise<Replay> {
  const { page, rest } = pagesOfCut(cut);
  const clock = manualClock(moment.past.log?.at(-1)?.at);
  const core = openCore({ executions: [moment.past], ...(rest && { pages: { state: rest } }) }, clock);
  const port = drivePort(core, clock, false);
  const host = port.host(moment.past.arn);
  const driving = openDriving(port);
  const findings: HandlerFinding[] = [];
  const { operations } = asked;
  const complete = isComplete(moment.past, asked);
  const found = (finding: HandlerFinding): void => void findings.push(finding);
  const watched = watchUpdates(driving.watch(serviceEndpoint(core)), { host, recorded: operations, complete, found });
  const { endpoint, journal } = withJournal(watched);
  const [invoked, through] = 'connect' in handler ? [handler.connect(endpoint), {}] : [handler, { through: endpoint }];
  const options = { ...through, attempts: 1, patience: asked.patience };
  try {
    for (let count = 0; count < mostInvocations; count += 1) {
      const state = host.state();
      if (state.status !== 'RUNNING') break;
      const more =
        state.open !== undefined || answerAsRecorded(host, operations) || nextDue(host.state())?.change === 'service';
      if (!more) break;
      await driving.advance(invoked, host.arn, { ...options, ...(count === 0 && page !== undefined && { page }) });
    }
    compareEnds(host.execution(), asked, found);
  } catch (error) {
    // what drives the handler throws when it neither calls nor returns, or returns what no service takes
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    found({ rule: 'handler/settles', what: error.message, received: 'no end' });
  }
  return { findings, journal };
}

// everything that the handler ever did is there, as it was at the end
function isComplete(past: Execution, { recorded, operations }: ReplayAsked): boolean {
  if (recorded.status !== 'SUCCEEDED' && recorded.status !== 'FAILED') return false;
  const then = everyOperation(past);
  return [...operations.values()].every(
    ({ Id, Type, Status }) => Type === 'EXECUTION' || then.get(Id)?.Status === Status,
  );
}

function compareEnds(
  now: Execution,
  { recorded, sameResult }: ReplayAsked,
  found: (finding: HandlerFinding) => void,
): void {
  const { status, summary } = now;
  const error = summary.Error;
  if (status === 'FAILED' && /non-?determinis/i.test(`${error?.ErrorType} ${error?.ErrorMessage}`)) {
    const what = `The SDK refuses the history: ${error?.ErrorMessage ?? error?.ErrorType ?? 'no reason'}`;
    found({ rule: 'handler/fits-history', what, received: error?.ErrorType ?? 'FAILED' });
    return;
  }
  if (recorded.status === 'TIMED_OUT' || recorded.status === 'STOPPED') return; // it was ended from outside
  const failed = status === 'FAILED' && recorded.status !== 'FAILED';
  const same = recorded.status === status && outcomeOf(recorded) === outcomeOf(now);
  if (same || (!failed && (!sameResult || recorded.status === 'RUNNING'))) return;
  const [received, expected] = [printEnd(now), printEnd(recorded)];
  found({
    rule: 'handler/same-result',
    what: `The execution is ${received}, recorded was ${expected}`,
    received,
    expected,
  });
}

function outcomeOf({ summary: { Result, Error: error } }: Execution): string {
  return JSON.stringify([Result, error?.ErrorType, error?.ErrorMessage]);
}

function printEnd({ status, summary }: Execution): string {
  if (status === 'FAILED')
    return `FAILED with ${shorten(`${summary.Error?.ErrorType}: ${summary.Error?.ErrorMessage}`)}`;
  return summary.Result === undefined ? status : `${status} with ${shorten(summary.Result)}`;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
