import { expect, test } from 'vitest';
import { assertComments } from '../../scripts/assert-comments.ts';

test('assertComments() asserts what stands before a comment, over as many lines as it takes', () => {
  expect(assertComments('const a = 1;\na; // 1')).toBe('const a = 1;\nexpect(a).toEqual(1);');
  expect(assertComments('f({\n  a: 1,\n}); // 2')).toBe('expect(f({\n  a: 1,\n})).toEqual(2);');
  expect(assertComments('  await f(); // [1]')).toBe('expect(await f()).toEqual([1]);');
});

test('assertComments() leaves lines without a value as they are', () => {
  expect(assertComments("fetch('https://a.test/');\n// why")).toBe("fetch('https://a.test/');\n// why");
});

test('assertComments() refuses a comment behind a declaration', () => {
  expect(() => assertComments('const a = 1; // 1')).toThrow(
    new SyntaxError('Cannot assert the example line "const a = 1": it has no value, expected an expression'),
  );
});
