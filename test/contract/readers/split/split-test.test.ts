import { expect, test } from 'vitest';
import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { splitTestText } from '../../../../src/contract/readers/split/split-test.ts';
import { execution, parseExecution } from '../../../../src/index.ts';

const order = execution('order-17', (run) => run.step('charge "card"'));
const words = "when operation 2 'charge' is alone on page 2";
const text = splitTestText({ execution: order, list: 'state', sizes: [1, 1], words });

/** The object literal that a text declares as `split`. */
function splitOf(code: string): Parameters<typeof checkReader>[0]['scenarios'] {
  const literal = /const split = (\{.*?\n {2}\}) as const;/s.exec(code)?.[1];
  return [new Function(`return ${literal}`)()];
}

test('splitTestText() holds a scenario that checkReader takes', async () => {
  const scenarios = splitOf(text);

  expect(scenarios).toMatchObject([{ id: 'smallest-split', pages: { by: 'sizes', sizes: [1, 1] } }]);
  expect((await checkReader({ read: habitualReader(), scenarios: scenarios ?? [] })).counts.passed).toBe(1);
  expect((await checkReader({ read: () => [], scenarios: scenarios ?? [] })).counts.failed).toBe(1);
});

test('splitTestText() is a test that says what it is about', () => {
  expect(text.split('\n').slice(0, 6)).toEqual([
    "import { checkReader, toText } from 'lambda-durable-testkit/contract';",
    "import { expect, test } from 'vitest';",
    "import { read } from './read.js'; // the reader",
    '',
    'test("read() has every operation when operation 2 \'charge\' is alone on page 2", async () => {',
    '  const split = {',
  ]);
});

test('splitTestText() of events holds the events', () => {
  const history = splitTestText({ execution: order, list: 'history', sizes: [3], words });
  const [split] = splitOf(history) ?? [];

  expect(history).toContain('checkReader({ read, history: true, scenarios: [split] })');
  expect(history).not.toContain('pages:');
  if (typeof split !== 'object' || typeof split.execution === 'string') throw new TypeError('Cannot find the split');
  expect(parseExecution(split.execution).events).toEqual(order.events);
});
