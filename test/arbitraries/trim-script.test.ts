import { expect, test } from 'vitest';
import { trimScript } from '../../src/arbitraries/trim-script.ts';
import { tellScript } from '../../src/fixtures/run.ts';

const script = tellScript((run) => {
  run
    .step('1')
    .child('2', (c) => c.step('3').step('4'))
    .map('5', [1, 2], (r) => r.step('6 and 7'))
    .all(
      (line) => line.step('9'),
      (line) => line.step('10'),
    );
});

const named = (most: number): string =>
  JSON.stringify(trimScript(script, most), (key, value) =>
    ['told', 'branches', 'script', 'scripts', ''].includes(key) || /^\d+$/.test(key) || key === 'name'
      ? value
      : undefined,
  );

test('trimScript() keeps the first so many actions, those in contexts counted too', () => {
  expect(trimScript(script, 10)).toEqual(script);
  expect(trimScript(script, 0)).toEqual([]);
  expect(trimScript(script, 1)).toEqual(script.slice(0, 1));
  expect(named(3)).toBe('[{"name":"1","told":{}},{"name":"2","told":{},"script":[{"name":"3","told":{}}]}]');
});

test('trimScript() keeps branches and lines that lose their actions', () => {
  expect(trimScript(script, 6).at(-1)).toMatchObject({ does: 'map', branches: [{ script: [{}] }, { script: [] }] });
  expect(trimScript(script, 9).at(-1)).toMatchObject({ does: 'all', scripts: [[{}], []] });
});
