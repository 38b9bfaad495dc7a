import { checkAgreement } from '../../rules/check-agreement.ts';
import { checkChangeSet } from '../../rules/check-change-set.ts';
import { checkContinuation } from '../../rules/check-continuation.ts';
import { checkHistory } from '../../rules/check-history.ts';
import { checkPayload } from '../../rules/check-payload.ts';
import { checkRead } from '../../rules/check-read.ts';
import { checkTransition } from '../../rules/check-transition.ts';
import type { RuleFacts, RuleKind } from '../../rules/rule.ts';
import type { Violation } from '../../rules/violation.ts';
import type { Evidence } from './evidence.ts';
import { type ListRead, pagesOf } from './list-read.ts';
import { moved } from './paging-rules.ts';
import type { Reply } from './reply.ts';
import { whyNoPayload } from './schema-probe-rules.ts';

/** A violation and the replies that show it. */
export interface Shown {
  readonly violation: Violation;
  readonly replies: readonly Reply[];
}

/** What the rules about values said of the evidence. */
export interface ValueVerdicts {
  readonly shown: readonly Shown[];
  /** Why a rule could not be judged, or `undefined` where it was. */
  skippedBecause(rule: RuleFacts): string | undefined;
}

/** What the rules about values say of every answer, of each whole read, and of State against History. */
export function judgeValues(evidence: Evidence): ValueVerdicts {
  const alone = evidence.replies.flatMap((reply) =>
    reply.violations.map((violation) => ({ violation, replies: [reply] })),
  );
  const { state, history } = evidence.lists;
  const wholes = [state.whole, ...state.sized].filter((read) => read !== undefined);
  // rules of a kind share a reason, and some compare whole reads
  const told = new Map<Reason, string | undefined>();
  const given = (reason: Reason): string | undefined => {
    if (!told.has(reason)) told.set(reason, reason(evidence));
    return told.get(reason);
  };
  return {
    shown: [
      ...alone,
      ...wholes.flatMap((read) => judgeRead(read, evidence)),
      ...[history.whole, ...history.sized].flatMap((read) => (read ? judgeHistory(read, evidence) : [])),
      ...judgeTransition(evidence),
      ...judgeContinuation(evidence),
      ...judgeChanges(evidence),
      ...judgeAgreement(evidence),
      ...judgePayload(evidence),
    ],
    skippedBecause: (rule) => given(reasonOf(rule)),
  };
}

function judgeRead(read: ListRead, { subject: { arn }, get }: Evidence): readonly Shown[] {
  const pages = pagesOf(read);
  if (pages.length === 0) return [];
  const maxItems = typeof read.input.MaxItems === 'number' ? read.input.MaxItems : 0;
  const live = get.first.output?.Status === 'RUNNING' && get.again?.output?.Status === 'RUNNING';
  const outputs = pages.map(({ output }) => output);
  // a read that was long enough is judged as if it ended there: what it holds is a beginning of the list
  if (read.end === 'limit') outputs.push({ ...outputs.pop(), NextMarker: '' });
  const broken = read.end === 'no-page';
  return checkRead(outputs, { arn, maxItems, live })
    .filter(({ rule }) => (rule.startsWith('read/') && !(broken && rule === 'read/ends')) || rule === 'page/ids-unique')
    .filter(({ rule }) => rule === 'read/pages-make-progress' || !foundNothing(read))
    .map((violation) => ({ violation, replies: read.replies }));
}

function judgeHistory(read: ListRead, { subject: { arn } }: Evidence): readonly Shown[] {
  if (pagesOf(read).length === 0 || foundNothing(read)) return [];
  return checkHistory(read.items, { arn, data: true })
    .filter(({ rule }) => rule.startsWith('history/'))
    .map((violation) => ({ violation, replies: read.replies }));
}

// a list may begin with any number of empty pages: while none has an item, nothing is known of it
function foundNothing({ end, items }: ListRead): boolean {
  return (end === 'limit' || end === 'no-page') && items.length === 0;
}

function judgeTransition({ lists: { state } }: Evidence): readonly Shown[] {
  const { whole, again } = state;
  if (whole?.end !== 'last-page' || again?.end !== 'last-page') return [];
  return checkTransition(whole.items, again.items).map((violation) => ({
    violation,
    replies: [...whole.replies, ...again.replies],
  }));
}

function judgeContinuation({ lists: { history } }: Evidence): readonly Shown[] {
  const { whole, again } = history;
  if (whole?.end !== 'last-page' || again?.end !== 'last-page') return [];
  return checkContinuation(whole.items, again.items).map((violation) => ({
    violation,
    replies: [...whole.replies, ...again.replies],
  }));
}

function judgeChanges({ changes, lists: { history } }: Evidence): readonly Shown[] {
  if (!changes) return [];
  const { states, steps } = changes;
  const moments = Object.values(states).filter(({ end }) => end === 'last-page');
  const transitions = moments.flatMap((after, index) => {
    const before = moments[index - 1];
    return before ? shownBy(checkTransition(before.items, after.items), after.replies) : [];
  });
  const sets = changeSets.flatMap(([step, before, after]) => {
    const { [step]: reply } = steps;
    const [earlier, later] = [states[before], states[after]];
    if (!reply?.output || earlier?.end !== 'last-page' || later?.end !== 'last-page') return [];
    const found = checkChangeSet(earlier.items, reply.output.NewExecutionState, later.items);
    return shownBy(found, [reply, ...later.replies]);
  });
  const whole = changes.history?.end === 'last-page' ? changes.history : undefined;
  if (!whole || history.whole?.end !== 'last-page') return [...transitions, ...sets];
  // State as it was when History was read: without a new token nobody sees what a checkpoint has changed
  const last = steps.started?.output ? states.afterStep : states.afterRefusal;
  const agreement = last?.end === 'last-page' ? checkAgreement(last.items, whole.items) : [];
  return [
    ...transitions,
    ...sets,
    ...shownBy(
      agreement.filter(({ rule }) => rule.startsWith('agreement/')),
      [...(last?.replies ?? []), ...whole.replies],
    ),
    ...shownBy(checkContinuation(history.whole.items, whole.items), whole.replies),
  ];
}

/** Steps whose answers say what changed, with the reads before and after each. */
const changeSets: readonly (readonly [step: string, before: string, after: string])[] = [
  ['started', 'afterRefusal', 'afterStart'],
  ['callbacks', 'afterStart', 'withCallbacks'],
  ['succeeded', 'withCallbacks', 'afterStep'],
];

function shownBy(violations: readonly Violation[], replies: readonly Reply[]): readonly Shown[] {
  return violations.map((violation) => ({ violation, replies }));
}

function judgeAgreement(evidence: Evidence): readonly Shown[] {
  const { state, history } = evidence.lists;
  if (whyNoAgreement(evidence) !== undefined || !state.whole || !history.whole) return [];
  const replies = [...state.whole.replies, ...history.whole.replies];
  return checkAgreement(state.whole.items, history.whole.items)
    .filter(({ rule }) => rule.startsWith('agreement/'))
    .map((violation) => ({ violation, replies }));
}

function judgePayload({ payload, payloads }: Evidence): readonly Shown[] {
  return payload ? shownBy(checkPayload(payload.value, payloads ? { payloads } : {}), []) : [];
}

function whyNoAgreement(evidence: Evidence): string | undefined {
  const { state, history } = evidence.lists;
  if (!state.whole || pagesOf(state.whole).length === 0) return 'State gave no operation';
  if (!history.whole || pagesOf(history.whole).length === 0) return 'History gave no event';
  if (state.whole.end !== 'last-page') return 'State was not read to its end';
  if (history.whole.end !== 'last-page') return 'History was not read to its end';
  if (moved(evidence, 'state') || moved(evidence, 'history')) return 'the execution went on while it was read';
  return undefined;
}

const changing = 'only probes that change the execution see it, which were not asked for';

function reasonOf({ id, kind }: RuleFacts): Reason {
  return specials[id] ?? reasons[kind] ?? unseen;
}

type Reason = (evidence: Evidence) => string | undefined;

const unseen: Reason = () => 'no probe looks at it';

const unless = (holds: (evidence: Evidence) => boolean, reason: string): Reason => {
  return (evidence) => (holds(evidence) ? undefined : reason);
};
const gotOutput = (api: string): ((evidence: Evidence) => boolean) => {
  return ({ replies }) => replies.some((reply) => reply.api === api && reply.output !== undefined);
};
const seen = (name: string): Reason =>
  unless(({ replies }) => replies.some(({ error }) => error === name), `no answer was ${name}`);
const statePage = unless(gotOutput('GetDurableExecutionState'), 'State gave no page');
const historyPage = unless(gotOutput('GetDurableExecutionHistory'), 'History gave no page');

const reasons: Readonly<Partial<Record<RuleKind, Reason>>> = {
  body: unless(({ replies }) => replies.some(({ status = 0 }) => status >= 200 && status < 300), 'nothing succeeded'),
  page: statePage,
  operation: unless(({ lists }) => operationsOf(lists.state).length > 0, 'State gave no operation'),
  read: statePage,
  transition: unless(
    ({ lists: { state } }) => state.whole?.end === 'last-page' && state.again?.end === 'last-page',
    'State was not read to its end twice',
  ),
  event: unless(({ lists }) => operationsOf(lists.history).length > 0, 'History gave no event'),
  'history-page': historyPage,
  history: historyPage,
  continuation: unless(
    ({ lists: { history } }) => history.whole?.end === 'last-page' && history.again?.end === 'last-page',
    'History was not read to its end twice',
  ),
  agreement: whyNoAgreement,
  checkpoint: unless(gotOutput('CheckpointDurableExecution'), changing),
  'change-set': unless(gotOutput('CheckpointDurableExecution'), changing),
  stop: unless(gotOutput('StopDurableExecution'), changing),
  execution: unless(gotOutput('GetDurableExecution'), 'Get gave no answer'),
  list: unless(gotOutput('ListDurableExecutionsByFunction'), 'List gave no page'),
  error: unless(({ replies }) => replies.some(({ status = 0 }) => status >= 300), 'nothing was refused'),
  payload: unless(
    ({ payload }) => payload !== undefined,
    'an invocation payload is seen only inside an invocation: give it as payload, or let probe do so',
  ),
};

const live: Reason = ({ get }) =>
  get.first.output?.Status === 'RUNNING' && get.again?.output?.Status === 'RUNNING'
    ? undefined
    : 'Get does not say that the execution is running';

const specials: Readonly<Partial<Record<string, Reason>>> = {
  'agreement/pruned-keep-events': () => 'it takes a state of an earlier moment',
  'payload/updated-ids-changed': () => 'it takes what the invocation before was given',
  'payload/updated-ids-known': (evidence) =>
    evidence.payload?.rest ? 'it takes a payload that holds the whole state' : reasons.payload?.(evidence),
  'read/execution-running': (evidence) => live(evidence) ?? statePage(evidence),
  'read/ends': ({ lists: { state } }) =>
    [state.whole, ...state.sized].some((read) => read !== undefined && read.end !== 'limit' && read.end !== 'no-page')
      ? undefined
      : 'no read of State came to an end, nor to one that is none',
  'operation/payload-fits': (evidence) => whyNoPayload('operation', evidence),
  'event/payload-fits': (evidence) => whyNoPayload('event', evidence),
  'execution/payload-fits': (evidence) => whyNoPayload('execution', evidence),
  'error/throttle-retry-after': seen('TooManyRequestsException'),
  'error/throttle-reason': seen('TooManyRequestsException'),
};

function operationsOf({ whole, sized }: Evidence['lists']['state']): readonly unknown[] {
  return [whole, ...sized].flatMap((read) => read?.items ?? []);
}
