import { expect, test } from 'vitest';
import { pathOf, top } from '../../../src/cassette/redaction/place.ts';

test('pathOf() lists the parts from the body inwards', () => {
  const operations = { within: top, part: 'Operations' };

  expect(pathOf(top)).toEqual([]);
  expect(pathOf({ within: { within: operations, part: 3 }, part: 'Name' })).toEqual(['Operations', '3', 'Name']);
});
