import { checkTransition } from '../../rules/check-transition.ts';
import { same } from '../../rules/same.ts';
import { missing } from './answer-rules.ts';
import {
  type EndpointFinding,
  type EndpointRule,
  endpointRules,
  found,
  skipped,
  type Verdict,
} from './endpoint-rule.ts';
import { type Evidence, type ListName, listApis } from './evidence.ts';
import { type ListRead, pagesOf } from './list-read.ts';
import { outcomeOf, type Reply } from './reply.ts';

type Definition = Parameters<typeof endpointRules>[1][number];

const paging = 'API model, MaxItems and Marker: pages are cut from one list';

/** Rules about the reads of State, page by page. */
export const readProbeRules: readonly EndpointRule[] = endpointRules('read', [
  sameForEverySize('state', 'read', 'State MUST give the same operations in the same order for every MaxItems'),
  repeatable('state', 'read', 'State MUST give the same operations again to the same token while nothing changes'),
]);

/** Rules about the reads of History, page by page. */
export const historyPagingRules: readonly EndpointRule[] = endpointRules('history', [
  sameForEverySize('history', 'history', 'History MUST give the same events in the same order for every MaxItems'),
  repeatable('history', 'history', 'An event MUST stay what it was when History is read again'),
]);

/** Rules about the reads of List, page by page. */
export const listPagingRules: readonly EndpointRule[] = endpointRules('list', [
  sameForEverySize('list', 'list', 'List MUST give the same executions in the same order for every MaxItems'),
]);

/** Rules about MaxItems of 0. */
export const maxItemsRules: readonly EndpointRule[] = endpointRules('request', [
  {
    id: 'request/max-items-zero-is-default',
    title: 'MaxItems of 0 MUST give pages of the default size, as no MaxItems does',
    severity: 'must',
    source: 'API model, MaxItems: 0 uses the default',
    check: (evidence) => zeroIsDefault(evidence),
  },
]);

function sameForEverySize(name: ListName, kind: string, title: string): Definition {
  const check = (evidence: Evidence): Verdict => {
    const reads = readsOf(evidence, name);
    const [first, ...others] = reads;
    const none = missing(evidence, name);
    if (!first || none !== undefined) return skipped(none ?? 'nothing was read');
    if (others.length === 0) return skipped(`only MaxItems ${String(first.input.MaxItems ?? 'absent')} was answered`);
    if (moved(evidence, name)) return skipped('the execution went on while it was read');
    return found(others.map((other) => difference(first, other)));
  };
  return { id: `${kind}/same-for-every-page-size`, title, severity: 'must', source: paging, check };
}

function repeatable(name: ListName, kind: string, title: string): Definition {
  const check = (evidence: Evidence): Verdict => {
    const { whole, again } = evidence.lists[name];
    const none = missing(evidence, name);
    if (none !== undefined) return skipped(none);
    if (!whole || !again || pagesOf(whole).length === 0) return skipped('nothing was read twice with MaxItems 1000');
    if (again.replies[0]?.unsent !== undefined) return skipped(again.replies[0].unsent);
    if (moved(evidence, name)) return skipped('the execution went on while it was read');
    return found([difference(whole, again)]);
  };
  return { id: `${kind}/repeatable`, title, severity: 'must', source: 'API model: reading changes nothing', check };
}

function zeroIsDefault(evidence: Evidence): Verdict {
  const names = (['state', 'history', 'list'] as const).filter((name) => missing(evidence, name) === undefined);
  if (names.length === 0) return skipped('no list was answered');
  return found(
    names.map((name) => {
      const { sized } = evidence.lists[name];
      const zero = sized.find(({ input }) => input.MaxItems === 0)?.replies[0];
      const absent = sized.find(({ input }) => input.MaxItems === undefined)?.replies[0];
      if (!zero || !absent?.output || zero.unsent !== undefined || moved(evidence, name)) return undefined;
      const [got, wanted] = [firstPage(zero), firstPage(absent)];
      if (got === wanted) return undefined;
      const says = `the first page of ${listApis[name]} with MaxItems 0 holds ${got}, and without MaxItems ${wanted}`;
      return { says, expected: wanted, received: got, replies: [zero, absent] };
    }),
  );
}

function firstPage(reply: Reply): string {
  const list = Object.values(reply.output ?? {}).find(Array.isArray);
  return list === undefined ? outcomeOf(reply) : `${list.length} items`;
}

function readsOf({ lists }: Evidence, name: ListName): readonly ListRead[] {
  const { whole, sized } = lists[name];
  return [...(whole ? [whole] : []), ...sized].filter((read) => pagesOf(read).length > 0);
}

/** Whether an execution that is alive went on between the first and the last read, as it may. */
export function moved({ lists, subject }: Evidence, name: ListName): boolean {
  const { whole, again } = lists[name];
  if (!whole || !again || whole.end !== 'last-page' || again.end !== 'last-page') return false;
  if (name === 'state') {
    if (same(whole.items, again.items)) return false;
    const broken = checkTransition(whole.items, again.items).filter(({ severity }) => severity !== 'info');
    return broken.length === 0;
  }
  // events are only added, and rows of other executions come and go
  if (name === 'history') return again.items.length > whole.items.length && difference(whole, again) === undefined;
  return subject.functionName !== undefined && !same(whole.items, again.items);
}

/** The first item in which two reads of one list differ, as far as both go. */
export function difference(first: ListRead, other: ListRead): EndpointFinding | undefined {
  const shorter = Math.min(first.items.length, other.items.length);
  for (let at = 0; at < shorter; at++) {
    const [wanted, got] = [first.items[at], other.items[at]];
    if (same(wanted, got)) continue;
    return differs({ first, other }, `${nameOf(wanted)} as item ${at + 1}`, `${nameOf(got)}`);
  }
  const whole = (read: ListRead): boolean => read.end === 'last-page';
  const lost = whole(other) && other.items.length < first.items.length;
  const more = whole(first) && first.items.length < other.items.length;
  const broken = other.end === 'no-page' && other.replies.at(-1)?.unsent === undefined;
  if (!lost && !more && !broken) return undefined;
  const received = broken ? `a page that ${outcomeOf(other.replies.at(-1) as Reply)}` : `${other.items.length} items`;
  return differs({ first, other }, `${first.items.length} items`, received);
}

function differs(
  { first, other }: { readonly first: ListRead; readonly other: ListRead },
  expected: string,
  received: string,
): EndpointFinding {
  const sizes = [first, other].map(({ input }) => `MaxItems ${String(input.MaxItems ?? 'absent')}`);
  const says = `${first.api} gives ${expected} with ${sizes[0]}, and ${received} with ${sizes[1]}`;
  return { says, expected, received, replies: other.replies };
}

function nameOf(item: unknown): string {
  const members = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {}; // any object can be read by name
  const name = members.EventId ?? members.Id ?? members.DurableExecutionName;
  return name === undefined ? 'an item without a name' : JSON.stringify(name);
}
