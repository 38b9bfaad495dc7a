import { expect, test } from 'vitest';
import { type Endpoint, paginator, type WireRequest } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { endpointSend } from '../../src/paginator/endpoint-send.ts';

const members = { DurableExecutionArn: 'arn/1', CheckpointToken: 'a+b=', MaxItems: 10n ** 20n };
const page = { Operations: [{ Id: 'a', StartTimestamp: 1.5 }] };

test('endpointSend() asks for one page as the SDKs ask', async () => {
  const asked: WireRequest[] = [];
  const endpoint: Endpoint = (request) => {
    asked.push(request);
    return jsonResponse(200, page);
  };

  const answer = await endpointSend(
    'GetDurableExecutionState',
    { endpoint },
    { timestamps: 'seconds', strict: false },
  )(members, {});

  expect(answer).toEqual(page);
  expect(asked.map(({ url }) => url)).toEqual([
    'https://lambda.test/2025-12-01/durable-executions/arn%2F1/state?CheckpointToken=a%2Bb%3D&MaxItems=100000000000000000000',
  ]);
});

test('endpointSend() gives dates where they are asked for', async () => {
  const send = endpointSend('GetDurableExecutionState', () => jsonResponse(200, page), {
    timestamps: 'date',
    strict: false,
  });

  expect(await send(members, {})).toEqual({ Operations: [{ Id: 'a', StartTimestamp: new Date(1500) }] });
});

test('endpointSend() throws refusals under the name of the exception', async () => {
  const answer = refuse({
    exception: 'TooManyRequestsException',
    message: 'slow down',
    headers: { 'x-amzn-requestid': 'r-1' },
  });
  const pages = paginator('GetDurableExecutionState', { endpoint: () => answer }).paginate({
    DurableExecutionArn: 'arn',
    CheckpointToken: 'token',
  });

  await expect(pages.buildFullResult()).rejects.toMatchObject({
    name: 'TooManyRequestsException',
    message: 'slow down',
    status: 429,
    requestId: 'r-1',
  });
});

test('paginator() takes no answer without a body for an empty last page, unless strict', async () => {
  const answers = [
    jsonResponse(200, { ...page, NextMarker: 'm2' }),
    { status: 204, headers: {}, body: new Uint8Array() },
  ];
  const read = (parity?: 'strict') => {
    const left = [...answers];
    const source = { endpoint: () => left.shift() ?? jsonResponse(500, {}) };
    const pages = paginator('GetDurableExecutionState', source, { ...(parity && { parity }) });
    return pages.paginate({ DurableExecutionArn: 'arn', CheckpointToken: 'token' }).buildFullResult();
  };

  await expect(read()).rejects.toThrow(/GetDurableExecutionState.*204/);
  expect(await read('strict')).toEqual(page);
});
