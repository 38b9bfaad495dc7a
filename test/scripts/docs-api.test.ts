import { expect, test } from 'vitest';
import { apiDocument, firstSentence } from '../../scripts/docs-api.ts';
import { entryNames, publicNames } from '../../scripts/public-names.ts';

test('apiDocument() has a section for every public function, class and constant, and a line for every type', () => {
  const lines = new Set(
    apiDocument()
      .split('\n')
      .map((line) => line.split(' | ')[0]),
  );

  for (const { name, isType } of entryNames().flatMap(publicNames)) {
    expect(lines).toContain(isType ? `| \`${name}\`` : `### \`${name}\``);
  }
});

test('firstSentence() ends where the sentence does', () => {
  expect(firstSentence('Serves an endpoint. Ends when closed.')).toBe('Serves an endpoint.');
  expect(firstSentence('What a cassette does.\n\n- `replay`: answers')).toBe('What a cassette does.');
  expect(firstSentence('Takes pages over\ntwo lines, e.g. of {@link pages}.')).toBe(
    'Takes pages over two lines, e.g. of `pages`.',
  );
});
