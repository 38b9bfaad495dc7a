import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scripts } from '../../src/arbitraries/scripts.ts';
import { smallerScripts } from '../../src/arbitraries/smaller-scripts.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { printScript } from '../../src/fixtures/print-script.ts';
import { type Run, tellScript } from '../../src/fixtures/run.ts';

const smaller = (tell: (run: Run) => void): readonly string[] =>
  [...smallerScripts(tellScript(tell, 'handler'))].map((script) =>
    printScript(script, { name: 'x' }).slice("execution('x', ".length, -1),
  );

test('smallerScripts() drops an action, or puts what a context does in its place', () => {
  expect(smaller((run) => run.step('a').child('c', (c) => c.step('b').succeed(1)))).toEqual([
    "(run) => run.child('c', (run) => run.step('b').succeed(1))",
    "(run) => run.step('a')",
    "(run) => run.step('a').step('b')",
    "(run) => run.step('a').child('c', (run) => run.succeed(1))",
    "(run) => run.step('a').child('c', (run) => run.step('b'))",
  ]);
});

test('smallerScripts() drops a branch or a line', () => {
  expect(smaller((run) => run.map('m', [1, 2], (r, n) => r.step(`s${n}`)))).toContain(
    "(run) => run.map('m', [0], (run) => run.step('s1'))",
  );
  expect(smaller((run) => run.parallel('p', [(r) => r.fail('no'), (r) => r.step('s')]))).toContain(
    "(run) => run.step('s')",
  );
  expect(
    smaller((run) =>
      run.all(
        (a) => a.step('a'),
        (b) => b.step('b'),
      ),
    ),
  ).toEqual([
    '',
    "(run) => run.step('a').step('b')",
    "(run) => run.all((run) => run.step('b'))",
    "(run) => run.all(() => {}, (run) => run.step('b'))",
    "(run) => run.all((run) => run.step('a'))",
    "(run) => run.all((run) => run.step('a'), () => {})",
  ]);
});

test('smallerScripts() leaves the end of a script alone', () => {
  expect(smaller((run) => run.step('a').succeed(1))).toEqual(['(run) => run.succeed(1)']);
});

test('smallerScripts() does not leave an operation open, or goes on behind it', () => {
  expect(smaller((run) => run.callback('a', { status: 'STARTED' }).suspend())).toEqual(["(run) => run.callback('a')"]);
  expect(smaller((run) => run.wait('a', { seconds: 5, status: 'STARTED' }).stop())).toEqual([
    '(run) => run.stop()',
    "(run) => run.wait('a', { seconds: 1 }).stop()",
  ]);
});

test('smallerScripts() gives scripts that can be built and have fewer actions or branches', () => {
  const size = (value: unknown): number => JSON.stringify(value).length;
  fc.assert(
    fc.property(scripts(), (script) => {
      const options = script.at(-1)?.does === 'timeOut' ? { timeoutSeconds: 19_999_999 } : {};
      for (const candidate of smallerScripts(script)) {
        expect(size(candidate)).toBeLessThan(size(script));
        expect(() => execution('a', candidate, options)).not.toThrow();
      }
    }),
    { numRuns: 60 },
  );
});
