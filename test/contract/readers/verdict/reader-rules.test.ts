import { expect, test } from 'vitest';
import { lighter, readerViolation } from '../../../../src/contract/readers/verdict/reader-rules.ts';

test('lighter() gives the lighter of two severities', () => {
  expect(lighter('must', 'should')).toBe('should');
  expect(lighter('info', 'must')).toBe('info');
  expect(lighter('must', 'must')).toBe('must');
});

test('readerViolation() is about everything that was returned where no path is given', () => {
  const finding = { rule: 'reader/lost', expected: 'a', received: 'b', message: 'c' } as const;

  expect(readerViolation(finding, 'should', 'd')).toEqual({ ...finding, path: '', source: 'd', severity: 'should' });
  expect(readerViolation({ ...finding, path: '/3' }, 'must', 'd').path).toBe('/3');
});
