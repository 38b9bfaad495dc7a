import { bodyBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { type BodyScope, bodyRules } from './body-rules.ts';
import { parseJson } from './parse-json.ts';
import { checkWhole } from './report.ts';
import type { Violation } from './violation.ts';

/** The JSON of an answer's body, and what is wrong with its bytes. */
export interface CheckedBody {
  /** `undefined` when it is no JSON. */
  readonly output: unknown;
  readonly violations: readonly Violation[];
}

/** What is wrong with the bytes of an answer that must have a JSON body. What stands in it is left to other checks. */
export function checkBody(response: WireResponse): CheckedBody {
  const text = decode(bodyBytes(response.body));
  const parsed = text === undefined ? undefined : parseJson(text.replace(/^\uFEFF/, ''));
  const scope: BodyScope = { contentType: response.headers['content-type'], text, isJson: parsed !== undefined };
  const violations = checkWhole(bodyRules, scope, { subject: 'the answer', path: '' });
  return { output: parsed?.value, violations };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
