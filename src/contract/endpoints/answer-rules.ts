import {
  type EndpointFinding,
  type EndpointRule,
  endpointRules,
  found,
  skipped,
  type Verdict,
} from './endpoint-rule.ts';
import { type Evidence, type ListName, listApis } from './evidence.ts';
import { pagesOf } from './list-read.ts';
import { isRefusal, outcomeOf, type Reply } from './reply.ts';

/** Rules about every answer, whatever was asked. */
export const answerRules: readonly EndpointRule[] = endpointRules('answer', [
  {
    id: 'answer/arrives',
    title: 'Every request MUST be answered in time, in one piece, with what a client can read',
    severity: 'must',
    source: 'API model: each operation has one answer; SDKs give up after seconds',
    check: ({ replies }) =>
      ofAll(replies, (reply) => {
        if (reply.failure === undefined) return undefined;
        const says = `a request to ${reply.api} ${reply.failure}`;
        return { says, expected: 'an answer', received: reply.failure, replies: [reply] };
      }),
  },
  {
    id: 'answer/no-server-fault',
    title: 'No request SHOULD be answered with 500 or more: what is wrong with it is the client’s fault',
    severity: 'should',
    source: 'API model: ServiceException alone has 500, and clients retry it',
    check: ({ replies }) =>
      ofAll(replies, (reply) => {
        if ((reply.status ?? 0) < 500) return undefined;
        const says = `a request to ${reply.api} is answered with ${reply.status} ${reply.error ?? 'without a name'}`;
        return { says, expected: 'a status below 500', received: `${reply.status}`, replies: [reply] };
      }),
  },
  {
    id: 'answer/success-is-200',
    title: 'A success MUST have the status 200',
    severity: 'must',
    source: 'API model: responseCode 200 of each operation',
    check: ({ replies }) => {
      const successes = replies.filter(({ status = 0 }) => status < 400 && status > 0);
      if (successes.length === 0) return skipped('no request succeeded');
      return found(
        successes.map((reply) => {
          if (reply.status === 200) return undefined;
          const says = `a success of ${reply.api} has the status ${reply.status}`;
          return { says, expected: '200', received: `${reply.status}`, replies: [reply] };
        }),
      );
    },
  },
]);

/** Rules about the operations of the API that an endpoint has. */
export const apiRules: readonly EndpointRule[] = endpointRules('api', [
  {
    id: 'api/get-answers',
    title: 'GetDurableExecution MUST answer for an execution that exists',
    severity: 'must',
    source: 'API model, GetDurableExecution',
    check: ({ get }) => answers(get.first),
  },
  {
    id: 'api/history-answers',
    title: 'GetDurableExecutionHistory MUST answer for an execution that exists',
    severity: 'must',
    source: 'API model, GetDurableExecutionHistory',
    check: (evidence) => answers(firstOf(evidence, 'history')),
  },
  {
    id: 'api/list-answers',
    title: 'ListDurableExecutionsByFunction MUST answer for a function that exists',
    severity: 'must',
    source: 'API model, ListDurableExecutionsByFunction',
    check: (evidence) => answers(firstOf(evidence, 'list')),
  },
  {
    id: 'api/state-answers',
    title: 'GetDurableExecutionState MUST answer to the newest checkpoint token of a running execution',
    severity: 'must',
    source: 'API model, GetDurableExecutionState',
    check: (evidence) => {
      const reply = firstOf(evidence, 'state');
      const refused = whyNoToken(reply);
      return refused === undefined ? answers(reply) : skipped(refused);
    },
  },
]);

/** Why the token that was given is no good, or `undefined` where this answer does not say so. */
export function whyNoToken(reply: Reply | undefined): string | undefined {
  const said = reply?.message?.toLowerCase() ?? '';
  if (!reply || !isRefusal(reply) || !said.includes('checkpoint token')) return undefined;
  return 'the checkpoint token was refused: it is not the newest one, or no invocation is open';
}

/** Why nothing is known of a list, or `undefined` where a page of it was read. */
export function missing(evidence: Evidence, name: ListName): string | undefined {
  const { whole, sized } = evidence.lists[name];
  if ([...(whole ? [whole] : []), ...sized].some((read) => pagesOf(read).length > 0)) return undefined;
  if (!whole) return name === 'state' ? 'no checkpoint token was given' : 'no function was named';
  const [reply] = whole.replies;
  return `${listApis[name]} ${reply ? outcomeOf(reply) : 'was not asked'}`;
}

function ofAll(replies: readonly Reply[], find: (reply: Reply) => EndpointFinding | undefined): Verdict {
  return replies.length > 0 ? found(replies.map(find)) : skipped('no request was sent');
}

function firstOf({ lists }: Evidence, name: ListName): Reply | undefined {
  const { whole, sized } = lists[name];
  const replies = [...(whole?.replies ?? []), ...sized.flatMap((read) => read.replies)];
  return replies.find(({ output }) => output) ?? replies[0];
}

function answers(reply: Reply | undefined): Verdict {
  if (!reply) return skipped('no checkpoint token was given, or no function was named');
  if (reply.unsent !== undefined) return skipped(reply.unsent);
  if (reply.output) return found([]);
  if (reply.error?.startsWith('AccessDenied')) return skipped(`the credentials may not call ${reply.api}`);
  const received = outcomeOf(reply);
  return found([{ says: `${reply.api} ${received}`, expected: 'an answer', received, replies: [reply] }]);
}
