import { type Api, apis } from '../model/api.ts';
import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import { countAttempts } from './attempts.ts';
import type { Draw } from './draw.ts';
import type { CallCount, FaultOn } from './fault.ts';
import { countPages } from './page-numbers.ts';

/** What a request asks for. */
export interface Asking {
  readonly request: WireRequest;
  readonly api: Api;
  readonly label: string;
  readonly marker: string | undefined;
}

/** Counts the calls that reach one entry of a plan, and tells which of them its `on` means. */
export interface FaultCondition {
  /** The number of the call among those of the entry's API and execution; `undefined` when it is none of them. */
  count(asking: Asking): number | undefined;
  /** To be asked once for every call that was counted. */
  fits(asking: Asking, call: number, draw: Draw): boolean;
  /** To be shown the answer: its marker leads to the next page. */
  learn(asking: Asking, answer: WireResponse): void;
}

/** The condition of an `on`. It follows pages and attempts only where it speaks of them. */
export function watchCalls(on: FaultOn): FaultCondition {
  const attempts = on.attempt === undefined ? undefined : countAttempts();
  const pages = on.page === undefined ? undefined : countPages();
  let calls = 0;
  return {
    count: (asking) => (concerns(on, asking) ? ++calls : undefined),
    fits: (asking, call, draw) => {
      const attempt = attempts?.(asking.request, asking);
      const page = apis[asking.api].items ? pages?.of(asking) : undefined;
      return [
        on.call === undefined || countFits(on.call, call),
        on.attempt === undefined || (attempt !== undefined && countFits(on.attempt, attempt)),
        on.page === undefined || (page !== undefined && countFits(on.page, page)),
        on.marker === undefined || on.marker === asking.marker,
        on.probability === undefined || draw() < on.probability,
      ].every(Boolean);
    },
    learn: (asking, answer) => pages?.learn(asking, answer),
  };
}

function concerns(on: FaultOn, { api, label }: Asking): boolean {
  const named = on.api === undefined || [on.api].flat().includes(api);
  return named && (on.execution === undefined || (on.execution === label && apis[api].label === 'DurableExecutionArn'));
}

function countFits(count: CallCount, nth: number): boolean {
  if (typeof count === 'number') return nth === count;
  if ('every' in count) return nth % count.every === 0;
  if ('first' in count) return nth <= count.first;
  return nth >= count.from;
}
