import { findMismatches, type ShapeName } from '../model/shape.ts';
import { checkHistory, type HistoryOptions } from '../rules/check-history.ts';
import { checkPage } from '../rules/check-page.ts';
import { checkRead, type ReadOptions } from '../rules/check-read.ts';
import { ContractError } from '../rules/contract-error.ts';
import type { PageOptions } from '../rules/page-scope.ts';
import type { Violation } from '../rules/violation.ts';
import { checkPaging, type PagingOptions } from '../service/check-paging.ts';
import type { JournalCall } from '../service/journal-call.ts';

/** What `toHavePaged` wants of a journal, beside that its calls went through their pages rightly. */
export interface PagedOptions extends PagingOptions {
  /** How many pages were served, of the calls that are looked at. Default: not counted. */
  readonly pages?: number;
}

/** The matchers as `expect` shows them, where `R` is what an assertion returns. */
export interface DurableMatchers<R = void> {
  /** A page of GetDurableExecutionState that breaks no rule of severity must or should. */
  toBeValidPage(options?: PageOptions): R;
  /** All pages of a read of GetDurableExecutionState. */
  toBeValidRead(options?: ReadOptions): R;
  /** All events of GetDurableExecutionHistory. */
  toBeValidHistory(options?: HistoryOptions): R;
  /** A value of a shape of the API's model, by its name, such as `Operation`. */
  toMatchDurableSchema(shape: ShapeName): R;
  /** A journal whose client went through its pages as it should. */
  toHavePaged(options?: PagedOptions): R;
}

/** What a matcher answers: the same for vitest, Jest and everything that has `expect.extend`. */
export interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The functions that `expect.extend` takes. */
export type DurableMatcherFunctions = {
  readonly [Name in keyof DurableMatchers]: (
    received: unknown,
    ...expected: Parameters<DurableMatchers[Name]>
  ) => Matched;
};

/**
 * Matchers for `expect.extend`. They hold values to the rules; the message lists every violation, grouped by rule.
 *
 * TypeScript learns of them by one declaration of your own: `interface Matchers<R, T> extends DurableMatchers<R> {}` in
 * `declare module 'vitest'` for vitest 5, `interface Matchers<T> extends DurableMatchers {}` for vitest 4.
 *
 * @example
 * durableMatchers.toBeValidPage({ Operations: [], NextMarker: 'more' }).pass; // true
 * durableMatchers.toMatchDurableSchema({ Id: 'a1' }, 'Operation').pass; // false
 */
export const durableMatchers: DurableMatcherFunctions = {
  toBeValidPage: (received, options) => held('page', checkPage(received, options)),
  toBeValidRead: (received, options) => held('read', checkRead(received, options)),
  toBeValidHistory: (received, options) => held('history', checkHistory(received, options)),
  toMatchDurableSchema: (received, shape) => {
    const mismatches = findMismatches(shape, received).map(
      ({ path, expected }) => `  ${path || 'the top'}: ${expected}`,
    );
    return {
      pass: mismatches.length === 0,
      message: () =>
        mismatches.length === 0
          ? `Cannot accept the value: found a value of '${shape}', expected none`
          : [`Cannot accept the value as '${shape}': expected`, ...mismatches].join('\n'),
    };
  },
  toHavePaged: (received, { pages, ...options } = {}) => {
    const calls = [...(received as Iterable<JournalCall>)]; // what is no journal throws here, as it should
    const violations = checkPaging(calls, options);
    if (violations.length > 0 || pages === undefined) return held('paging', violations);
    const served = calls.filter(
      ({ arrived, page, api, label }) =>
        arrived && page !== undefined && api === (options.api ?? api) && label === (options.label ?? label),
    ).length;
    return {
      pass: served === pages,
      message: () =>
        `Cannot accept the paging: found ${served} pages, expected ${served === pages ? 'another number' : pages}`,
    };
  },
};

function held(subject: string, violations: readonly Violation[]): Matched {
  const broken = violations.filter(({ severity }) => severity !== 'info');
  return {
    pass: broken.length === 0,
    message: () =>
      broken.length === 0
        ? `Cannot accept the ${subject}: found no violation, expected one or more`
        : new ContractError(subject, broken).message,
  };
}
