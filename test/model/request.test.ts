import { Lambda } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { type Api, apiNames } from '../../src/model/api.ts';
import { bodyText } from '../../src/model/body.ts';
import { type ApiInput, toRequest } from '../../src/model/request.ts';
import { splitUrl } from '../../src/model/route.ts';

const base = 'http://127.0.0.1:8080/base';
const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const CallbackId = 'AaIbaw+/==';
const failure = { ErrorMessage: 'card déclined', ErrorType: 'CardError', StackTrace: ['at charge'] };

interface Written {
  readonly method: string;
  readonly path: string;
  /** Decoded pairs, names in alphabetical order. */
  readonly query: readonly (readonly string[])[];
  readonly type: string | undefined;
  readonly body: string;
}

/** The part of the AWS SDK's request that travels, without what signing adds. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What the AWS SDK writes for an input, caught before it leaves. */
async function writtenBySdk(api: Api, input: ApiInput): Promise<Written> {
  const caught: Written[] = [];
  const handle = async ({ method, path, query = {}, headers, body = '' }: SdkRequest): Promise<never> => {
    const names = Object.keys(query).sort(); // as its HTTP handler prints them
    const pairs = names.flatMap((name) => [query[name] ?? []].flat().map((value) => [name, value]));
    const text = typeof body === 'string' ? body : bodyText(body);
    caught.push({ method, path, query: pairs, type: headers['content-type'], body: text });
    throw new TypeError('caught');
  };
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new Lambda({ region: 'eu-west-1', endpoint: base, credentials, requestHandler: { handle } as never });
  const method = `${api.charAt(0).toLowerCase()}${api.slice(1)}`;
  const methods = client as unknown as Readonly<Record<string, (input: ApiInput) => Promise<unknown>>>;
  await expect(methods[method]?.call(client, input)).rejects.toThrow('caught');
  return caught[0] as Written; // the handler has run
}

function writtenByKit(api: Api, input: ApiInput): Written {
  const { method, url, headers, body } = toRequest(api, input, base);
  const { path, query } = splitUrl(url);
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  const type = headers['content-type'];
  return {
    method,
    path,
    query: pairs,
    type,
    body: bodyText(body ?? new Uint8Array()),
  };
}

const inputs: readonly (readonly [Api, ApiInput])[] = [
  [
    'CheckpointDurableExecution',
    { DurableExecutionArn, CheckpointToken: 'dA==', Updates: [{ Id: 'a' }], ClientToken: 'c' },
  ],
  ['CheckpointDurableExecution', { DurableExecutionArn, CheckpointToken: 'dA==', ClientToken: 'c', Updates: null }],
  ['GetDurableExecution', { DurableExecutionArn, IncludeExecutionData: false }],
  ['GetDurableExecutionHistory', { DurableExecutionArn, ReverseOrder: true, MaxItems: 5, Marker: undefined }],
  ['GetDurableExecutionState', { DurableExecutionArn, CheckpointToken: "a+/='()*! é~&?#", Marker: '', MaxItems: 0 }],
  [
    'ListDurableExecutionsByFunction',
    {
      FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      Qualifier: '$LATEST',
      Statuses: ['RUNNING', 'FAILED'],
      StartedAfter: new Date(0),
      StartedBefore: new Date(1_767_225_600_123),
    },
  ],
  ['SendDurableExecutionCallbackFailure', { CallbackId, Error: failure }],
  ['SendDurableExecutionCallbackFailure', { CallbackId }],
  ['SendDurableExecutionCallbackHeartbeat', { CallbackId }],
  ['SendDurableExecutionCallbackSuccess', { CallbackId, Result: '{"paid":"é"}' }],
  ['SendDurableExecutionCallbackSuccess', { CallbackId, Result: Uint8Array.of(0x7b, 0x7d) }],
  ['SendDurableExecutionCallbackSuccess', { CallbackId }],
  ['StopDurableExecution', { DurableExecutionArn, Error: failure }],
  ['StopDurableExecution', { DurableExecutionArn }],
];

test.each(inputs)('toRequest() writes %s as the AWS SDK does', async (api, input) => {
  expect(writtenByKit(api, input)).toEqual(await writtenBySdk(api, input));
});

test('toRequest() was compared for all nine', () => {
  expect(new Set(inputs.map(([api]) => api))).toEqual(new Set(apiNames));
});

test('toRequest() writes query members in alphabetical order and encodes what RFC 3986 reserves', () => {
  const { url } = toRequest(
    'GetDurableExecutionState',
    { DurableExecutionArn: 'a/b', MaxItems: 2, CheckpointToken: "(+')" },
    base,
  );

  expect(url).toBe(`${base}/2025-12-01/durable-executions/a%2Fb/state?CheckpointToken=%28%2B%27%29&MaxItems=2`);
});

test('toRequest() writes epoch seconds in the query as ISO 8601 and leaves text alone', () => {
  const input = { FunctionName: 'f', StartedAfter: 1_767_225_600.123, StartedBefore: 'tomorrow' };

  expect(toRequest('ListDurableExecutionsByFunction', input, base).url).toBe(
    `${base}/2025-12-01/functions/f/durable-executions?StartedAfter=2026-01-01T00%3A00%3A00.123Z&StartedBefore=tomorrow`,
  );
});

test('toRequest() checks nothing', () => {
  const wrong = { MaxItems: 'x', CheckpointToken: '\uD800', StartedAfter: new Date(Number.NaN) };
  const far = { FunctionName: '', StartedAfter: 1e300, StartedBefore: new Date(Number.NaN) };

  expect(toRequest('GetDurableExecutionState', wrong, `${base}/`).url).toBe(
    `${base}/2025-12-01/durable-executions//state?CheckpointToken=%EF%BF%BD&MaxItems=x`,
  );
  expect(toRequest('ListDurableExecutionsByFunction', far, base).url).toBe(
    `${base}/2025-12-01/functions//durable-executions?StartedAfter=1e%2B300&StartedBefore=Invalid%20Date`,
  );
});
