import { ownMember, parseJson } from '../json/parse-json.ts';
import { type JsonRewriter, rewriteJson } from '../json/rewrite-json.ts';
import { isPlainLiteral, isWordOf, itemShape, memberShape, roleOf, type Shape } from './member-role.ts';
import { redactMember } from './redact-member.ts';
import { redactSensitive, sensitiveRewriter } from './redact-sensitive.ts';
import type { RedactionTools } from './tools.ts';

/** Where a value of a body stands. */
interface BodyPlace {
  readonly shape: Shape;
  /** The name of the member that holds the value, also as an item of its list. */
  readonly key: string;
  readonly path: readonly string[];
  readonly value: unknown;
  /** The object around the value. */
  readonly owner: unknown;
}

/**
 * A body of the API with placeholders in it. Bytes that are no placeholder are the ones that came. A text that is no JSON
 * may be a part of one, so it goes as a whole.
 */
export function redactBody(text: string, shape: Shape, tools: RedactionTools): string {
  if (text === '') return text;
  const parsed = parseJson(text);
  if (!parsed.ok) return tools.placeholders.of('text', text);
  const root: BodyPlace = { shape, key: '', path: [], value: parsed.value, owner: undefined };
  try {
    return rewriteJson(text, root, bodyRewriter(tools));
  } catch (error) {
    if (error instanceof RangeError) return tools.placeholders.of('text', text); // nested beyond reading
    throw error;
  }
}

function bodyRewriter(tools: RedactionTools): JsonRewriter<BodyPlace> {
  const sensitive = sensitiveRewriter(tools);
  const inner = (place: BodyPlace) => ({ path: place.path, depth: 0 });
  return {
    member: (place, key) => childPlace(place, key, memberShape(place.shape, key), key),
    item: (place, index) => childPlace(place, String(index), itemShape(place.shape), place.key),
    string: (place, value) => {
      if (isWordOf(place.shape, value)) return value;
      const role = roleOf(place.shape, place.key);
      if (role === 'sensitive') return redactSensitive(value, inner(place), tools);
      return tools.allows(place.path) ? value : redactMember(role, value, tools, place.owner);
    },
    literal: (place, text) => (isPlainLiteral(place.shape, text) ? text : sensitive.literal(inner(place), text)),
    key: (place, key) =>
      memberShape(place.shape, key) === undefined ? (sensitive.key?.(inner(place), key) ?? key) : key,
  };
}

function childPlace(place: BodyPlace, part: string, shape: Shape, key: string): BodyPlace {
  const value = ownMember(place.value, part);
  const owner = Array.isArray(place.value) ? place.owner : place.value;
  return { shape, key, path: [...place.path, part], value, owner };
}
