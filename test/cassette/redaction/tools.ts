import { createRedactor } from '../../../src/cassette/redaction/redactor.ts';
import type { RedactionTools } from '../../../src/cassette/redaction/tools.ts';

/** The tools of a file in which nothing was seen yet. */
export function freshTools(allow: readonly string[] = []): RedactionTools {
  return createRedactor({ allow, secrets: [] }).tools;
}
