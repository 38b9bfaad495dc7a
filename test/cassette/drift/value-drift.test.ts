import { expect, test } from 'vitest';
import { drift } from '../../../src/cassette/drift/value-drift.ts';

test('drift() shows both sides at their place', () => {
  expect(drift('value', { path: ['a/b', '0'], recorded: 1, live: undefined })).toEqual({
    kind: 'value',
    pointer: '/a~1b/0',
    recorded: '1',
    live: 'nothing',
  });
});
