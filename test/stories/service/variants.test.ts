import { expect, test } from 'vitest';
import { defaultVariants } from '../../../src/index.ts';
import { variantChoices } from '../../../src/model/variants.ts';
import { type Name, order, type Trials, worldOf } from './variant-world.ts';
import { trialsOfChanges } from './variants-of-changes.ts';
import { trialsOfReads } from './variants-of-reads.ts';

const trials: Trials<Name> = { ...trialsOfReads, ...trialsOfChanges };
const rows = (Object.keys(trials) as Name[]).flatMap(
  (
    name, // the record has a trial for each variant
  ) => trials[name].shows.map(([choice, expected]) => [name, choice, expected] as const),
);

test.each(rows)('durableService() with the variant %s %s shows %j', async (name, choice, expected) => {
  const { executions = [order], ask, options } = trials[name];

  expect(await ask(worldOf(name, choice, executions, options))).toEqual(expected);
});

test('every variant is tried with its default first, and with all of its choices', () => {
  for (const name of Object.keys(defaultVariants) as Name[]) {
    const tried = trials[name].shows.map(([choice]) => choice);
    expect(tried[0], name).toBe(defaultVariants[name]);
    expect(tried.toSorted(), name).toEqual([...(variantChoices[name] ?? tried)].toSorted());
    expect(tried.length, name).toBeGreaterThan(1);
  }
});
