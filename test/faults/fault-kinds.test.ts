import { expect, test } from 'vitest';
import { faultKinds, faultNames } from '../../src/faults/fault-kinds.ts';

test('faultNames lists every family once', () => {
  const groups = Object.groupBy(faultNames, (name) => faultKinds[name].group);

  expect(new Set(faultNames).size).toBe(faultNames.length);
  expect(Object.keys(groups)).toEqual(['service', 'transport', 'body', 'page', 'checkpoint']);
});

test.each(faultNames)('faultKinds.%s is written as the others are', (name) => {
  const { wire, reproduces, source } = faultKinds[name];

  for (const text of [wire, reproduces, source]) expect(text).toMatch(/^\S.*[^.\s]$/);
});
