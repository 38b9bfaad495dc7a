import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { makeReport } from '../../../src/contract/report/report.ts';
import { toText } from '../../../src/contract/report/to-text.ts';
import { mixed, result, violation } from './example-report.ts';

test('toText() tells the worst first and counts at the end', () => {
  expect(toText(mixed)).toBe(`✗ must   repeated-marker: the scenario repeated-marker
  right   ends with an error
  found   it asked <b>40</b> times (2 times)
  source  aws-durable-execution-sdk-python-testing#34
  bug     all SDKs loop

  GetDurableExecutionState
  #  asked         answered     faults
  1  order-17/e-1  200 2 items
  …  7 more
  9  order-17/e-1  200 2 items  repeatMarker

  Test to paste:
    test('x', () => {
      const a = \`1\`;
    });

  again   check reader --only repeated-marker

! should token-kept: the scenario token-kept
  found   operation 2 was lost

  again   check reader --only token-kept

i must   cycle: the scenario cycle
  note    expected to fail: the SDK | loops

- must   no-answer: the scenario no-answer
  skipped the fault struck nothing

my <reader> & "co": 1 failed, 1 warned, 1 skipped, 1 informed, 1 passed
`);
});

test('toText() goes into detail for the first ten, or for all where it is asked to', () => {
  const failed = Array.from({ length: 12 }, (_, index) =>
    result(`r${index}`, { status: 'failed', violations: [violation('must')] }),
  );
  const details = (text: string): number => [...text.matchAll(/^ {2}again/gm)].length;

  expect(details(toText(makeReport('x', failed)))).toBe(10);
  expect(details(toText(makeReport('x', failed), { all: true }))).toBe(12);
  expect([...toText(makeReport('x', failed)).matchAll(/found {3}operation 2 was lost/g)]).toHaveLength(12);
});

test('toText() lists what passed where it is asked to', () => {
  expect(toText(mixed, { all: true })).toContain('\n✓ must   one-page: the scenario one-page\n');
  expect(toText(mixed)).not.toContain('one-page');
});

test('toText() paints where it is asked to', () => {
  const painted = toText(mixed, { colors: true });

  expect(painted.startsWith('\u001b[31m✗\u001b[0m must')).toBe(true);
  expect(stripVTControlCharacters(painted)).toBe(toText(mixed));
});
