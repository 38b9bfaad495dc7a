import { type EndpointFinding, found, skipped, type Verdict } from './endpoint-rule.ts';
import type { ChangeEvidence, Evidence } from './evidence.ts';
import { type ListRead, pagesOf } from './list-read.ts';
import { isRefusal, type Members, membersOf, outcomeOf, type Reply } from './reply.ts';

type Find = (reply: Reply, changes: ChangeEvidence) => readonly (EndpointFinding | undefined)[];

/** Judges the answer to a step of the probes that change the execution; skipped where it was not made. */
export function ofStep({ changes, get }: Evidence, name: string, find: Find): Verdict {
  if (!changes) return skipped('probes that change the execution were not asked for');
  const { Status = 'RUNNING' } = get.first.output ?? {};
  if (Status !== 'RUNNING') return skipped(`the execution is ${String(Status)}: there is nothing to change`);
  const reply = changes.steps[name];
  if (!reply) return skipped('a step before it was refused');
  return reply.unsent === undefined ? found(find(reply, changes)) : skipped(reply.unsent);
}

/** The same for a step that takes the token of the checkpoint before it. */
export function afterStart(evidence: Evidence, name: string, find: Find): Verdict {
  const next = evidence.changes?.steps.started?.output?.CheckpointToken;
  if (evidence.changes && next === undefined) return skipped('the checkpoint gave no new token');
  return ofStep(evidence, name, find);
}

/** Why reads say too little: they were given up before their end. */
export function cutShort(...reads: readonly (ListRead | undefined)[]): Verdict | undefined {
  const read = reads.find((one) => one?.end === 'limit' || one?.replies.at(-1)?.unsent !== undefined);
  return read && skipped(read.replies.at(-1)?.unsent ?? `${read.api} was not read to its end`);
}

type Look = (
  operations: ReadonlyMap<unknown, Members>,
  replies: readonly Reply[],
) => readonly (EndpointFinding | undefined)[];

/** Judges the operations that State showed at a moment after the first checkpoint. */
export function afterwards(evidence: Evidence, moment: string, look: Look): Verdict {
  const cut = cutShort(evidence.changes?.states[moment]);
  if (cut) return cut;
  return afterStart(evidence, 'started', (_reply, { states }) => {
    const read = states[moment];
    if (!read || pagesOf(read).length === 0) return [];
    return look(new Map(read.items.map(membersOf).map((item) => [item.Id, item])), read.replies);
  });
}

/** What is wrong with a request that ought to be accepted. */
export function unlessAnswered(reply: Reply): EndpointFinding | undefined {
  const received = outcomeOf(reply);
  const says = `a request to ${reply.api} ${received}`;
  return reply.output ? undefined : { says, expected: 'an answer', received, replies: [reply] };
}

/** What is wrong with a request that ought to be refused. */
export function unlessRefused(reply: Reply, what: string): EndpointFinding | undefined {
  const received = outcomeOf(reply);
  const says = `${what} on ${reply.api} ${received}`;
  return isRefusal(reply) ? undefined : { says, expected: 'a refusal, 400 to 499', received, replies: [reply] };
}
