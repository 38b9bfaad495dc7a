import type { Api } from '../model/api.ts';
import { ContractError } from '../rules/contract-error.ts';
import type { Violation } from '../rules/violation.ts';
import type { JournalCall } from './journal-call.ts';
import { readsOf } from './journal-reads.ts';
import { type PagingFinding, type PagingRuleId, pagingRules } from './paging-rules.ts';

/** Options of {@link checkPaging}. */
export interface PagingOptions {
  /** Only calls of this operation; default all three that page: State, History and List. */
  readonly api?: Api;
  /** Only calls of this execution's ARN, or of this function's name. */
  readonly label?: string;
  /** How often a client may read one list from the start with one checkpoint token; default 1. */
  readonly reads?: number;
  /** Only these rules; default all. */
  readonly rules?: readonly PagingRuleId[];
}

/**
 * What is wrong with how a client went through the pages that a journal tells of, call by call.
 *
 * - `paging/marker-chained`: every request carries the marker of the page before, and no other.
 * - `paging/token-constant`: every request of a read carries the same CheckpointToken.
 * - `paging/page-size-kept`: every request of a read carries the same MaxItems.
 * - `paging/nothing-after-last-page`: nothing is asked once the last page was served, the first page again neither.
 * - `paging/read-to-end`: a read that met no failure goes on to the last page.
 *
 * An attempt that failed may be asked again. A read may begin with a marker that came with an invocation or a checkpoint.
 * The path of a violation leads into `journal.calls`.
 *
 * @example
 * const bodies = ['{"Operations":[],"NextMarker":"m1"}', '{"Operations":[]}'];
 * const { endpoint, journal } = withJournal(() => ({ status: 200, headers: {}, body: new TextEncoder().encode(bodies.shift()) }));
 * const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * const client = durableClient(endpoint);
 * await client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken: 'token-1' });
 * checkPaging(journal).map(({ rule }) => rule); // ['paging/read-to-end']
 * await client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken: 'token-1', Marker: 'm1' });
 * checkPaging(journal); // []
 */
export function checkPaging(journal: Iterable<JournalCall>, options: PagingOptions = {}): readonly Violation[] {
  const { api, label, reads = 1, rules } = options;
  const calls = [...journal];
  const indexes = new Map(calls.map((call, index) => [call, index]));
  const isAsked = (of: { api: Api; label: string }): boolean =>
    of.api === (api ?? of.api) && of.label === (label ?? of.label);
  const asked = readsOf(calls, reads).filter(isAsked);
  return pagingRules
    .filter(({ id }) => rules?.includes(id) ?? true)
    .flatMap(({ id: rule, severity, source, check }) => {
      const findings = asked.flatMap((read) => check(read.calls));
      return findings.map((finding) => ({
        rule,
        severity,
        source,
        ...placed(finding, indexes.get(finding.call) ?? 0),
      }));
    });
}

/**
 * Throws unless a client went through its pages as {@link checkPaging} wants it.
 *
 * @throws ContractError with every violation.
 * @example
 * const { journal } = withJournal(() => ({ status: 200, headers: {}, body: new Uint8Array() }));
 * assertPaging(journal); // undefined
 */
export function assertPaging(journal: Iterable<JournalCall>, options: PagingOptions = {}): void {
  const violations = checkPaging(journal, options);
  if (violations.length > 0) throw new ContractError('paging of the client', violations);
}

function placed(finding: PagingFinding, index: number): Pick<Violation, 'path' | 'expected' | 'received' | 'message'> {
  const { call, member, expected, received, says } = finding;
  const path = member === undefined ? `/${index}` : `/${index}/input/${member}`;
  return { path, expected, received, message: `Call ${call.number} (${call.api}) ${says}` };
}
