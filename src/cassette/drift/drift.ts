import type { Api } from '../../model/api.ts';

/**
 * What a change means to a client.
 *
 * - `breaking`: something that it may rely on is gone or has another type, or two values that were equal no longer are.
 * - `additive`: something is there that was not.
 * - `tightened`: what was accepted is refused, or pages became smaller.
 * - `value`: a value of the same type in the same place.
 * - `order`: the same items in another order.
 */
export type DriftKind = 'breaking' | 'additive' | 'tightened' | 'value' | 'order';

/** One place where an answer departs from its recording. */
export interface Drift {
  readonly kind: DriftKind;
  /** `Invoke` for what Lambda handed to a handler. */
  readonly api: Api | 'Invoke';
  /** The index of the entry in the recording; `undefined` where only the live side has the call. */
  readonly entry: number | undefined;
  /** The index of the entry in the live file; `undefined` where only the recording has the call. */
  readonly liveEntry: number | undefined;
  /** A JSON pointer into the answer's body, over all its pages; `/status` and `/headers/NAME` stand for what is around the body. */
  readonly pointer: string;
  /** As JSON, cut short; `nothing` where there is none. */
  readonly recorded: string;
  readonly live: string;
}

const longestShown = 120;

/** A value as a drift shows it. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/**
 * One line a drift.
 *
 * @example
 * const calls = { api: 'GetDurableExecutionState', entry: 0, liveEntry: 0 } as const;
 * const drift = { ...calls, kind: 'value', pointer: '/NextMarker', recorded: '""', live: '"m"' } as const;
 * describeDrift(drift); // 'value GetDurableExecutionState of entry 0 /NextMarker: recorded "", live "m"'
 */
export function describeDrift({ kind, api, entry, pointer, recorded, live }: Drift): string {
  const place = entry === undefined ? '' : ` of entry ${entry}`;
  return `${kind} ${api}${place} ${pointer || '/'}: recorded ${recorded}, live ${live}`;
}
