import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSlices } from '../../../src/cassette/json/list-slices.ts';

test('listSlices() gives the text of each item as it stands', () => {
  const member = fc.dictionary(fc.string(), fc.jsonValue());

  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      member,
      member,
      fc.constantFrom(undefined, 2),
      (items, before, after, space) => {
        const { Operations: _, ...rest } = after;
        const text = JSON.stringify({ ...before, Operations: items, ...rest }, null, space);

        expect(listSlices(text, 'Operations')?.map((slice) => JSON.parse(slice))).toEqual(JSON.parse(text).Operations);
        for (const slice of listSlices(text, 'Operations') ?? []) expect(text).toContain(slice);
      },
    ),
  );
});

test('listSlices() keeps number forms and escapes', () => {
  expect(listSlices('{"Operations":[ {"a":1.50} , "\\u00e9" ]}', 'Operations')).toEqual(['{"a":1.50}', '"\\u00e9"']);
});

test('listSlices() takes the last of doubled members, as parsing does', () => {
  expect(listSlices('{"Events":[1],"Events":[2,3]}', 'Events')).toEqual(['2', '3']);
});

test.each(['', '[]', '{"Events":{}}', '{"Other":[]}', '{"Events":[', '"Events"'])(
  'listSlices() finds no list in %j',
  (text) => {
    expect(listSlices(text, 'Events')).toBeUndefined();
  },
);
