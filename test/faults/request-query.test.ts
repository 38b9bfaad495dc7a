import { expect, test } from 'vitest';
import { markerOf, queryMember, withQuery } from '../../src/faults/request-query.ts';
import { askState } from './paged-endpoint.ts';

const request = askState({ Marker: 'm/2', MaxItems: 5 });

test('withQuery() sets, changes and takes away members, and keeps the others as written', () => {
  const path = request.url.slice(0, request.url.indexOf('?'));

  expect(withQuery(request, { Marker: '~i: é' }).url).toBe(
    `${path}?CheckpointToken=dG9rZW4x&MaxItems=5&Marker=~i%3A%20%C3%A9`,
  );
  expect(withQuery(request, { Marker: undefined, MaxItems: 7 }).url).toBe(
    `${path}?CheckpointToken=dG9rZW4x&MaxItems=7`,
  );
  expect(withQuery({ ...request, url: path }, { MaxItems: 7 }).url).toBe(`${path}?MaxItems=7`);
  expect(withQuery({ ...request, url: `${path}?Marker=a` }, { Marker: undefined }).url).toBe(path);
});

test('queryMember() decodes', () => {
  expect([queryMember(request, 'Marker'), queryMember(request, 'MaxItems'), queryMember(request, 'Foo')]).toEqual([
    ...['m/2', '5', undefined],
  ]);
});

test('markerOf() takes an empty marker for none', () => {
  expect([markerOf(request), markerOf(withQuery(request, { Marker: '' })), markerOf(askState())]).toEqual([
    ...['m/2', undefined, undefined],
  ]);
});
