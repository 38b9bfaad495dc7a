import { expect, test } from 'vitest';
import { durableClient, durableService, execution, type ServiceOptions } from '../../src/index.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 1, 12);
const at = (name: string, minutes: number, qualifier = '$LATEST', script?: Parameters<typeof execution>[1]) =>
  execution(name, script, { start: noon + minutes * minute, arn: { functionName: 'orders', qualifier } });

const executions = [
  at('a', 0),
  at('b', 1, '7', (run) => run.succeed()),
  at('c', 2, '7'),
  at('d', 3, '8', (run) => run.fail('no')),
  execution('e', () => {}, { arn: { functionName: 'other' } }),
];

async function names(asked: object = {}, options: ServiceOptions = {}): Promise<string[]> {
  const client = durableClient(durableService({ executions, ...options }));
  const listed: string[] = [];
  let Marker: string | undefined;
  do {
    const input = { FunctionName: 'orders', ...asked, ...(Marker && { Marker }) };
    const page = await client.listDurableExecutionsByFunction(input);
    listed.push(...(page.DurableExecutions ?? []).map((row) => row.DurableExecutionName));
    Marker = page.NextMarker;
  } while (Marker);
  return listed;
}

test.each([1, 2, 3, 100])(
  'listExecutions() serves every execution once, newest first, in pages of %i',
  async (size) => {
    expect(await names({}, { pages: { by: 'count', size } })).toEqual(['d', 'c', 'b', 'a']);
  },
);

test.each<[object, string[]]>([
  [{ ReverseOrder: true }, ['a', 'b', 'c', 'd']],
  [{ Qualifier: '7' }, ['c', 'b']],
  [{ FunctionName: 'orders:7' }, ['c', 'b']],
  [{ FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:orders' }, ['d', 'c', 'b', 'a']],
  [{ FunctionName: '123456789012:function:orders:8' }, ['d']],
  [{ DurableExecutionName: 'b' }, ['b']],
  [{ DurableExecutionName: 'z' }, []],
  [{ Statuses: ['RUNNING'] }, ['c', 'a']],
  [{ Statuses: ['FAILED'] }, ['d']],
  [{ StartedAfter: (noon + minute) / 1000 }, ['d', 'c']],
  [{ StartedBefore: (noon + minute) / 1000 }, ['a']],
])('listExecutions() asked for %j lists %j', async (asked, expected) => {
  expect(await names(asked)).toEqual(expected);
});

test('listExecutions() follows the variants listOrder and listQualifier', async () => {
  expect(await names({}, { variants: { listOrder: 'oldest-first' } })).toEqual(['a', 'b', 'c', 'd']);
  expect(await names({ ReverseOrder: true }, { variants: { listOrder: 'oldest-first' } })).toEqual([
    'd',
    'c',
    'b',
    'a',
  ]);
  expect(await names({}, { variants: { listQualifier: 'latest' } })).toEqual(['a']);
});

test('listExecutions() answers rows of what an execution is, without its data', async () => {
  const client = durableClient(durableService({ executions }));

  const page = await client.listDurableExecutionsByFunction({ FunctionName: 'orders', DurableExecutionName: 'b' });

  const { DurableExecutionArn, StartTimestamp, EndTimestamp } = executions[1]?.summary ?? {};
  const FunctionArn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:7';
  const row = { DurableExecutionArn, DurableExecutionName: 'b', FunctionArn, Status: 'SUCCEEDED', StartTimestamp };
  expect(page).toEqual({ DurableExecutions: [{ ...row, EndTimestamp }] });
});

test.each<[object, number, string, string]>([
  [{ FunctionName: 'nobody' }, 404, 'ResourceNotFoundException', 'Function not found'],
  [{ Statuses: ['RUNNING', 'FAILED'] }, 400, 'InvalidParameterValueException', 'Cannot filter by more than one status'],
  [{ Statuses: ['BOGUS'] }, 400, 'ValidationException', '1 validation error detected'],
])('listExecutions() refuses %j', async (asked, status, name, message) => {
  const client = durableClient(durableService({ executions }));

  const answer = await client.send('ListDurableExecutionsByFunction', { FunctionName: 'orders', ...asked });

  expect(answer).toMatchObject({ ok: false, error: { status, name, message: expect.stringContaining(message) } });
});

test('listExecutions() goes on with what was there when a read began', async () => {
  const service = durableService({ executions });
  const client = durableClient(service);
  const first = await client.listDurableExecutionsByFunction({ FunctionName: 'orders', MaxItems: 3 });

  service.add(at('f', 9));
  const Marker = first.NextMarker ?? '';
  const second = await client.listDurableExecutionsByFunction({ FunctionName: 'orders', MaxItems: 3, Marker });

  expect(second.DurableExecutions?.map((row) => row.DurableExecutionName)).toEqual(['a']);
});
