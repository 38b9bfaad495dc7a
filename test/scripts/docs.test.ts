import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documents } from '../../scripts/docs.ts';

const root = new URL('../../', import.meta.url);
const pages = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md'));
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

test.each(Object.entries(documents))('docs/%s is what the code prints (npm run docs)', (file, print) => {
  expect(read(`docs/${file}`)).toBe(print());
});

test.each(['README.md', 'llms.txt'])('%s leads to every page of docs/', (file) => {
  const text = read(file);

  expect(pages.filter((page) => !text.includes(`(docs/${page})`))).toEqual([]);
});

test.each(['README.md', 'llms.txt', ...pages.map((page) => `docs/${page}`)])(
  'the links of %s lead to files',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? '');

    expect(links.filter((path) => !existsSync(new URL(path, new URL(file, root))))).toEqual([]);
  },
);
