import { type EndpointRule, endpointRules, found, skipped, textOf, unlessSame, type Verdict } from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import type { ListRead } from './list-read.ts';
import { ofWhole } from './of-whole.ts';
import { difference, moved } from './paging-rules.ts';
import { membersOf } from './reply.ts';

/** Rules about what the options of History change. */
export const historyProbeRules: readonly EndpointRule[] = endpointRules('history', [
  {
    id: 'history/reverse-is-the-mirror',
    title: 'History with ReverseOrder MUST give the same events from the last to the first',
    severity: 'must',
    source: 'API model, GetDurableExecutionHistory: ReverseOrder',
    check: (evidence) =>
      compare(evidence, 'reversed', (whole, reversed) => {
        const mirrored = { ...whole, items: whole.items.toReversed() };
        return found([difference(mirrored, reversed)]);
      }),
  },
  {
    id: 'history/data-flag-changes-payloads-only',
    title: 'History without IncludeExecutionData SHOULD give the same events, but for their payloads',
    severity: 'should',
    source: 'API model, IncludeExecutionData; measurements against the service',
    check: (evidence) =>
      compare(evidence, 'withoutData', (whole, withoutData) =>
        found([
          difference(
            { ...whole, items: whole.items.map(bare) },
            { ...withoutData, items: withoutData.items.map(bare) },
          ),
        ]),
      ),
  },
  {
    id: 'history/data-when-asked',
    title: 'History with IncludeExecutionData SHOULD hold the input of the execution',
    severity: 'should',
    source: 'API model, IncludeExecutionData: true includes input, result and error payloads',
    check: (evidence) =>
      ofWhole(evidence, 'history', (whole) => {
        const started = whole.items.map(membersOf).find(({ EventType }) => EventType === 'ExecutionStarted');
        if (!started) return skipped('no event is ExecutionStarted');
        const input = membersOf(membersOf(started.ExecutionStartedDetails).Input);
        if (typeof input.Payload === 'string') return found([]);
        const says = 'History was asked with IncludeExecutionData, and ExecutionStarted has no input';
        return found([{ says, expected: 'Input.Payload', received: textOf(input), replies: whole.replies }]);
      }),
  },
  {
    id: 'history/agrees-with-get',
    title: 'The event that ends an execution SHOULD be there exactly when Get says that it ended so',
    severity: 'should',
    source: 'follows from the two being views of one execution',
    check: (evidence) =>
      ofWhole(evidence, 'history', (whole) => {
        const { first, again } = evidence.get;
        if (whole.end !== 'last-page') return skipped('the history was not read to its end');
        if (!first.output || first.output.Status !== again?.output?.Status)
          return skipped('Get gives no steady status');
        const ends = whole.items.map(membersOf).flatMap(({ EventType }) => endings[String(EventType)] ?? []);
        const received = ends.at(-1) ?? 'RUNNING';
        const says = `Get says ${String(first.output.Status)}, and the events say ${received}`;
        return found([unlessSame({ expected: first.output.Status, received }, says, [first, ...whole.replies])]);
      }),
  },
]);

const endings: Readonly<Partial<Record<string, string>>> = {
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionStopped: 'STOPPED',
  ExecutionTimedOut: 'TIMED_OUT',
};

function compare(evidence: Evidence, name: string, judge: (whole: ListRead, other: ListRead) => Verdict): Verdict {
  return ofWhole(evidence, 'history', (whole) => {
    const other = evidence.varied[name];
    if (!other) return skipped('nothing was read');
    if (other.replies[0]?.unsent !== undefined) return skipped(other.replies[0].unsent);
    if (whole.end !== 'last-page') return skipped('the history was not read to its end');
    if (moved(evidence, 'history')) return skipped('the execution went on while it was read');
    return judge(whole, other);
  });
}

// what no option changes about an event
function bare(event: unknown): unknown {
  const { EventId, EventType, Id, Name, SubType, ParentId, EventTimestamp } = membersOf(event);
  return { EventId, EventType, Id, Name, SubType, ParentId, EventTimestamp };
}
