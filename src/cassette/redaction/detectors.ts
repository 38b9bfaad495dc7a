import { longRuns } from './long-runs.ts';
import { looksRandom, minRandom } from './random-text.ts';

/** A kind of secret that can be told by its looks. */
export interface Detector {
  /** What was found, for the report of a leak. */
  readonly kind: string;
  /** Global; where it has a group, the group is the secret and the rest is what stands around it. */
  readonly pattern: RegExp;
  /** A second look, where the pattern alone finds too much. */
  readonly confirms?: (found: string) => boolean;
  /** Texts one of which stands in whatever the pattern finds: looking for them is much faster. */
  readonly needs?: readonly string[];
  /** Does what the pattern does in less time, where the pattern has no group. */
  readonly findAll?: (text: string) => readonly string[];
  /** Whether a file with such a text is refused. The others are replaced wherever free text stands, but prove nothing. */
  readonly refuses: boolean;
}

const key = 'PRIVATE KEY(?: BLOCK)?-----';

/** In the order in which they are looked for: what encloses before what may be enclosed. */
export const detectors: readonly Detector[] = [
  {
    kind: 'private key',
    pattern: new RegExp(`-----BEGIN [A-Z0-9 ]{0,40}${key}[\\s\\S]*?(?:-----END [A-Z0-9 ]{0,40}${key}|$)`, 'g'),
    needs: ['PRIVATE KEY'],
    refuses: true,
  },
  { kind: 'JSON web token', pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, needs: ['eyJ'], refuses: true },
  {
    kind: 'password in a URL',
    pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/([^\s/@:"'\\]{0,256}:[^\s/@"'\\]{1,256}@[^\s/:"'\\]{0,256})/gi,
    needs: ['@'],
    refuses: true,
  },
  { kind: 'authorization', pattern: /\b(?:Bearer|Basic|Digest|Negotiate)\s+([\w.~+/=-]{8,})/g, refuses: false },
  {
    kind: 'AWS access key id',
    pattern: /\b(?:A3T|ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|AROA|ASCA|ASIA)[A-Z0-9]{12,}/g,
    refuses: true,
  },
  {
    kind: 'access token',
    pattern:
      /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|xapp-|[rsp]k_(?:live|test)_|npm_|pypi-|dop_v1_|shp(?:at|ss|ca)_|hvs\.|SG\.|AIza|sk-|ya29\.|lin_api_|figd_|dckr_pat_)[\w.-]{10,}/g,
    refuses: true,
  },
  {
    kind: 'e-mail address',
    // beginning only where a word begins, or a long word would be read from each of its letters
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}(?![\w-])/g,
    needs: ['@', '%40'],
    refuses: true,
  },
  {
    kind: 'password',
    pattern:
      /(?<![A-Za-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|client[_-]?secret|credentials?|signature)["']?\s{0,3}(?:[:=]|%3D)\s{0,3}["']?([^\s"',;&\\]{3,256})/gi,
    refuses: false,
  },
  {
    kind: 'payment card number',
    pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g,
    confirms: holdsLuhn,
    refuses: false,
  },
  {
    kind: 'high entropy',
    pattern: new RegExp(`[A-Za-z0-9+/_=-]{${minRandom},}`, 'g'),
    findAll: longRuns,
    confirms: looksRandom,
    refuses: true,
  },
];

function holdsLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** What a detector finds in a text: all that it found, and the secret in it. */
export function* detect(
  { pattern, needs, findAll, confirms }: Detector,
  text: string,
): Generator<readonly [string, string]> {
  if (needs && !needs.some((needed) => text.includes(needed))) return;
  const finds = findAll ? findAll(text).map((found) => [found, undefined] as const) : text.matchAll(pattern);
  for (const [found, group] of finds) if (confirms?.(found) !== false) yield [found, group ?? found];
}

/** Whether some detector that refuses finds something in a text. */
export function showsSecret(text: string): boolean {
  return detectors.some((detector) => detector.refuses && !detect(detector, text).next().done);
}
