import { expect, test } from 'vitest';
import type { WireResponse } from '../../src/model/endpoint.ts';
import { passedOn, travellingHeaders } from '../../src/serving/framing.ts';

const response: WireResponse = {
  status: 200,
  headers: { 'x-one': '1', 'content-length': '99', 'transfer-encoding': 'chunked' },
  body: [new Uint8Array(2), new Uint8Array(3)],
};

test('travellingHeaders() declares the length that the body has', () => {
  expect(travellingHeaders(response)).toEqual({ 'x-one': '1', 'content-length': '5' });
});

test('travellingHeaders() writes names in lower case, so that no two lengths are declared', () => {
  const headers = { 'Content-Length': '99', 'X-Amzn-ErrorType': 'ServiceException' };

  expect(travellingHeaders({ ...response, headers })).toEqual({
    'x-amzn-errortype': 'ServiceException',
    'content-length': '5',
  });
});

test('travellingHeaders() declares no length where the delivery says so', () => {
  expect(travellingHeaders({ ...response, delivery: { declareLength: false } })).toEqual({ 'x-one': '1' });
});

test.for([
  [200, '5'],
  [204, undefined],
  [205, '0'],
  [304, '0'],
  [500, '5'],
] as const)('travellingHeaders() of status %i declares %s bytes', ([status, length]) => {
  expect(travellingHeaders({ ...response, status })['content-length']).toBe(length);
});

test('passedOn() leaves behind what was said of one connection', () => {
  const said = { connection: 'close', 'keep-alive': 'timeout=5', te: 'trailers', trailer: 'x', upgrade: 'h2c' };

  expect(passedOn({ ...said, ...response.headers, host: 'a' })).toEqual({ 'x-one': '1', host: 'a' });
});
