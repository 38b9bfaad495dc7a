import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readScenarioFile, scenarioFileText } from '../../src/cli/read-scenario-file.ts';
import { findSmallestSplit } from '../../src/contract/readers/split/find-smallest-split.ts';
import { execution } from '../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'scenario.json');
const order = execution('order-17', (run) => run.step('charge card'));

test('readScenarioFile() reads what scenarioFileText() wrote', async () => {
  const found = await findSmallestSplit(({ invocation }) => invocation.InitialExecutionState.Operations, order);
  writeFileSync(path, found ? scenarioFileText(found) : '');

  expect(readScenarioFile(path)).toMatchObject({
    id: 'smallest-split',
    pages: { by: 'sizes', sizes: [1, 1] },
    execution: { arn: order.arn, operations: order.operations },
  });
});

test.each([
  ['no JSON', '{', /as a scenario: /],
  ['no object', '7', 'found no object'],
  ['a member too many', { id: 'a', execution: order, page: 1 }, "found 'page', expected id, execution, pages, faults"],
  ['no id', { execution: order }, 'found the id undefined, expected a text'],
  ['no execution', { id: 'a' }, /execution/],
  ['no page plan', { id: 'a', execution: order, pages: 3 }, 'Cannot plan pages'],
  ['no fault', { id: 'a', execution: order, faults: [{ fault: 'rain' }] }, 'rain'],
])('readScenarioFile() refuses %s', (_what, content, message) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));

  expect(() => readScenarioFile(path)).toThrow(message);
  expect(() => readScenarioFile(path)).toThrow(path);
});
