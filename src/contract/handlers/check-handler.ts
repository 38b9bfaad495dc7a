import type { Execution } from '../../timeline/execution.ts';
import { makeReport, type Report, type ReportResult, statusOf } from '../report/report.ts';
import { reportRequests } from '../report/report-requests.ts';
import { executionOfViews } from './execution-of-views.ts';
import { type HandlerMoment, type MomentsAsked, momentAt, momentsOf } from './handler-moments.ts';
import { type HandlerRule, handlerRules, toViolation } from './handler-rules.ts';
import { allEdges, type PageCut, smallestCut } from './page-cuts.ts';
import { everyOperation } from './recorded-answers.ts';
import { type HandlerUnderTest, type Replay, type ReplayAsked, replayHandler } from './replay-handler.ts';

/** Options of {@link checkHandler}. */
export interface CheckHandlerOptions {
  /**
   * When the handler is invoked. `all`: after every checkpoint and everything that the service did; bodies of steps that
   * had not finished then are run. `suspended`: only where an invocation had ended or was about to, so that nothing is
   * run while the code fits. Or after these changes of the log. Default `all`.
   */
  readonly moments?: MomentsAsked;
  /** Page edges, each in a replay of its own: before these operations of State. Default: all of them. */
  readonly cuts?: readonly number[];
  /** Replays at most while nothing is wrong; beyond them, edges are tried together and moments left out. Default 200. */
  readonly limit?: number;
  /** Whether what is run anew has to end as recorded; `any` where bodies give other results. Default `same`. */
  readonly results?: 'same' | 'any';
  /** Real milliseconds in which an invocation that neither calls nor returns is given up. Default 1,000. */
  readonly patience?: number;
}

interface Found {
  readonly replay: Replay;
  readonly moment: HandlerMoment;
  readonly cut: PageCut;
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
  const { limit = 200, patience = 1000, results = 'same' } = options;
  const log = recorded.log ?? [];
  const asked = { recorded, operations: everyOperation(recorded), patience, sameResult: results === 'same' };
  const moments = momentsOf(log, execution.log ? (options.moments ?? 'all') : [], limit);
  const changes = execution.log ? moments : [log.length - (recorded.status === 'RUNNING' ? 0 : 1)];
  const found: Found[] = [];
  let replays = 0;
  const each = Math.max(2, Math.floor(limit / Math.max(1, changes.length)));
  for (const change of changes) {
    const moment = momentAt(recorded, log, change);
    const replay = async (cut: PageCut): Promise<Replay> => {
      replays += 1;
      return await replayHandler(handler, moment, { ...asked, cut });
    };
    found.push(...(await sweep(moment, replay, { cuts: options.cuts, each })));
  }
  return reportOf(recorded, found, { replays, moments: changes.length, asked });
}

/** Tries a moment's page edges one by one while they are few, else all at once, and then looks for the one. */
async function sweep(
  moment: HandlerMoment,
  replay: (cut: PageCut) => Promise<Replay>,
  { cuts, each }: { readonly cuts: readonly number[] | undefined; readonly each: number },
): Promise<readonly Found[]> {
  const count = moment.past.operations.length;
  const whole = await replay([]);
  if (whole.findings.length > 0) return [{ replay: whole, moment, cut: [] }];
  const single = cuts ? cuts.filter((edge) => edge >= 0 && edge < count) : allEdges(count);
  const found: Found[] = [];
  if (cuts || count < each) {
    for (const edge of single) {
      const tried = await replay([edge]);
      if (tried.findings.length > 0) found.push({ replay: tried, moment, cut: [edge] });
    }
    if (found.length > 0 || cuts) return found;
  }
  const all = await replay(allEdges(count));
  if (all.findings.length === 0) return found;
  const fails = async (cut: PageCut): Promise<boolean> => (await replay(cut)).findings.length > 0;
  const cut = await smallestCut(allEdges(count), fails);
  return [{ replay: await replay(cut), moment, cut }];
}

interface Done {
  readonly replays: number;
  readonly moments: number;
  readonly asked: ReplayAsked;
}

/** Violations of one rule that a report holds; the rest is counted. */
const mostShown = 20;

function reportOf(recorded: Execution, found: readonly Found[], done: Done): Report {
  const results = handlerRules.map((rule) => resultOf(rule, found, done));
  return makeReport(`a handler on '${recorded.name}'`, results);
}

function resultOf(
  { id, title, source, expected }: HandlerRule,
  found: readonly Found[],
  { replays, moments, asked }: Done,
): ReportResult {
  const hits = found.flatMap(({ replay, moment, cut }) => {
    const findings = replay.findings.filter(({ rule }) => rule === id);
    return findings.map((finding) => ({ violation: toViolation(finding, whereOf(moment, cut)), replay, moment, cut }));
  });
  const [first] = hits;
  const violations = hits.slice(0, mostShown).map(({ violation }) => violation);
  const rest = hits.length > mostShown ? `, ${hits.length} violations in all` : '';
  return {
    id,
    title,
    kind: 'rule',
    severity: 'must',
    status: statusOf(violations),
    source,
    expected,
    reason: `${replays} replays at ${moments} moments of ${asked.operations.size} operations${rest}`,
    violations,
    requests: first ? reportRequests(first.replay.journal) : [],
    reproduce: first
      ? `checkHandler(handler, execution, ${JSON.stringify({ moments: [first.moment.change], cuts: first.cut })})`
      : 'checkHandler(handler, execution)',
  };
}

function whereOf({ label, past }: HandlerMoment, cut: PageCut): string {
  if (cut.length === 0) return `${label}, the state in one page`;
  const [edge = 0] = cut;
  const { Type, SubType, Name, Id } = past.operations[edge] ?? { Type: 'no operation', Id: '' };
  const others = cut.length > 1 ? ` and ${cut.length - 1} more edges` : '';
  return `${label}, a page ends before operation ${edge} of ${past.operations.length}, ${SubType ?? Type} '${Name ?? Id}'${others}`;
}
