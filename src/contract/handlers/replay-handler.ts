import { type ManualClock, manualClock } from '../../model/clock.ts';
import type { Target } from '../../model/endpoint.ts';
import type { DriveHost } from '../../service/drive-host.ts';
import { drivePort } from '../../service/drive-port.ts';
import { openDriving } from '../../service/driving.ts';
import type { DurableHandler } from '../../service/durable-handler.ts';
import type { Journal } from '../../service/journal.ts';
import { openCore } from '../../service/open-core.ts';
import { hasNews } from '../../service/run-handler.ts';
import { serviceEndpoint } from '../../service/service-endpoint.ts';
import { withJournal } from '../../service/with-journal.ts';
import { nextDue } from '../../timeline/timeline.ts';
import { compareEnds } from './compare-ends.ts';
import type { Deviation } from './deviation.ts';
import type { HandlerMoment } from './handler-moments.ts';
import type { HandlerFinding } from './handler-rules.ts';
import { type PageCut, pagesOfCut } from './page-cuts.ts';
import { nextAnswer } from './recorded-answers.ts';
import type { PastCourse, RecordedCourse } from './recorded-course.ts';
import { watchUpdates } from './watch-updates.ts';

/** A handler, or what makes one whose client asks a target. */
export type HandlerUnderTest = DurableHandler | { readonly connect: (target: Target) => DurableHandler };

/** What a replay is compared with. */
export interface ReplayAsked {
  readonly course: RecordedCourse;
  /** How far the execution had come. */
  readonly past: PastCourse;
  readonly patience: number;
  /** Whether the result of an execution that goes on to its end has to be the recorded one. */
  readonly sameResult: boolean;
  /** How far a replay goes: to the end as recorded, or through one invocation. */
  readonly until: 'end' | 'return';
}

/** What a replay showed. */
export interface Replay {
  readonly findings: readonly HandlerFinding[];
  /** Where a body that ran anew gave something else than the history has. */
  readonly deviation: Deviation | undefined;
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
  const found = (finding: HandlerFinding): void => void findings.push(finding);
  const { course, past } = asked;
  const watched = watchUpdates(driving.watch(serviceEndpoint(core)), { host, course, past, found });
  const { endpoint, journal } = withJournal(watched.endpoint);
  const [invoked, through] = 'connect' in handler ? [handler.connect(endpoint), {}] : [handler, { through: endpoint }];
  const options = { ...through, attempts: 1, patience: asked.patience };
  const most = asked.until === 'return' ? 1 : mostInvocations;
  try {
    for (let count = 0; count < most && goesOn(host, clock, course); count += 1) {
      await driving.advance(invoked, host.arn, { ...options, ...(count === 0 && page !== undefined && { page }) });
    }
    const end = compareEnds(host, { ...asked, followed: watched.followed() });
    if (end) found(end);
  } catch (error) {
    // what drives the handler throws when it neither calls nor returns, or returns what no service takes
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    found({ rule: 'handler/settles', what: error.message, received: 'no end' });
  }
  return { findings, deviation: watched.deviation(), journal };
}

// whether there is a next invocation; where the world outside comes before the next timer, it answers as recorded
function goesOn(host: DriveHost, clock: ManualClock, { operations }: RecordedCourse): boolean {
  for (;;) {
    const state = host.state();
    if (state.status !== 'RUNNING') return false;
    if (state.open || hasNews(state)) return true;
    const due = nextDue(state);
    const answer = nextAnswer(state, operations);
    if (!answer || (due?.change === 'service' && due.at < answer.at)) return due?.change === 'service';
    clock.set(Math.max(answer.at, clock.now()));
    if (host.apply(answer)) return false;
  }
}
