/**
 * How the markers of a service behave.
 *
 * - `opaque`: bound to execution, API, token and page plan, good for 24 hours, as often as it is asked.
 * - `single-use`: the same, but refused the second time, so that a retried page is lost; wrong on purpose.
 * - `expiring`: the same, but good for 60 seconds, or for as many as said.
 * - `offset`: the index of the next item as a plain number, bound to nothing and never expiring; wrong on purpose.
 */
export type MarkerPolicy =
  | 'opaque'
  | 'single-use'
  | 'expiring'
  | 'offset'
  | { readonly by: 'expiring'; readonly seconds: number };

/** The policies that have a name. */
export const markerPolicies: readonly Extract<MarkerPolicy, string>[] = ['opaque', 'single-use', 'expiring', 'offset'];

const dayMs = 86_400_000;

/**
 * The marker policy that a value from outside says.
 *
 * @throws TypeError when it is neither a policy's name nor `{ by: 'expiring', seconds }`; RangeError when `seconds` is no
 * number above 0.
 */
export function parseMarkerPolicy(value: unknown): MarkerPolicy {
  const named = markerPolicies.find((policy) => policy === value);
  if (named) return named;
  const { by, seconds, ...rest } = members(value);
  if (by !== 'expiring' || typeof seconds !== 'number' || Object.keys(rest).length > 0) {
    const expected = `${markerPolicies.join(', ')} or { by: "expiring", seconds }`;
    throw new TypeError(`Cannot issue markers: found the policy ${JSON.stringify(value)}, expected ${expected}`);
  }
  if (!Number.isFinite(seconds) || seconds <= 0) {
    throw new RangeError(`Cannot issue markers: found ${seconds} seconds of life, expected a number above 0`);
  }
  return { by, seconds };
}

/** Milliseconds of service time for which a marker is good. */
export function lifeMs(policy: MarkerPolicy = 'opaque'): number {
  if (policy === 'offset') return Number.POSITIVE_INFINITY;
  if (policy === 'expiring') return 60_000;
  return typeof policy === 'string' ? dayMs : policy.seconds * 1000;
}

function members(value: unknown): { readonly by?: unknown; readonly seconds?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
