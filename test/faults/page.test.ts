import { expect, test } from 'vitest';
import { isItem, pagedApis, readObject, readPage, writePage } from '../../src/faults/page.ts';
import { bodyJson, jsonResponse, toBytes } from '../../src/model/body.ts';

const state = 'GetDurableExecutionState';
const answer = jsonResponse(200, { Operations: [{ Id: 'a' }], NextMarker: 'm', More: 1 });

test('pagedApis are the three that have lists', () => {
  expect(pagedApis).toEqual(['GetDurableExecutionHistory', state, 'ListDurableExecutionsByFunction']);
});

test('readPage() finds the list and the marker', () => {
  expect(readPage(state, answer)).toMatchObject({ items: [{ Id: 'a' }], marker: 'm', list: 'Operations' });
  expect(readPage('GetDurableExecutionHistory', jsonResponse(200, { Events: [] }))).toMatchObject({
    items: [],
    list: 'Events',
  });
});

test.each([{}, { NextMarker: '' }, { NextMarker: null }, { NextMarker: 5 }])(
  'readPage() takes %j for a last page',
  (page) => {
    expect(readPage(state, jsonResponse(200, page))).toMatchObject({ items: [], marker: undefined });
  },
);

test.each([
  ['an error', jsonResponse(400, { Operations: [] })],
  ['no JSON', { ...answer, body: toBytes('{') }],
  ['a list', jsonResponse(200, [])],
  ['a list that is none', jsonResponse(200, { Operations: {} })],
  ['an item that is none', jsonResponse(200, { Operations: [null] })],
  ['a body cut off', { ...answer, delivery: { stopAfterBytes: 5 } }],
])('readPage() finds no page in %s', (_, found) => {
  expect(readPage(state, found)).toBeUndefined();
});

test('readPage() finds no page in an API without one', () => {
  expect(readPage('StopDurableExecution', answer)).toBeUndefined();
});

test('writePage() changes what it is told and keeps the rest', () => {
  const noted = { ...answer, notes: { page: { from: 0, to: 1, last: false }, reason: 'why' } };
  const page = readPage(state, noted);
  if (!page) throw new Error('no page');

  expect(bodyJson(writePage(noted, page, { marker: undefined }).body)).toEqual({ Operations: [{ Id: 'a' }], More: 1 });
  expect(bodyJson(writePage(noted, page, { marker: null }).body)).toMatchObject({ NextMarker: null });
  expect(writePage(noted, page, { marker: '' }).notes).toEqual(noted.notes);
  expect(writePage(noted, page, { items: [] })).toMatchObject({ notes: { reason: 'why' } });
  expect(writePage(noted, page, { items: [] }).notes).not.toHaveProperty('page');
});

test('readObject() and isItem() know objects only', () => {
  expect([
    readObject(answer)?.More,
    readObject(jsonResponse(200, null)),
    readObject({ ...answer, body: toBytes('') }),
  ]).toEqual([...[1, undefined, undefined]]);
  expect([{}, [], null, 'x', undefined].map(isItem)).toEqual([true, false, false, false, false]);
});
