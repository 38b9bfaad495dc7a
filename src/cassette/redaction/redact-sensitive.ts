import { matchArn } from '../../model/arn.ts';
import { parseJson } from '../json/parse-json.ts';
import { type JsonRewriter, rewriteJson } from '../json/rewrite-json.ts';
import { showsSecret } from './detectors.ts';
import type { Place } from './place.ts';
import { isUuid, type PlaceholderKind } from './placeholders.ts';
import { redactArn } from './redact-arn.ts';
import type { RedactionTools } from './tools.ts';

/** Where a sensitive value stands, and how many texts of JSON it lies inside of. */
export interface SensitivePlace extends Place {
  readonly depth: number;
}

// what the service itself writes as an error's type; readers tell errors apart by it
const serviceWords: ReadonlySet<string> = new Set(['Callback.Timeout', 'Callback.Heartbeat', 'Runtime.ExitError']);

const longestWord = Math.max(...[...serviceWords].map(({ length }) => length));

// a set reads the whole of a text that it is asked for, and payloads are long
function isServiceWord(text: string): boolean {
  return text.length <= longestWord && serviceWords.has(text);
}

const maxTexts = 8;

/** A sensitive text without its values: JSON keeps its form, down into texts that are JSON again, other text goes as a whole. */
export function redactSensitive(value: string, place: SensitivePlace, tools: RedactionTools): string {
  if (value === '' || isServiceWord(value) || tools.allows(place)) return value;
  if (place.depth < maxTexts && isJson(value)) {
    const inner = { within: place.within, part: place.part, depth: place.depth + 1 };
    return rewriteJson(value, inner, sensitiveRewriter(tools));
  }
  return redactLeaf(value, place, tools);
}

/** Takes every value out of a JSON text; what is allowed stays. */
export function sensitiveRewriter(tools: RedactionTools): JsonRewriter<SensitivePlace> {
  return {
    member: (place, key) => ({ within: place, part: key, depth: place.depth }),
    item: (place, index) => ({ within: place, part: index, depth: place.depth }),
    string: (place, value) => redactSensitive(value, place, tools),
    literal: (place, text) => (tools.allows(place) ? text : redactLiteral(text, tools)),
    key: (place, key) =>
      tools.isPlainKey(key) || tools.allows({ within: place, part: key }) ? key : redactKey(key, tools),
  };
}

// a number in quotes is a text: as JSON it would lose its quotes' meaning
function isJson(text: string): boolean {
  return /^\s*[[{"]/.test(text) && parseJson(text).ok;
}

function redactLiteral(text: string, { placeholders }: RedactionTools): string {
  if (text === 'null') return text;
  return text === 'true' || text === 'false' ? 'false' : placeholders.of('number', text);
}

function redactLeaf(value: string, place: SensitivePlace, tools: RedactionTools): string {
  const { placeholders, secrets } = tools;
  if (matchArn(value)) return redactArn(value, placeholders);
  if (isUuid(value)) return placeholders.of('uuid', value);
  for (const kind of identities) {
    const known = placeholders.known(kind, value);
    if (known !== undefined) return known;
  }
  const placeholder = placeholders.of('text', value);
  if (namesSecret(place.part, value)) secrets.learn(value, placeholder);
  return placeholder;
}

// a program passes these on in its payloads: the placeholder must be the one that they have elsewhere
const identities: readonly PlaceholderKind[] = ['callback', 'token'];

// what is called a password somewhere is one everywhere, provided that it is no word
function namesSecret(key: string | number, value: string): boolean {
  const named = /pass(?:word|wd|phrase)|pwd|secret|token|api.?key|credential|authorization|cookie|private.?key/i;
  return (
    typeof key === 'string' && named.test(key) && /\d/.test(value) && /[A-Za-z]/.test(value) && /[^A-Z_]/.test(value)
  );
}

function redactKey(key: string, { placeholders }: RedactionTools): string {
  return placeholders.of('key', key);
}

// the detectors find nothing in fewer letters than these
const shortestShown = 13;

/** Whether the name of a member is one that a programmer wrote, not data. */
export function isPlainKey(key: string): boolean {
  return /^[@$]?[A-Za-z_][A-Za-z_$.:-]{0,63}\d{0,4}$/.test(key)
    ? key.length < shortestShown || !showsSecret(key)
    : /^\d{1,4}$/.test(key);
}
