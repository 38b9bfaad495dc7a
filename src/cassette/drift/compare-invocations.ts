import type { Exchange } from '../har/exchange.ts';
import type { Recorded } from '../har/read-har.ts';
import { parseJson } from '../json/parse-json.ts';
import type { Shape } from '../redaction/member-role.ts';
import { compareValues } from './compare-values.ts';
import type { Drift } from './drift.ts';
import { bodyOf } from './unit.ts';
import type { ValueDrift, ValueSettings } from './value-drift.ts';

/** Where the payloads of invocations, and what handlers returned, depart from the recorded ones; in the order of the files. */
export function compareInvocations(recorded: Recorded, live: Recorded, settings: ValueSettings): readonly Drift[] {
  const [before, now] = [invocationsOf(recorded), invocationsOf(live)];
  return before.flatMap((left, at) => {
    const right = now[at];
    if (!right) return [];
    const payloads = compareBodies('InvocationPayload', { recorded: left.payload, live: right.payload }, settings);
    const outputs = compareBodies('InvocationOutput', { recorded: left.output, live: right.output }, settings);
    return [...payloads, ...outputs].map(
      (change): Drift => ({ ...change, api: 'Invoke', entry: left.entry, liveEntry: right.entry }),
    );
  });
}

interface Invocation {
  readonly entry: number;
  readonly payload: unknown;
  readonly output: unknown;
}

function invocationsOf({ exchanges, indexes }: Recorded): readonly Invocation[] {
  return exchanges.flatMap((exchange, at) =>
    exchange.kind === 'invocation'
      ? [{ entry: indexes[at] ?? at, payload: payloadOf(exchange), output: bodyOf(exchange) }]
      : [],
  );
}

function payloadOf({ requestBody }: Exchange): unknown {
  const parsed = parseJson(requestBody?.text ?? '');
  return parsed.ok ? parsed.value : requestBody?.text;
}

function compareBodies(
  shape: Shape,
  bodies: { readonly recorded: unknown; readonly live: unknown },
  settings: ValueSettings,
): readonly ValueDrift[] {
  return compareValues({ ...bodies, shape, key: '', path: [], owner: undefined }, settings);
}
