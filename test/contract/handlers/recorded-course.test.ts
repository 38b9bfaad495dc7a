import { expect, test } from 'vitest';
import { courseOf, pastOf } from '../../../src/contract/handlers/recorded-course.ts';
import { execution } from '../../../src/fixtures/execution.ts';

const recorded = execution('a', (run) => {
  run.child('c', (inner) => inner.step('s'));
  run.child('d', (inner) => inner.step('t', { error: 'no' }), { result: 1 });
  run.succeed();
});
const course = courseOf(recorded);
const nameOf = (id: string): string | undefined => (id === '' ? '' : course.operations.get(id)?.Name);

test('courseOf() knows what ran alone, and what nothing is added to', () => {
  expect([...course.solitude.alone].map(nameOf)).toEqual(['c', 's', 'd', 't']);
  expect([...course.closed].map(nameOf)).toEqual(['', 'c']);
});

test('pastOf() knows what was open, and whether anything is to come', () => {
  const early = pastOf(recorded.at({ checkpoint: 1 }), course);
  const end = pastOf(recorded, course);

  expect([...early.begun].map(nameOf)).toEqual(['c']);
  expect([early.complete, end.complete, end.begun.size]).toEqual([false, true, 0]);
});
