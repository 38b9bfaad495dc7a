import { expect, test } from 'vitest';
import { type Endpoint, paginator } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';

const input = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };

// answers with pages of one item that is the URL's path, and keeps what was asked
function endpointOf(items: string) {
  const urls: string[] = [];
  const endpoint: Endpoint = ({ url }) => {
    urls.push(url.replace(/^.*2025-12-01/, ''));
    return jsonResponse(200, { [items]: [{ Id: urls.length }], NextMarker: urls.length < 2 ? 'm+1' : '' });
  };
  return { urls, endpoint };
}

test('paginator() reads each operation under both names', async () => {
  const table = [
    ['GetDurableExecutionHistory', 'get_durable_execution_history', 'Events'],
    ['GetDurableExecutionState', 'get_durable_execution_state', 'Operations'],
    ['ListDurableExecutionsByFunction', 'list_durable_executions_by_function', 'DurableExecutions'],
  ] as const;

  for (const [api, boto, items] of table) {
    for (const name of [api, boto]) {
      const { endpoint } = endpointOf(items);
      const result = await paginator(name, { endpoint })
        .paginate({
          ...(items === 'DurableExecutions' ? { FunctionName: 'f' } : { DurableExecutionArn: 'arn' }),
          ...(items === 'Operations' && { CheckpointToken: 't' }),
        } as never)
        .buildFullResult();

      expect(result).toEqual({ [items]: [{ Id: 1 }, { Id: 2 }] });
    }
  }
});

test('paginator() asks an endpoint for every page', async () => {
  const { endpoint, urls } = endpointOf('DurableExecutions');
  const list = paginator('list_durable_executions_by_function', { endpoint });

  await list
    .paginate({
      FunctionName: 'orders',
      Statuses: ['RUNNING'],
      StartedAfter: 1_767_225_600,
      PaginationConfig: { PageSize: 5 },
    })
    .buildFullResult();

  const query = 'MaxItems=5&StartedAfter=2026-01-01T00%3A00%3A00Z&Statuses=RUNNING';
  expect(urls).toEqual([
    `/functions/orders/durable-executions?${query}`,
    `/functions/orders/durable-executions?Marker=m%2B1&${query}`,
  ]);
});

test('paginator() gives an endpoint the signal', async () => {
  const controller = new AbortController();
  const pages = paginator('GetDurableExecutionState', {
    endpoint: (_request, context) => {
      controller.abort('gone');
      return context?.signal?.aborted ? new Promise(() => {}) : jsonResponse(200, {});
    },
  }).paginate(input, { signal: controller.signal });

  await expect(pages.buildFullResult()).rejects.toBe('gone');
});

test('paginator() needs all members for an endpoint, and leaves them to a send', async () => {
  const { endpoint, urls } = endpointOf('Operations');
  const asked: unknown[] = [];
  const partial = { DurableExecutionArn: 'arn' };

  const over = paginator('GetDurableExecutionState', { endpoint }).paginate(partial as typeof input);
  const bound = paginator('GetDurableExecutionState', async (members: { DurableExecutionArn: string }) => {
    asked.push(members);
    return { Operations: [] };
  }).paginate(partial);

  await expect(over.buildFullResult()).rejects.toThrow("found no member 'CheckpointToken'");
  await bound.buildFullResult();
  expect([urls, asked]).toEqual([[], [partial]]);
});

test('paginate() refuses numbers that cannot be read before anything is asked', () => {
  const state = paginator('GetDurableExecutionState', async () => ({ Operations: [] }));

  expect(() => state.paginate({ ...input, PaginationConfig: { MaxItems: '2.5' } })).toThrow(SyntaxError);
  expect(() => state.paginate({ ...input, PaginationConfig: { PageSize: Number.NaN } })).toThrow(RangeError);
  expect(() => state.paginate({ ...input, PaginationConfig: [] as object })).toThrow(TypeError);
  expect(() => state.paginate(undefined as unknown as typeof input)).toThrow(
    new TypeError('Cannot paginate: found undefined, expected an input and its PaginationConfig'),
  );
});

test('paginator() refuses names, sources and options that it does not know', () => {
  const { endpoint } = endpointOf('Operations');

  expect(() => paginator('GetDurableExecution' as 'GetDurableExecutionState', { endpoint })).toThrow(RangeError);
  expect(() => paginator('GetDurableExecutionState', {} as { endpoint: Endpoint })).toThrow(TypeError);
  expect(() => paginator('GetDurableExecutionState', { endpoint }, { parity: 'loose' as 'strict' })).toThrow(
    new RangeError("Cannot paginate: found 'loose' as 'parity', expected 'strict' or undefined"),
  );
  expect(() => paginator('GetDurableExecutionState', { endpoint }, { timestamps: 'iso' as 'date' })).toThrow(
    RangeError,
  );
});
