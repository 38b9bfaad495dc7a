import { expect, test } from 'vitest';
import { apiDocument, firstSentence } from '../../scripts/docs-api.ts';
import { entryNames, publicNames } from '../../scripts/public-names.ts';

test('apiDocument() has a line for every public name', () => {
  const lines = apiDocument().split('\n');

  for (const { name } of entryNames().flatMap(publicNames)) {
    expect(lines.some((line) => line.startsWith(`| \`${name}\` | `))).toBe(true);
  }
});

test('firstSentence() ends where the sentence does', () => {
  expect(firstSentence('Serves an endpoint. Ends when closed.')).toBe('Serves an endpoint.');
  expect(firstSentence('What a cassette does.\n\n- `replay`: answers')).toBe('What a cassette does.');
  expect(firstSentence('Takes pages over\ntwo lines, e.g. of {@link pages}.')).toBe(
    'Takes pages over two lines, e.g. of `pages`.',
  );
});
