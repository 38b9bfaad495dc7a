import { expect, test } from 'vitest';
import { docExamples, entryNames, publicNames } from '../../scripts/public-names.ts';

test('entryNames() begins with the package itself', () => {
  expect(entryNames()[0]).toBe('index');
  expect(entryNames()).toContain('cassette');
});

test('publicNames() tells types from values, with their doc blocks', () => {
  const names = publicNames('index');
  const pages = names.find(({ name }) => name === 'pages');

  expect(pages).toMatchObject({ entry: 'index', file: 'paging/pages.ts', isType: false });
  expect(pages?.doc).toContain('pages.of(100); //');
  expect(names.find(({ name }) => name === 'PagePlan')?.isType).toBe(true);
});

test('publicNames() has every value that the entry exports', async () => {
  for (const entry of entryNames()) {
    const values = publicNames(entry).filter(({ isType }) => !isType);
    const module = (await import(`../../src/${entry}.ts`)) as object;

    expect(values.map(({ name }) => name).toSorted()).toEqual(Object.keys(module).toSorted());
  }
});

test('docExamples() says where an example begins', () => {
  const { line, code } = docExamples().find(({ file }) => file === 'paging/pages.ts') ?? {};

  expect(line).toBeGreaterThan(1);
  expect(code).toMatch(/^pages\.of\(100\); .*\n.*\n.*pages\.sizes/);
});
