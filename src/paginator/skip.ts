import type { PythonValue } from './python-json.ts';
import { showValue } from './show-value.ts';

/**
 * The items of a page without those that a token says were read before: counted from the end where the skip is below
 * zero, all of them where it is `null`.
 *
 * @throws TypeError when the skip is no whole number.
 */
export function withoutSkipped<Item>(items: readonly Item[], skip: PythonValue): readonly Item[] {
  return skip === null ? items : items.slice(Number(asSkip(skip)));
}

/**
 * How many items a token says were read before.
 *
 * @throws TypeError when it is no whole number.
 */
export function asSkip(skip: PythonValue): bigint {
  if (typeof skip === 'bigint') return skip;
  if (typeof skip === 'boolean') return skip ? 1n : 0n;
  throw new TypeError(
    `Cannot skip what was read: found ${showValue(skip)} as boto_truncate_amount, expected a whole number`,
  );
}
