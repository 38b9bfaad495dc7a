import { expect, test } from 'vitest';
import { durableService, execution } from '../../src/index.ts';
import { bodyBytes, jsonResponse, toBytes } from '../../src/model/body.ts';
import { servedPage } from '../../src/service/served-page.ts';

const unknown = { from: undefined, to: undefined };

test.each([
  ['GetDurableExecutionState', { Operations: [{}, {}], NextMarker: 'm' }],
  ['GetDurableExecutionHistory', { Events: [{}, {}], NextMarker: 'm' }],
  ['ListDurableExecutionsByFunction', { DurableExecutions: [{}, {}], NextMarker: 'm' }],
  ['CheckpointDurableExecution', { NewExecutionState: { Operations: [{}, {}], NextMarker: 'm' } }],
] as const)('servedPage() finds the list of %s', (api, body) => {
  expect(servedPage(api, jsonResponse(200, body))).toEqual({ items: 2, ...unknown, nextMarker: 'm' });
});

test.each([{ NextMarker: '' }, { NextMarker: null }, {}, { NextMarker: 7 }])(
  'servedPage() takes %j for the last page',
  (more) => {
    const page = servedPage('GetDurableExecutionState', jsonResponse(200, { Operations: [], ...more }));

    expect(page).toEqual({ items: 0, ...unknown, nextMarker: undefined });
  },
);

test('servedPage() tells where the page stands in the list as the service noted', () => {
  const notes = { page: { from: 4, to: 6, last: true } };

  const page = servedPage('GetDurableExecutionState', { ...jsonResponse(200, { Operations: [{}] }), notes });

  expect(page).toEqual({ items: 1, from: 4, to: 6, nextMarker: undefined });
});

test.each(['', '{"Operations":[', '[]', '7'])('servedPage() knows no items in the body %j', (body) => {
  const page = servedPage('GetDurableExecutionState', { status: 200, headers: {}, body: toBytes(body) });

  expect(page).toEqual({ items: undefined, ...unknown, nextMarker: undefined });
});

test('servedPage() finds none in refusals and in answers without a list', () => {
  expect(servedPage('GetDurableExecutionState', jsonResponse(400, { Operations: [] }))).toBeUndefined();
  expect(servedPage('GetDurableExecution', jsonResponse(200, {}))).toBeUndefined();
  expect(servedPage(undefined, jsonResponse(200, { Operations: [] }))).toBeUndefined();
});

test("servedPage() tells the same of a page in the service's three pieces and of the whole", async () => {
  const order = execution('order-17', (run) => run.step('a').step('b').step('c'));
  for (const pages of [[0, 2, 2], [4], [1, 3, 0]]) {
    const { endpoint } = durableService({ executions: [order], pages: { by: 'sizes', sizes: pages } });
    const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(order.arn)}/state`;
    const query = new URLSearchParams({ CheckpointToken: order.checkpointToken });
    const response = await endpoint({ method: 'GET', url: `${url}?${query}`, headers: {} });
    const whole = { ...response, body: bodyBytes(response.body) };

    expect(response.body).toHaveLength(3);
    expect(servedPage('GetDurableExecutionState', response)).toEqual(servedPage('GetDurableExecutionState', whole));
  }
});

test('servedPage() reads the items where a fault may have changed them', () => {
  const body = ['{"Operations":[', '{}', ']}'].map(toBytes);
  const notes = { page: { from: 0, to: 2, last: true }, faults: ['emptyPage'] };

  expect(servedPage('GetDurableExecutionState', { status: 200, headers: {}, body, notes })?.items).toBe(1);
});
