import type { Execution } from '../../timeline/execution.ts';
import type { Report } from '../report/report.ts';
import { executionOfViews } from './execution-of-views.ts';
import { type MomentsAsked, momentAt, momentsOf } from './handler-moments.ts';
import { handlerReport } from './handler-report.ts';
import type { PageCut } from './page-cuts.ts';
import { courseOf, pastOf } from './recorded-course.ts';
import { type HandlerUnderTest, type Replay, replayHandler } from './replay-handler.ts';
import { type Found, sweepMoment } from './sweep-moment.ts';

/** Options of {@link checkHandler}. */
export interface CheckHandlerOptions {
  /**
   * When the handler is invoked. `all`: after every checkpoint and everything that the service did, and on to the end as
   * recorded; bodies of steps that had not finished then are run. `suspended`: only where an invocation was about to
   * return, and no further, so that no body is run that the history knows while the code fits. Or after these changes of
   * the log. Default `all`.
   */
  readonly moments?: MomentsAsked;
  /** Page edges, each in a replay of its own: before these operations of State. Default: all of them. */
  readonly cuts?: readonly number[];
  /**
   * About how many replays there are while nothing is wrong; where it takes more, edges are tried together and moments
   * are left out. Default 200, beyond 50 operations fewer, so that it stays a matter of seconds: 10,000 operations in
   * all, but never less than 20 replays.
   */
  readonly limit?: number;
  /**
   * Whether the execution has to end as recorded; `any` where it does not matter. A body that runs anew and gives another
   * value than recorded is told of, and what comes after it is compared with nothing; one that fails, or gives nothing
   * instead of something, falls short unless `any` is said. Default `same`.
   */
  readonly results?: 'same' | 'any';
  /** Milliseconds of a running event loop in which an invocation that neither calls nor returns is given up. Default 2,000. */
  readonly patience?: number;
}

/**
 * Invokes the handler of a durable function with a built or recorded execution as its past, at every moment of its life
 * and cut at every page edge of State, and goes on as recorded to the end. A recording without a log is checked as it
 * stands. Bodies of steps run in this process: give the handler the fakes that its other tests have.
 *
 * A function brings no client: each payload carries one, as AWS' own test runner does it. `{ connect: (target) => handler }`
 * makes a handler with a client of its own.
 *
 * @returns A report of four rules: `handler/finished-once`, `handler/fits-history`, `handler/settles`, `handler/same-result`.
 * @throws RangeError when the execution is broken on purpose and cannot be replayed.
 * @example
 * const order = execution('order-17', (run) => run.step('charge card').succeed());
 * const report = await checkHandler(async () => ({ Status: 'SUCCEEDED' }), order, { moments: 'suspended' });
 * report.passed; // true
 */
export async function checkHandler(
  handler: HandlerUnderTest,
  execution: Execution,
  options: CheckHandlerOptions = {},
): Promise<Report> {
  const recorded = execution.log ? execution : executionOfViews(execution);
  const { patience = 2000, results = 'same', moments = 'all' } = options;
  const log = recorded.log ?? [];
  const course = courseOf(recorded);
  const { limit = Math.min(200, Math.max(20, Math.floor(10_000 / course.operations.size))) } = options;
  const changes = execution.log ? momentsOf(log, moments, limit / 2) : [endOf(recorded)];
  const asked = {
    ...{ course, patience, sameResult: results === 'same' },
    until: moments === 'suspended' ? ('return' as const) : ('end' as const),
  };
  const found: Found[] = [];
  const unsteady = new Set<string>();
  let replays = 0;
  let tried = 0;
  for (const change of changes) {
    if (found.filter(({ finding }) => finding.rule === 'handler/settles').length >= mostHung) break;
    tried += 1;
    const moment = momentAt(recorded, log, change);
    const past = pastOf(moment.past, course);
    const replay = async (cut: PageCut): Promise<Replay> => {
      replays += 1;
      return await replayHandler(handler, moment, { ...asked, past, cut });
    };
    const most = Math.max(2, Math.floor(limit / changes.length));
    found.push(...(await sweepMoment(moment, { ...asked, cuts: options.cuts, replay, most, unsteady })));
  }
  return handlerReport(course, found, { replays, moments: tried });
}

/** Moments at which a handler may hang until it is given up: each takes its time. */
const mostHung = 3;

// a recording without a log has one moment: its end
function endOf({ log = [], status }: Execution): number {
  return log.length - (status === 'RUNNING' ? 0 : 1);
}
