import { expect, test } from 'vitest';
import { type PaginationConfig, paginator } from '../../src/index.ts';
import { tableUnder } from './docs-table.ts';
import { play } from './play-vector.ts';
import { runsOf, vectors } from './vector.ts';

const same = { Operations: ['a', 'b'], NextMarker: 'same' };
const pages: Readonly<Record<string, typeof same>> = { '': same, m2: same, same };

test('paginator() throws the errors that its docs list', async () => {
  const rows = tableUnder('Errors');

  const thrown = await Promise.all(rows.map(([, , example]) => errorOf(example)));

  expect(rows.length).toBeGreaterThan(12);
  expect(thrown).toEqual(rows.map(([, here]) => (here === 'what the send throws' ? 'Refusal' : here)));
});

test('paginator() departs from botocore at the vectors that its docs list', async () => {
  const listed = tableUnder('Where it departs from botocore').flatMap(([vector]) =>
    vector === '(none)' ? [] : [vector],
  );
  const seen: Record<string, unknown> = {};
  for (const vector of vectors.filter(({ case: name }) => listed.includes(name))) {
    const [run] = runsOf(vector);
    if (!run) continue;
    const strict = await play(vector, run, 'strict');
    const { error, resumeToken } = await play(vector, run, undefined);
    seen[vector.case] = [strict.error, error, strict.resumeToken !== null, resumeToken !== null];
  }

  expect(Object.keys(seen).sort()).toEqual(listed.sort());
  expect(seen).toEqual({
    'pages/cycle-ABC/none': ['(harness)', 'PaginationError', false, false],
    'token/b64 Marker null trunc 3 (past page)/none': [undefined, 'RangeError', false, false],
    'chain-zero/n=3/p=2/MaxItems=0': [undefined, undefined, true, false],
    'token/b64 no padding/none': ['InvalidParameterValueException', 'InvalidParameterValueException', false, false],
  });
});

async function errorOf(example = ''): Promise<string> {
  const config = new Function(`return ${example}`)() as PaginationConfig; // the docs are ours
  const send = async ({ Marker = '' }: { Marker?: string }) => {
    const page = pages[Marker];
    if (page) return page;
    throw Object.assign(new Error('Invalid Marker'), { name: 'Refusal' });
  };
  try {
    await paginator('GetDurableExecutionState', send).paginate({ PaginationConfig: config }).buildFullResult();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
