import { hasFailed } from '../har/exchange.ts';
import { isPlaceholder } from '../redaction/placeholders.ts';
import type { IsFree } from './compare-inputs.ts';
import type { RecordedCall } from './recorded-call.ts';

/**
 * Which recorded values a client may call otherwise. `placeholders`: those that redaction put in, for the client knows the real
 * ones. `all`: every ARN, name, id, token and marker. `none`: none.
 *
 * A token, marker or callback id that a recorded answer hands out is never called otherwise: a client has it from the replay.
 */
export type Symbols = 'placeholders' | 'all' | 'none';

/** The test for free values in these calls. */
export function freeValues(calls: readonly RecordedCall[], symbols: Symbols, redacted: boolean): IsFree {
  if (symbols === 'none' || (symbols === 'placeholders' && !redacted)) return () => false;
  const handedOut = handedOutBy(calls);
  return (kind, value) => {
    if (kind === 'literal' || handedOut.has(value)) return false;
    return symbols === 'all' || isPlaceholder(value);
  };
}

const handOut = /"(?:NextMarker|CheckpointToken|CallbackId)"\s*:\s*("(?:[^"\\]|\\.)*")/g;

function handedOutBy(calls: readonly RecordedCall[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { exchange } of calls) {
    if (hasFailed(exchange.outcome)) continue;
    for (const [, text] of exchange.outcome.body.text.matchAll(handOut)) values.add(JSON.parse(text ?? '""') as string);
  }
  return values;
}
