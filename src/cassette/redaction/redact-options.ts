import { ownMember } from '../json/parse-json.ts';
import type { LeakSearch } from './find-leaks.ts';
import { createRedactor, type Redactor } from './redactor.ts';

/** What may stay in a cassette, and what must not. */
export interface RedactOptions {
  /**
   * JSON pointers of values that may stay, relative to the body of a request or an answer: `*` stands for one part, `**` for
   * any number. They reach into texts that are JSON themselves and mean all that is inside. Default: none.
   */
  readonly allow?: readonly string[];
  /**
   * Texts that must not be in the file, in any encoding. The credentials in the environment (`AWS_ACCESS_KEY_ID`,
   * `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`) are always among them. Texts of fewer than 8 characters are not looked for.
   */
  readonly secrets?: readonly string[];
  /** Texts that the scan must not take for secrets. Default: none. */
  readonly harmless?: readonly string[];
}

/** The redactor and the scan that these options ask for. */
export function resolveRedaction(options: RedactOptions): { readonly redactor: Redactor; readonly search: LeakSearch } {
  const secrets = [...(options.secrets ?? []), ...environmentSecrets()];
  const redactor = createRedactor({ allow: options.allow ?? [], secrets });
  return { redactor, search: { tools: redactor.tools, harmless: new Set(options.harmless) } };
}

const credentialNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

function environmentSecrets(): readonly string[] {
  const environment: unknown = globalThis.process?.env;
  return credentialNames.map((name) => ownMember(environment, name)).filter((value) => typeof value === 'string');
}
