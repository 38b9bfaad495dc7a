import { type EndpointRule, endpointRules, found, skipped, unlessSame, type Verdict } from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import { pagesOf } from './list-read.ts';
import { ofWhole } from './of-whole.ts';
import { moved } from './paging-rules.ts';
import { membersOf, outcomeOf } from './reply.ts';

/** Rules about an invocation payload and the State that goes on from it. */
export const payloadProbeRules: readonly EndpointRule[] = endpointRules('payload', [
  {
    id: 'payload/goes-on-in-state',
    title: 'State SHOULD go on from the NextMarker of a payload where the payload stops',
    severity: 'should',
    source: 'the SDKs of JavaScript, Python, Java and Go read on from there',
    check: (evidence) => goesOn(evidence),
  },
]);

function goesOn(evidence: Evidence): Verdict {
  const { payload } = evidence;
  if (!payload) return skipped('no invocation payload was given');
  const { rest, ids } = payload;
  if (!rest) return skipped('the payload has no NextMarker to go on from');
  return ofWhole(evidence, 'state', (whole) => {
    const last = rest.replies.at(-1);
    if (rest.replies[0]?.unsent !== undefined) return skipped(rest.replies[0].unsent);
    if (whole.end !== 'last-page') return skipped('State was not read to its end');
    if (moved(evidence, 'state')) return skipped('the execution went on while it was read');
    if (rest.end === 'no-page' && last) {
      const received = outcomeOf(last);
      const says = `State from the payload’s NextMarker ${received}`;
      return found([{ says, expected: 'a page', received, replies: [last] }]);
    }
    const listed = idsOf(whole.items);
    const known = new Set(listed);
    // a payload may hold what State leaves out below completed contexts
    const given = new Set(ids.filter((id) => known.has(id)));
    const says = 'State from the payload’s NextMarker is not what the payload lacks';
    const is = { expected: listed.filter((id) => !given.has(id)), received: idsOf(rest.items) };
    return found([unlessSame(is, says, [...pagesOf(rest), ...whole.replies])]);
  });
}

function idsOf(items: readonly unknown[]): readonly unknown[] {
  return items.map(membersOf).map(({ Id }) => Id);
}
