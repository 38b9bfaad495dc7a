import { expect, test } from 'vitest';
import { parseText, refusalIn } from '../../src/timeline/read-json.ts';

test('parseText() gives the value of a text, and says what was to be read where it is none', () => {
  expect(parseText('[1]', 'a history')).toEqual([1]);
  expect(() => parseText('[1', 'a history')).toThrow(/^Cannot read a history: the text is no JSON \(/);
});

test('refusalIn() says where, what was found and what was expected', () => {
  const refuse = refusalIn('an execution');

  expect(() => refuse('/a/0', undefined, 'text')).toThrow(
    new SyntaxError("Cannot read an execution at '/a/0': found nothing, expected text"),
  );
  expect(() => refuse('/a', 'x'.repeat(100), 'less')).toThrow(`found "${'x'.repeat(79)}, expected less`);
});
