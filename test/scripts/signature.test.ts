import { expect, test } from 'vitest';
import { entryNames, publicNames } from '../../scripts/public-names.ts';
import { signaturesOf } from '../../scripts/signature.ts';

test('signaturesOf() ends a function where its body begins, whatever its types look like', () => {
  const code =
    'export function open(path: string, { a = 1 }: { a?: number } = {}): { close(): void } {\n  return { close() {} };\n}\n';

  expect(signaturesOf(code, 'open')).toEqual([
    'function open(path: string, { a = 1 }: { a?: number } = {}): { close(): void }',
  ]);
});

test('signaturesOf() gives the overloads, not what implements them', () => {
  const code =
    'export function of(one: 1): 1;\nexport function of(two: 2): 2;\nexport function of(any: number): number {\n}\n';

  expect(signaturesOf(code, 'of')).toEqual(['function of(one: 1): 1', 'function of(two: 2): 2']);
});

test('signaturesOf() knows constants and classes', () => {
  const code = 'export const pages: { of(size: number): Plan } = {};\nexport class Lost extends Error {\n}\n';

  expect(signaturesOf(code, 'pages')).toEqual(['const pages: { of(size: number): Plan }']);
  expect(signaturesOf(code, 'Lost')).toEqual(['class Lost extends Error']);
});

test('signaturesOf() finds the signature of every public function, class and constant', () => {
  const values = entryNames().flatMap((entry) => publicNames(entry).filter(({ isType }) => !isType));

  expect(values.filter(({ signatures }) => signatures.length === 0).map(({ name }) => name)).toEqual([]);
});
