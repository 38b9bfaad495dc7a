import { encodeBase64 } from './python-base64.ts';
import type { PythonValue } from './python-json.ts';
import { pythonJsonText } from './python-json-text.ts';
import { asSkip } from './skip.ts';

/** How a page was fetched, and what of it had been read before. */
export interface Origin {
  /** The marker that fetched the page; `null` for the first page. */
  readonly marker: unknown;
  readonly skip: PythonValue;
  /** Whether nothing but the marker fetched it: a starting token may hold other members, which no resume token can. */
  readonly alone: boolean;
}

/** The token that resumes before the page that this marker fetches. */
export function tokenBefore(marker: unknown): string {
  return encodeBase64(`{"Marker": ${pythonJsonText(marker)}}`);
}

/**
 * The token that resumes inside a page: it fetches the page once more and skips what was read of it.
 *
 * @param kept How many items were read now; below zero after a negative MaxItems, as in botocore.
 * @throws SyntaxError when the page was fetched by a token that holds more or less than a Marker.
 * @throws TypeError when that token's skip is no whole number.
 */
export function tokenInside(origin: Origin, kept: bigint): string {
  const skip = kept + asSkip(origin.skip);
  if (!origin.alone) {
    throw new SyntaxError(
      'Cannot write a resume token: found other members than Marker in the starting token, expected Marker alone',
    );
  }
  return encodeBase64(`{"Marker": ${pythonJsonText(origin.marker)}, "boto_truncate_amount": ${skip}}`);
}
