import { expect, test } from 'vitest';
import { importsOf, isTypeOnly } from '../../scripts/imports.ts';

test('importsOf() tells values, types and late imports apart', () => {
  const text = [
    "import { cut } from '../paging/cut.ts';",
    "import type { Page } from './page.ts';",
    'export {',
    '  first,',
    '  type Second,',
    "} from './lists.ts';",
    "import { type Third } from './third.ts';",
    "import 'side-effect';",
    "export type { Fourth } from './fourth.ts';",
    "export const from = 'nowhere';",
    "const late = await import('./late.ts');",
  ].join('\n');

  expect(importsOf('src/view/page.ts', text)).toEqual([
    { kind: 'value', specifier: '../paging/cut.ts', file: 'src/paging/cut.ts' },
    { kind: 'type', specifier: './page.ts', file: 'src/view/page.ts' },
    { kind: 'value', specifier: './lists.ts', file: 'src/view/lists.ts' },
    { kind: 'value', specifier: './third.ts', file: 'src/view/third.ts' },
    { kind: 'value', specifier: 'side-effect' },
    { kind: 'type', specifier: './fourth.ts', file: 'src/view/fourth.ts' },
    { kind: 'dynamic', specifier: './late.ts', file: 'src/view/late.ts' },
  ]);
});

test('isTypeOnly() holds for what emits nothing', () => {
  expect(
    isTypeOnly("// why\nimport type { A } from './a.ts';\n/** B */\nexport interface B { a: A }\nexport {};\n"),
  ).toBe(true);
  expect(isTypeOnly("export { a } from './a.ts';")).toBe(false);
  expect(isTypeOnly('export type A = 1;\nexport const a: A = 1;')).toBe(false);
});
