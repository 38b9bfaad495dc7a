import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answer,
  assertPaging,
  ContractError,
  checkPaging,
  type DurableClient,
  durableClient,
  durableService,
  type Endpoint,
  execution,
  type Outputs,
  type PagePlan,
  pages,
  withJournal,
} from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';

const order = execution('order-17', (run) => {
  for (let step = 0; step < 5; step += 1) run.step(`step ${step}`);
});
const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

type Reader = (client: DurableClient) => Promise<unknown>;

async function journalOf(reader: Reader, plan: PagePlan = pages.of(2), wrap = (endpoint: Endpoint) => endpoint) {
  const service = durableService({ executions: [order], pages: plan });
  const { endpoint, journal } = withJournal(wrap(service.endpoint));
  await reader(durableClient(endpoint));
  return journal;
}

const rightReader: Reader = async (client) => {
  let more: { readonly Marker?: string } | undefined = {};
  while (more) {
    const answer: Answer<Outputs['GetDurableExecutionState']> = await client.send('GetDurableExecutionState', {
      ...state,
      MaxItems: 3,
      ...more,
    });
    const Marker: string | undefined = answer.ok ? answer.output.NextMarker : undefined;
    if (answer.ok) more = Marker ? { Marker } : undefined;
    else if (answer.response.status < 500) throw answer.error;
  }
};

// one failure before each answer for which the draw says so
const unreliable = (draws: readonly boolean[]) => (endpoint: Endpoint) => {
  const left = [...draws];
  const fail = refuse({ exception: 'ServiceException', message: 'no' });
  return (...given: Parameters<Endpoint>) => (left.shift() ? fail : endpoint(...given));
};

test('checkPaging() finds nothing wrong with a right reader, whatever the pages and failures', async () => {
  const sizes = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(fc.boolean(), { maxLength: 20 }), async (plan, draws) => {
      const journal = await journalOf(rightReader, pages.sizes(plan), unreliable(draws));

      expect(checkPaging(journal)).toEqual([]);
    }),
  );
});

// each reads on until it has asked six times or is refused
function wrongReader(next: (asked: { input: typeof state; marker: string | undefined }) => object | undefined): Reader {
  return async (client) => {
    let input: object | undefined = state;
    for (let times = 0; times < 6 && input; times += 1) {
      const answer = await client.send('GetDurableExecutionState', input as typeof state);
      if (!answer.ok) return;
      input = next({ input: input as typeof state, marker: answer.output.NextMarker || undefined });
    }
  };
}

const mutants: readonly [name: string, reader: Reader, rules: readonly string[]][] = [
  ['stops after one page', wrongReader(() => undefined), ['paging/read-to-end']],
  ['loses the marker', wrongReader(() => state), ['paging/marker-chained', 'paging/read-to-end']],
  [
    'keeps the first marker',
    wrongReader(({ input, marker }) => ({ Marker: marker, ...input })),
    ['paging/marker-chained', 'paging/read-to-end'],
  ],
  [
    'writes the marker without encoding its plus',
    wrongReader(({ marker }) => ({ ...state, Marker: marker?.replaceAll('+', ' ') })),
    ['paging/marker-chained'],
  ],
  [
    'changes the token',
    wrongReader(({ marker }) => (marker ? { ...state, Marker: marker, CheckpointToken: 'other' } : undefined)),
    ['paging/token-constant'],
  ],
  [
    'forgets MaxItems',
    async (client) => {
      const { NextMarker: Marker = '' } = await client.getDurableExecutionState({ ...state, MaxItems: 1 });
      await client.getDurableExecutionState({ ...state, Marker, MaxItems: 2 });
      const last = await client.getDurableExecutionState({ ...state, Marker });
      expect(last.Operations.length).toBe(2);
    },
    ['paging/marker-chained', 'paging/page-size-kept', 'paging/read-to-end'],
  ],
  [
    'asks on with the empty marker of the last page',
    async (client) => {
      let Marker: string | undefined;
      for (let times = 0; times < 4; times += 1) {
        ({ NextMarker: Marker } = await client.getDurableExecutionState({
          ...state,
          ...(Marker !== undefined && { Marker }),
        }));
      }
    },
    ['paging/nothing-after-last-page'],
  ],
  [
    'begins anew after the last page',
    async (client) => {
      await rightReader(client);
      await rightReader(client);
    },
    ['paging/nothing-after-last-page'],
  ],
];

test.each(mutants)('checkPaging() catches a reader that %s', async (_name, reader, rules) => {
  const journal = await journalOf(reader);

  const broken = new Set(checkPaging(journal).map(({ rule }) => rule));

  expect([...broken]).toEqual(rules);
});

test('checkPaging() names the call, what was expected and what came', async () => {
  const answers = [{ NextMarker: 'A' }, { NextMarker: 'B' }, {}, {}].map((more) =>
    jsonResponse(200, { Operations: [], ...more }),
  );
  const { endpoint, journal } = withJournal(() => answers.shift() ?? jsonResponse(500, {}));
  const client = durableClient(endpoint);
  const ask = (input: object) =>
    client.getDurableExecutionState({ DurableExecutionArn: 'a', CheckpointToken: 't', ...input });

  await ask({ MaxItems: 2 });
  await ask({ MaxItems: 2, Marker: 'A' });
  await ask({ CheckpointToken: 'u', Marker: 'B', MaxItems: 3 });
  await ask({ Marker: 'C' });

  expect(checkPaging(journal)).toEqual([
    {
      rule: 'paging/token-constant',
      severity: 'should',
      source: 'API model, CheckpointToken; the official SDKs keep it for a read',
      path: '/2/input/CheckpointToken',
      expected: 'CheckpointToken "t"',
      received: 'CheckpointToken "u"',
      message:
        'Call 3 (GetDurableExecutionState) carries CheckpointToken "u", expected CheckpointToken "t" as in call 1',
    },
    {
      rule: 'paging/page-size-kept',
      severity: 'should',
      source: 'paginators of the AWS SDK and boto3',
      path: '/2/input/MaxItems',
      expected: 'MaxItems 2',
      received: 'MaxItems 3',
      message: 'Call 3 (GetDurableExecutionState) carries MaxItems 3, expected MaxItems 2 as in call 1',
    },
    {
      rule: 'paging/page-size-kept',
      severity: 'should',
      source: 'paginators of the AWS SDK and boto3',
      path: '/3/input/MaxItems',
      expected: 'MaxItems 2',
      received: 'no MaxItems',
      message: 'Call 4 (GetDurableExecutionState) carries no MaxItems, expected MaxItems 2 as in call 1',
    },
    {
      rule: 'paging/nothing-after-last-page',
      severity: 'must',
      source: 'API model, NextMarker',
      path: '/3/input/Marker',
      expected: 'no request',
      received: 'a request with Marker "C"',
      message:
        'Call 4 (GetDurableExecutionState) is asked with Marker "C", expected no request after call 3, which served the last page',
    },
  ]);
});

test('checkPaging() names a marker that is not that of the page before, and one that is not followed', async () => {
  const answers = ['A', 'B'].map((NextMarker) => jsonResponse(200, { Operations: [], NextMarker }));
  const { endpoint, journal } = withJournal(() => answers.shift() ?? jsonResponse(500, {}));
  const client = durableClient(endpoint);

  await client.getDurableExecutionHistory({ DurableExecutionArn: 'a' });
  await client.getDurableExecutionHistory({ DurableExecutionArn: 'a', Marker: 'X' });

  expect(checkPaging(journal).map(({ path, message }) => [path, message])).toEqual([
    [
      '/1/input/Marker',
      'Call 2 (GetDurableExecutionHistory) carries Marker "X", expected Marker "A", the marker of call 1',
    ],
    ['/1', 'Call 2 (GetDurableExecutionHistory) is the last of its read, expected a request with Marker "B" after it'],
  ]);
});

test('checkPaging() does not ask for more after a failure that ends the read', async () => {
  const journal = await journalOf(async (client) => {
    await client.getDurableExecutionState(state);
    await client.send('GetDurableExecutionState', { ...state, Marker: 'gone' }).catch(() => {});
  }, pages.of(2));

  expect(checkPaging(journal).map(({ rule }) => rule)).toEqual(['paging/marker-chained']);
});

test('checkPaging() looks at what it is told to: rules, operation, label, number of reads', async () => {
  const reader: Reader = async (client) => {
    await rightReader(client);
    await client.getDurableExecutionState(state);
    await client.getDurableExecutionHistory({ DurableExecutionArn: order.arn });
  };
  const journal = await journalOf(reader);
  const rulesOf = (options: Parameters<typeof checkPaging>[1]) => checkPaging(journal, options).map(({ rule }) => rule);

  expect(rulesOf({})).toEqual(['paging/page-size-kept', 'paging/nothing-after-last-page', 'paging/read-to-end']);
  expect(rulesOf({ rules: ['paging/page-size-kept'] })).toEqual(['paging/page-size-kept']);
  expect(rulesOf({ api: 'GetDurableExecutionHistory' })).toEqual(['paging/read-to-end']);
  expect(rulesOf({ label: 'another' })).toEqual([]);
  expect(rulesOf({ reads: 2 })).toEqual(['paging/read-to-end', 'paging/read-to-end']);
});

test('assertPaging() throws what checkPaging() finds, and nothing when it finds nothing', async () => {
  const right = await journalOf(rightReader);
  const wrong = await journalOf(wrongReader(() => undefined));

  expect(() => assertPaging(right)).not.toThrow();
  expect(() => assertPaging(wrong)).toThrow(ContractError);
  expect(() => assertPaging(wrong, { rules: ['paging/token-constant'] })).not.toThrow();
  try {
    assertPaging(wrong);
  } catch (error) {
    expect((error as ContractError).violations).toEqual(checkPaging(wrong));
  }
});
