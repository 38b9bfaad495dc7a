import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PaginationConfig, paginator } from '../../src/index.ts';
import { play } from './play-vector.ts';
import { runsOf, vectors } from './vector.ts';

const docs = readFileSync(new URL('../../docs/paginator.md', import.meta.url), 'utf8');
const same = { Operations: ['a', 'b'], NextMarker: 'same' };
const pages: Readonly<Record<string, unknown>> = { '': same, m2: same, same };

// the rows of the table under a heading, without its head
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = docs.slice(docs.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
}

const bare = (cell: string | undefined): string => /^`(.*)`$/.exec(cell ?? '')?.[1] ?? '';

test('paginator() throws the errors that its docs list', async () => {
  const rows = tableUnder('Errors');

  const thrown = await Promise.all(rows.map(([, , example]) => errorOf(bare(example))));

  expect(rows.length).toBeGreaterThan(12);
  expect(thrown).toEqual(rows.map(([, here]) => bare(here) || 'InvalidParameterValueException'));
});

test('paginator() departs from botocore at the vectors that its docs list', async () => {
  const names = tableUnder('Where it departs from botocore').map(([vector]) => bare(vector));
  const seen: Record<string, unknown> = {};
  for (const vector of vectors.filter(({ case: name }) => names.includes(name))) {
    const [run] = runsOf(vector);
    if (!run) continue;
    const { error, resumeToken } = await play(vector, run, undefined);
    const strict = await play(vector, run, 'strict');
    seen[vector.case] = [strict.error, error, strict.resumeToken !== null, resumeToken !== null];
  }

  expect(names.filter(Boolean).sort()).toEqual(Object.keys(seen).sort());
  expect(seen).toEqual({
    'pages/cycle-ABC/none': ['(harness)', 'PaginationError', false, false],
    'token/b64 Marker null trunc 3 (past page)/none': [undefined, 'RangeError', false, false],
    'chain-zero/n=3/p=2/MaxItems=0': [undefined, undefined, true, false],
    'token/b64 no padding/none': ['InvalidParameterValueException', 'InvalidParameterValueException', false, false],
  });
});

async function errorOf(example: string): Promise<string> {
  const config = new Function(`return ${example}`)() as PaginationConfig; // the docs are ours
  const send = async ({ Marker = '' }: { Marker?: string }) => {
    const page = pages[Marker];
    if (page) return page as { Operations: string[] };
    throw Object.assign(new Error('Invalid Marker'), { name: 'InvalidParameterValueException' });
  };
  try {
    await paginator('GetDurableExecutionState', send).paginate({ PaginationConfig: config }).buildFullResult();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
