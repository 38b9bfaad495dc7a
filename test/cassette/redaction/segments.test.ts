import { expect, test } from 'vitest';
import { joinSegments, openText, replaceOpen } from '../../../src/cassette/redaction/segments.ts';

test('replaceOpen() looks at nothing that was replaced before', () => {
  const once = replaceOpen(openText('aba'), /b/g, () => 'aa');

  expect(joinSegments(replaceOpen(once, /a+/g, (found) => `<${found}>`))).toBe('<a>aa<a>');
});

test('replaceOpen() replaces the group alone', () => {
  const segments = replaceOpen(openText('pwd=pwd, pwd='), /pwd=(\w+)/g, () => 'x');

  expect(segments).toEqual([{ open: 'pwd=' }, { fixed: 'x' }, { open: ', pwd=' }]);
});

test('replaceOpen() leaves open what is not replaced', () => {
  expect(joinSegments(replaceOpen(openText('1 2'), /\d/g, (digit) => (digit === '2' ? 'two' : undefined)))).toBe(
    '1 two',
  );
  expect(replaceOpen(openText(''), /x/g, () => 'y')).toEqual([{ open: '' }]);
});
