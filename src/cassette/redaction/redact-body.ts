import { ownMember, parseJson } from '../json/parse-json.ts';
import { type JsonRewriter, rewriteJson } from '../json/rewrite-json.ts';
import { isPlainLiteral, isWordOf, itemShape, memberShape, roleOf, type Shape } from './member-role.ts';
import type { Place } from './place.ts';
import { redactMember } from './redact-member.ts';
import { redactSensitive, type SensitivePlace, sensitiveRewriter } from './redact-sensitive.ts';
import type { RedactionTools } from './tools.ts';

/** Where a value of a body stands. */
interface BodyPlace extends Place {
  readonly within: BodyPlace | undefined;
  readonly shape: Shape;
  /** The name of the member that holds the value, also as an item of its list. */
  readonly key: string;
}

/**
 * A body of the API with placeholders in it. Bytes that are no placeholder are the ones that came. A text that is no JSON
 * may be a part of one, so it goes as a whole.
 */
export function redactBody(text: string, shape: Shape, tools: RedactionTools): string {
  if (text === '') return text;
  const parsed = parseJson(text);
  if (!parsed.ok) return tools.placeholders.of('text', text);
  const root: BodyPlace = { within: undefined, part: '', shape, key: '' };
  try {
    return rewriteJson(text, root, bodyRewriter(parsed.value, tools));
  } catch (error) {
    if (error instanceof RangeError) return tools.placeholders.of('text', text); // nested beyond reading
    throw error;
  }
}

function bodyRewriter(body: unknown, tools: RedactionTools): JsonRewriter<BodyPlace> {
  const sensitive = sensitiveRewriter(tools);
  const inner = ({ within, part }: Place): SensitivePlace => ({ within, part, depth: 0 });
  return {
    member: (place, key) => ({ within: place, part: key, shape: memberShape(place.shape, key), key }),
    item: (place, index) => ({ within: place, part: index, shape: itemShape(place.shape), key: place.key }),
    string: (place, value) => {
      if (isWordOf(place.shape, value)) return value;
      const role = roleOf(place.shape, place.key);
      if (role === 'sensitive') return redactSensitive(value, inner(place), tools);
      return tools.allows(place) ? value : redactMember(role, value, tools, () => ownerOf(place, body));
    },
    literal: (place, text) => (isPlainLiteral(place.shape, text) ? text : sensitive.literal(inner(place), text)),
    key: (place, key) =>
      memberShape(place.shape, key) === undefined ? (sensitive.key?.(inner(place), key) ?? key) : key,
  };
}

/** The object around a value; around a list, for its items. */
function ownerOf({ within }: BodyPlace, body: unknown): unknown {
  if (!within) return undefined;
  const around = valueAt(within, body);
  return Array.isArray(around) ? ownerOf(within, body) : around;
}

function valueAt({ within, part }: Place, body: unknown): unknown {
  if (!within) return body;
  const around = valueAt(within, body);
  return typeof part === 'number' && Array.isArray(around) ? around[part] : ownMember(around, String(part));
}
