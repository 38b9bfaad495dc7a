import { missing } from './answer-rules.ts';
import {
  type EndpointFinding,
  type EndpointRule,
  endpointRules,
  found,
  skipped,
  unlessSame,
  type Verdict,
} from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import { type ListRead, pagesOf } from './list-read.ts';
import { ofWhole } from './of-whole.ts';
import { moved } from './paging-rules.ts';
import { type Members, membersOf, outcomeOf } from './reply.ts';

const filters = 'API model, ListDurableExecutionsByFunction: its filters';

type Check = (
  rows: readonly Members[],
  told: { readonly evidence: Evidence; readonly read: ListRead },
) => readonly (EndpointFinding | undefined)[];

/** Rules about which executions List shows. */
export const listProbeRules: readonly EndpointRule[] = endpointRules('list', [
  {
    id: 'list/has-the-execution',
    title: 'List MUST show an execution of the function that is asked by its name',
    severity: 'must',
    source: filters,
    check: (evidence) => ofRead(evidence, 'named', (rows, told) => [shows(rows, told)]),
  },
  {
    id: 'list/filters-by-name',
    title: 'List MUST show only executions of the name that is asked for',
    severity: 'must',
    source: filters,
    check: (evidence) => {
      const named = ofRead(evidence, 'named', (rows, { evidence: { get }, read }) => {
        return strangers(
          rows,
          ({ DurableExecutionName: name }) => name === get.first.output?.DurableExecutionName,
          read,
        );
      });
      return both(
        named,
        ofRead(evidence, 'nameOfNone', (rows, { read }) => strangers(rows, () => false, read)),
      );
    },
  },
  {
    id: 'list/filters-by-status',
    title: 'List MUST show all executions of the status that is asked for, and no others',
    severity: 'must',
    source: filters,
    check: (evidence) => {
      const { first, again } = evidence.get;
      if (first.output?.Status !== again?.output?.Status) return skipped('the status changed while it was read');
      const fits: Check = (rows, { read }) =>
        strangers(rows, ({ Status }) => [read.input.Statuses].flat().includes(Status), read);
      const right = ofRead(evidence, 'ofStatus', (rows, told) => [shows(rows, told), ...fits(rows, told)]);
      return both(right, ofRead(evidence, 'ofOtherStatus', fits));
    },
  },
  {
    id: 'list/filters-by-start',
    title: 'List MUST show all executions that started between StartedAfter and StartedBefore, and no others',
    severity: 'must',
    source: filters,
    check: (evidence) => {
      const hides: Check = (rows, { read }) =>
        strangers(rows, ({ DurableExecutionArn }) => DurableExecutionArn !== evidence.subject.arn, read);
      const around = ofRead(evidence, 'startedAround', (rows, told) => [shows(rows, told)]);
      return both(both(around, ofRead(evidence, 'startedAfter', hides)), ofRead(evidence, 'startedBefore', hides));
    },
  },
  {
    id: 'list/in-start-order',
    title: 'List SHOULD show executions in the order in which they started, or from the newest to the oldest',
    severity: 'should',
    source: 'API model, ListDurableExecutionsByFunction: ReverseOrder; sources disagree on which comes first',
    check: (evidence) =>
      inOrder(evidence, (starts, { whole }) => {
        const ascending = starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? start));
        const descending = starts.every((start, at) => at === 0 || start <= (starts[at - 1] ?? start));
        if (ascending || descending) return [];
        const says = 'List shows executions neither from the oldest nor from the newest';
        return [{ says, expected: 'an order of StartTimestamp', received: 'none', replies: whole.replies }];
      }),
  },
  {
    id: 'list/reverse-is-the-mirror',
    title: 'List with ReverseOrder SHOULD show executions in the opposite order',
    severity: 'should',
    source: 'API model, ListDurableExecutionsByFunction: ReverseOrder',
    check: (evidence) => {
      const reversed = evidence.varied.listReversed;
      if (reversed?.end !== 'last-page') return skipped('List with ReverseOrder was not read to its end');
      const says = 'List with ReverseOrder shows executions in another order than the opposite one';
      return inOrder(evidence, (starts, { whole }) => [
        unlessSame({ expected: starts.toReversed(), received: startsOf(reversed) }, says, [
          ...whole.replies,
          ...reversed.replies,
        ]),
      ]);
    },
  },
  {
    id: 'list/of-the-function',
    title: 'List MUST show executions of the function that is asked for only',
    severity: 'must',
    source: 'API model, ListDurableExecutionsByFunction: FunctionName',
    check: (evidence) =>
      ofWhole(evidence, 'list', (whole) => {
        const name = String(evidence.subject.functionName).split(':').at(-1) ?? '';
        return found(
          strangers(whole.items.map(membersOf), ({ FunctionArn }) => String(FunctionArn).includes(name), whole),
        );
      }),
  },
  {
    id: 'list/agrees-with-get',
    title: 'List MUST tell of an execution what Get tells',
    severity: 'must',
    source: 'follows from the two being views of one execution',
    check: (evidence) =>
      ofRead(evidence, 'named', (rows, { read }) => {
        const { first, again } = evidence.get;
        const get = first.output;
        if (!get || get.Status !== again?.output?.Status) return [];
        const row = rows.find(({ DurableExecutionArn }) => DurableExecutionArn === evidence.subject.arn);
        return ['Status', 'DurableExecutionName', 'FunctionArn', 'StartTimestamp', 'EndTimestamp'].map((name) => {
          const says = `List tells another ${name} than Get`;
          return row && unlessSame({ expected: get[name], received: row[name] }, says, [first, ...read.replies]);
        });
      }),
  },
]);

function ofRead(evidence: Evidence, name: string, check: Check): Verdict {
  const none = missing(evidence, 'list');
  const read = evidence.varied[name];
  if (none !== undefined) return skipped(none);
  if (!read) return skipped('Get did not say what to filter by');
  const [reply] = read.replies;
  if (reply?.unsent !== undefined) return skipped(reply.unsent);
  if (pagesOf(read).length > 0) return found(check(read.items.map(membersOf), { evidence, read }));
  const received = reply ? outcomeOf(reply) : 'was not asked';
  return found([{ says: `List with a filter ${received}`, expected: 'rows', received, replies: read.replies }]);
}

function inOrder(
  evidence: Evidence,
  check: (starts: readonly number[], told: { readonly whole: ListRead }) => readonly (EndpointFinding | undefined)[],
): Verdict {
  return ofWhole(evidence, 'list', (whole) => {
    if (whole.end !== 'last-page') return skipped('List was not read to its end');
    if (whole.items.length < 2) return skipped('the function has one execution only');
    if (moved(evidence, 'list')) return skipped('executions came or went while they were listed');
    return found(check(startsOf(whole), { whole }));
  });
}

function startsOf(read: ListRead): readonly number[] {
  return read.items.map(membersOf).map(({ StartTimestamp }) => Number(StartTimestamp));
}

function shows(rows: readonly Members[], { evidence, read }: Parameters<Check>[1]): EndpointFinding | undefined {
  const { arn } = evidence.subject;
  if (read.end !== 'last-page' || rows.some(({ DurableExecutionArn }) => DurableExecutionArn === arn)) return undefined;
  const says = `List with ${askedFor(read)} does not show the execution`;
  return { says, expected: arn, received: `${rows.length} other rows`, replies: read.replies };
}

function strangers(
  rows: readonly Members[],
  fits: (row: Members) => boolean,
  read: ListRead,
): readonly EndpointFinding[] {
  return rows
    .filter((row) => !fits(row))
    .slice(0, 5)
    .map((row) => {
      const received = `${String(row.DurableExecutionName)}, ${String(row.Status)}`;
      const says = `List with ${askedFor(read)} shows ${received}`;
      return { says, expected: 'only what was asked for', received, replies: read.replies };
    });
}

function askedFor({ input }: ListRead): string {
  const { MaxItems: _size, FunctionName: _function, ...filter } = input;
  return Object.entries(filter)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function both(one: Verdict, other: Verdict): Verdict {
  if ('skipped' in one) return other;
  return 'skipped' in other ? one : { findings: [...one.findings, ...other.findings] };
}
