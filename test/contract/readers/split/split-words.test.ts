import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { splitInWords } from '../../../../src/contract/readers/split/split-words.ts';
import { servedList } from '../../../../src/contract/readers/verdict/served-list.ts';

const whole = servedList({ execution: recipes.shipment.make(), list: 'state' });

test.for([
  [[[0], [2, 4]], 2, "when operation 3 'charge card' is first on page 2 (3 operations in pages of 1, 2)"],
  [[[0], [2]], undefined, "when operation 3 'charge card' is alone on page 2 (2 operations in pages of 1, 1)"],
  [[[0, 1, 2], [3]], 2, "when operation 3 'charge card' is last on page 1 (4 operations in pages of 3, 1)"],
  [[[0, 1, 2], [3]], 1, "when operation 2 'reserve stock' is on page 1 (4 operations in pages of 3, 1)"],
  [[[0], [], [2]], 2, 'when page 2 is empty (2 operations in pages of 1, 0, 1)'],
  [[[0]], 0, 'when operation 1 (EXECUTION) is alone on page 1'],
  [[[0, 1, 2]], undefined, 'when all 3 operations are on one page'],
  [[[0, 1, 2]], 2, "when all 3 operations are on one page and operation 3 'charge card' is last on page 1"],
] as const)('splitInWords() says of %j (about %s) that a reader breaks %s', ([split, focus, words]) => {
  expect(splitInWords(split, whole, focus)).toBe(words);
});
