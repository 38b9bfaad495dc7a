import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import { fromSdkRequest, type SdkRequest } from '../../src/serving/sdk-request.ts';

const request: SdkRequest = {
  method: 'GET',
  protocol: 'https:',
  hostname: 'lambda.local',
  path: '/base//2025-12-01/a%3A',
  headers: {},
};

test('fromSdkRequest() writes the query as the SDK does', () => {
  const query = { Statuses: ['RUNNING', 'TIMED_OUT'], Marker: "m a+/=~*()'!é", Bare: null, Empty: '' };

  expect(fromSdkRequest({ ...request, port: 8443, query })).toEqual({
    method: 'GET',
    url: 'https://lambda.local:8443/base//2025-12-01/a%3A?Bare&Empty=&Marker=m%20a%2B%2F%3D~%2A%28%29%27%21%C3%A9&Statuses=RUNNING&Statuses=TIMED_OUT',
    headers: {},
  });
});

test('fromSdkRequest() writes header names in lower case', () => {
  expect(fromSdkRequest({ ...request, headers: { Authorization: 'a', 'x-b': 'c' } })).toMatchObject({
    headers: { authorization: 'a', 'x-b': 'c' },
  });
});

test.for([
  ['text', 'héé'],
  ['bytes', toBytes('héé')],
  ['a buffer', Buffer.from('héé')],
  ['an array buffer', new Uint8Array(toBytes('héé')).buffer],
  ['a view', new DataView(new Uint8Array(toBytes('héé')).buffer)],
  ['a blob', new Blob(['héé'])],
  ['a stream of Node', Readable.from([Buffer.from('hé'), Buffer.from('é')])],
  ['a stream of text', Readable.from(['hé', 'é'])],
  ['a web stream', new Blob(['héé']).stream()],
] as const)('fromSdkRequest() reads a body of %s', async ([, body]) => {
  const found = await fromSdkRequest({ ...request, method: 'POST', body });

  expect(new Uint8Array(found.body ?? [])).toEqual(toBytes('héé'));
});

test.for([undefined, null, '', new Uint8Array()])('fromSdkRequest() leaves out a body of %j', async (body) => {
  expect(await fromSdkRequest({ ...request, body })).not.toHaveProperty('body');
});

test('fromSdkRequest() refuses another body', async () => {
  await expect(async () => fromSdkRequest({ ...request, body: 5 })).rejects.toThrow(
    new TypeError("Cannot read the request's body: found number, expected text, bytes or a stream of them"),
  );
});
