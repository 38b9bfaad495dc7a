import { expect, test } from 'vitest';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
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
