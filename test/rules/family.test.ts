import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atRoot, hidesChildren, notListed, relate } from '../../src/rules/family.ts';
import { listOperations } from '../../src/rules/operation-list.ts';
import type { OperationView } from '../../src/rules/view.ts';

const listOf = (operations: readonly OperationView[]): ReturnType<typeof listOperations> =>
  listOperations([operations], () => '');

const families = fc.array(
  fc.record({
    parent: fc.option(fc.nat({ max: 12 }), { nil: undefined }),
    Status: fc.constantFrom('STARTED' as const, 'SUCCEEDED' as const, 'FAILED' as const),
    ReplayChildren: fc.boolean(),
  }),
  { maxLength: 10 },
);

const asOperations = (
  made: readonly { parent: number | undefined; Status: OperationView['Status']; ReplayChildren: boolean }[],
): readonly OperationView[] =>
  made.map(({ parent, Status, ReplayChildren }, index) => ({
    Id: `c${index}`,
    Type: 'CONTEXT',
    ...(parent !== undefined && { ParentId: `c${parent}` }),
    ...(Status && { Status }),
    ContextDetails: { ReplayChildren },
  }));

test('relate() finds what a walk to the root finds', () => {
  fc.assert(
    fc.property(families.map(asOperations), (operations) => {
      const { parents, hiddenBy, circular } = relate(listOf(operations));

      for (const [index] of operations.entries()) {
        const walked: number[] = [];
        let at = parents[index] ?? atRoot;
        while (at >= 0 && at !== index && !walked.includes(at)) {
          walked.push(at);
          at = parents[at] ?? atRoot;
        }
        expect(circular.includes(index)).toBe(at === index);
        // who leads into a circle has no root, and what hides it is left open
        if (at < 0) expect(hiddenBy[index]).toBe(walked.find((one) => hidesChildren(operations[one])) ?? -1);
      }
    }),
    { numRuns: 1000 },
  );
});

test('relate() tells the root from a parent that is not listed', () => {
  const { parents } = relate(listOf([{ Id: 'a' }, { Id: 'b', ParentId: 'a' }, { Id: 'c', ParentId: 'x' }]));

  expect([...parents]).toEqual([atRoot, 0, notListed]);
});

test('relate() takes a chain of any depth', () => {
  const deep = Array.from({ length: 50_000 }, (_, index) => ({ Id: `c${index}`, ParentId: `c${index + 1}` }));

  expect(relate(listOf(deep)).circular).toEqual([]);
});

test('hidesChildren() holds for contexts that are completed and not to be replayed', () => {
  const context = { Type: 'CONTEXT', Status: 'SUCCEEDED' } as const;
  const hides = [
    context,
    { ...context, Status: 'FAILED', ContextDetails: { ReplayChildren: false } } as const,
    { ...context, ContextDetails: { ReplayChildren: true } },
    { ...context, Status: 'STARTED' } as const,
    { Type: 'STEP', Status: 'SUCCEEDED' } as const,
    undefined,
  ].map((operation) => hidesChildren(operation));

  expect(hides).toEqual([true, true, false, false, false, false]);
});
