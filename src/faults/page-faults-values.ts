import { apis } from '../model/api.ts';
import { changePage } from './acts.ts';
import type { FaultCall, FaultFamily } from './fault-kind.ts';
import { choice, text } from './option-form.ts';
import type { Item } from './page.ts';
import { pagedApis } from './page.ts';

type Name = 'nullMembers' | 'unknownMembers' | 'unknownValue' | 'isoTimestamps' | 'millisecondTimestamps';

/** Items whose members are not what the model says. */
export const pageValueFaults: FaultFamily<Name> = {
  nullMembers: {
    group: 'page',
    wire: 'the optional members that an item has not, as null',
    options: {},
    client: 'tolerates',
    reproduces:
      'StepDetails null throws a TypeError in the JS SDK where it comes in the payload; its client drops nulls',
    source: 'run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    begin: () =>
      changePage(({ items, list }) => {
        const absent = Object.fromEntries((optional[list] ?? []).map((member) => [member, null]));
        return items.length === 0 ? undefined : { items: items.map((item) => ({ ...absent, ...item })) };
      }),
  },
  unknownMembers: {
    group: 'page',
    wire: 'a member that no model knows, on each item',
    options: {},
    client: 'tolerates',
    reproduces: 'a client that refuses what a newer service says',
    source: 'API guidelines: members may be added; run with the AWS SDKs',
    apis: pagedApis,
    begin: () =>
      changePage(({ items }) =>
        items.length === 0 ? undefined : { items: items.map((item) => ({ ...item, UnheardOf: { Since: '2099' } })) },
      ),
  },
  unknownValue: {
    group: 'page',
    wire: "a value that no enum knows, as the last item's Status or Type",
    options: { member: choice('Status', ['Status', 'Type']), value: text('UNHEARD_OF') },
    client: 'tolerates',
    reproduces: 'the JS SDK runs a step of unknown status again, the Python SDK raises ValueError, Java refuses',
    source: 'run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    begin: ({ member, value }) =>
      changePage(({ items }, call) => {
        const last = items.at(-1);
        return last && { items: items.with(-1, { ...last, [enumMember(call, member)]: value }) };
      }),
  },
  isoTimestamps: {
    group: 'page',
    wire: 'timestamps as ISO 8601 text',
    options: {},
    client: 'fails',
    reproduces:
      'emulators that follow the words of the documentation: the JS client throws a TypeError, boto3 reads them',
    source: 'API model: no timestampFormat, so epoch seconds; run with the AWS SDKs',
    apis: pagedApis,
    begin: () => retimed((seconds) => new Date(seconds * 1000).toISOString()),
  },
  millisecondTimestamps: {
    group: 'page',
    wire: 'timestamps in epoch milliseconds, as the invocation payload has them',
    options: {},
    client: 'cannot notice',
    reproduces: 'one serializer for payloads and answers: the year 55840 in the JS client, a ValueError in boto3',
    source: 'run with the AWS SDKs; aws-durable-execution-sdk-python#269',
    apis: pagedApis,
    begin: () => retimed((seconds) => Math.round(seconds * 1000)),
  },
};

const optional: Readonly<Record<string, readonly string[]>> = {
  Operations: [
    ...['ParentId', 'Name', 'SubType', 'EndTimestamp', 'ExecutionDetails', 'ContextDetails', 'StepDetails'],
    ...['WaitDetails', 'CallbackDetails', 'ChainedInvokeDetails'],
  ],
  Events: ['SubType', 'Id', 'Name', 'ParentId', 'StepSucceededDetails', 'InvocationCompletedDetails'],
  DurableExecutions: ['EndTimestamp', 'KMSKeyArn'],
};

function enumMember(call: FaultCall, member: string): string {
  if (apis[call.api].items === 'Events') return 'EventType';
  return apis[call.api].items === 'DurableExecutions' ? 'Status' : member;
}

function retimed(change: (seconds: number) => unknown) {
  return changePage(({ items }) => {
    const changed = items.map((item) => retime(item, change) as Item); // an object stays one
    return JSON.stringify(changed) === JSON.stringify(items) ? undefined : { items: changed };
  });
}

function retime(value: unknown, change: (seconds: number) => unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => retime(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name.endsWith('Timestamp') && typeof member === 'number' ? change(member) : retime(member, change),
    ]),
  );
}
