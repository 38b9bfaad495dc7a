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
import type { Asked, Evidence, ListName, MarkerEvidence, Told } from './evidence.ts';
import { itemsOf } from './list-read.ts';
import { moved } from './paging-rules.ts';
import { isRefusal, outcomeOf } from './reply.ts';

const retried = 'every SDK retries an answer that it lost; API model: a marker is good for 24 hours';

/** Rules about markers, whichever list they are of. */
export const markerRules: readonly EndpointRule[] = endpointRules('marker', [
  {
    id: 'marker/read-again',
    title: 'A marker that is asked again MUST give the same page',
    severity: 'must',
    source: retried,
    check: (evidence) => judge(evidence, ({ again }) => again.map((asked) => otherPage(asked, 'again'))),
  },
  {
    id: 'marker/in-any-order',
    title: 'Markers MUST give their pages in whatever order they are asked',
    severity: 'must',
    source: retried,
    check: (evidence) => judge(evidence, ({ backwards }) => backwards.map((asked) => otherPage(asked, 'backwards'))),
  },
  {
    id: 'marker/concurrently',
    title: 'Markers MUST give their pages when they are asked at the same time',
    severity: 'must',
    source: retried,
    check: (evidence) =>
      judge(evidence, ({ concurrent }) => concurrent.map((asked) => otherPage(asked, 'at the same time'))),
  },
  {
    id: 'marker/with-another-page-size',
    title: 'A marker SHOULD go on where it stands when MaxItems changes',
    severity: 'info',
    source: 'API model, Marker: it says where to begin; nothing says that it is bound to MaxItems',
    check: (evidence) => judge(evidence, ({ otherSize }) => (otherSize ? [otherBeginning(otherSize)] : [])),
  },
  {
    id: 'marker/mangled-is-refused',
    title: 'A marker that nobody issued SHOULD be refused, never taken for the beginning',
    severity: 'should',
    source: 'measurements against the service: Invalid Marker; aws-durable-execution-sdk-python-testing',
    check: (evidence) => judge(evidence, ({ mangled, read }) => mangled.map((told) => accepted(told, read.replies[0]))),
  },
  {
    id: 'marker/foreign-is-refused',
    title: 'A marker of another list or another execution SHOULD be refused',
    severity: 'should',
    source: 'measurements against the service: Invalid Marker; emulators pin a marker to its execution',
    check: (evidence) => {
      if (!evidences(evidence).some(({ foreign }) => foreign.length > 0)) return skipped('no other list has a marker');
      return judge(evidence, ({ foreign, read }) => foreign.map((told) => accepted(told, read.replies[0])));
    },
  },
  {
    id: 'marker/refusal-text',
    title: 'A marker that is not good SHOULD be refused as InvalidParameterValueException: Invalid Marker',
    severity: 'info',
    source: "measurements of an emulator's author against the service",
    check: (evidence) => judge(evidence, ({ mangled }) => mangled.map(otherRefusal)),
  },
]);

type Find = (markers: MarkerEvidence) => readonly (EndpointFinding | undefined)[];

const names: readonly ListName[] = ['state', 'history', 'list'];

function judge(evidence: Evidence, find: Find): Verdict {
  const all = evidences(evidence);
  if (all.length > 0) return found(all.flatMap(find));
  const none = names.map((name) => missing(evidence, name)).find((reason) => reason !== undefined);
  return skipped(none ?? 'there is nothing to page: no list gave a second page');
}

function evidences(evidence: Evidence): readonly MarkerEvidence[] {
  return names.flatMap((name) => {
    const { markers } = evidence.lists[name];
    return markers && !moved(evidence, name) ? [markers] : [];
  });
}

function otherPage({ reply, first }: Asked, how: string): EndpointFinding | undefined {
  if (reply.unsent !== undefined) return undefined;
  if (reply.output && same(itemsOf(first), itemsOf(reply))) return undefined;
  const received = reply.output ? `${itemsOf(reply).length} other items` : outcomeOf(reply);
  const says = `a marker of ${reply.api} that is asked ${how} ${reply.output ? `gives ${received}` : received}`;
  return { says, expected: `the ${itemsOf(first).length} items that it gave`, received, replies: [first, reply] };
}

function otherBeginning({ reply, first }: Asked): EndpointFinding | undefined {
  if (reply.unsent !== undefined) return undefined;
  const shown = itemsOf(reply).slice(0, itemsOf(first).length);
  if (reply.output && same(shown, itemsOf(first))) return undefined;
  const received = reply.output ? 'other items' : outcomeOf(reply);
  const says = `a marker of ${reply.api} that is asked with another MaxItems ${reply.output ? `gives ${received}` : received}`;
  return { says, expected: 'the items from where it stands', received, replies: [first, reply] };
}

function accepted(
  { what, reply }: Told,
  first: MarkerEvidence['read']['replies'][number] | undefined,
): EndpointFinding | undefined {
  if (reply.unsent !== undefined || isRefusal(reply)) return undefined;
  const restart = reply.output && first && same(itemsOf(reply), itemsOf(first));
  const received = restart ? 'gives the first page once more' : outcomeOf(reply);
  const says = `${what} on ${reply.api} ${received}`;
  return { says, expected: 'a refusal, 400 to 499', received, replies: [reply] };
}

function otherRefusal({ what, reply }: Told): EndpointFinding | undefined {
  const { error, message = '' } = reply;
  if (!isRefusal(reply)) return undefined;
  if (error === 'InvalidParameterValueException' && /^invalid marker/i.test(message)) return undefined;
  const says = `${what} on ${reply.api} ${outcomeOf(reply)}`;
  return {
    says,
    expected: 'InvalidParameterValueException: Invalid Marker',
    received: error ?? 'no name',
    replies: [reply],
  };
}
