import { stripTypeScriptTypes } from 'node:module';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertComments } from '../../scripts/assert-comments.ts';
import { docExamples, entryNames, publicNames } from '../../scripts/public-names.ts';

const AsyncFunction = (async () => undefined).constructor as FunctionConstructor; // what makes async functions
const scope = { expect, fc, test, ...(await publicValues()) };

/** All that the entries export, by name: an example's imports are implied. */
async function publicValues(): Promise<Readonly<Record<string, unknown>>> {
  const modules = entryNames().map((entry) => import(`../../src/${entry}.ts`) as Promise<object>);
  return Object.assign({}, ...(await Promise.all(modules))) as Readonly<Record<string, unknown>>;
}

async function runExample(code: string): Promise<void> {
  // in a block of its own, where an example may declare what an entry exports too
  const run = new AsyncFunction(...Object.keys(scope), `{ ${stripTypeScriptTypes(assertComments(code))}\n}`);
  await run(...Object.values(scope));
}

for (const { file, line, code } of docExamples()) {
  // what makes tests of its own cannot run inside of one
  if (/^describe\w+\(/m.test(code)) await runExample(code);
  else test(`the example at src/${file}:${line} holds`, () => runExample(code));
}

test('every public name has a doc block', () => {
  const bare = entryNames().flatMap((entry) => publicNames(entry).filter(({ doc }) => doc === ''));

  expect(bare.map(({ entry, name }) => `${entry}: ${name}`)).toEqual([]);
});

test('every public function, class and constant has an example', () => {
  const values = entryNames().flatMap((entry) => publicNames(entry).filter(({ isType }) => !isType));

  const without = values.filter(({ doc }) => !doc.includes('@example'));
  expect(values.length).toBeGreaterThan(50);
  expect(without.map(({ entry, name }) => `${entry}: ${name}`)).toEqual([]);
});

test('an example that does not hold is seen', async () => {
  const wrong = 'pages.of(100); // { by: "count", size: 99 }';

  await expect(runExample(wrong)).rejects.toThrow('to deeply equal');
});
