import { ownMember, parseJson } from '../json/parse-json.ts';
import { type JsonRewriter, rewriteJson } from '../json/rewrite-json.ts';
import { isExecution, itemShape, type MemberRole, memberShape, roleOf, type Shape } from '../redaction/member-role.ts';
import type { Bindings } from './bindings.ts';
import { identityOf, identityRoles } from './identity.ts';

/** A recorded body with the client's own values where they stand for recorded ones. Without such the body stays as it is. */
export function translateBody(text: string, shape: Shape, bindings: Bindings): string {
  if (bindings.changes() === 0) return text;
  const parsed = parseJson(text);
  if (!parsed.ok) return text;
  const root: BodyPlace = { shape, key: '', value: parsed.value, owner: undefined };
  return rewriteJson(text, root, translator(bindings));
}

interface BodyPlace {
  readonly shape: Shape;
  readonly key: string;
  readonly value: unknown;
  readonly owner: unknown;
}

function translator(bindings: Bindings): JsonRewriter<BodyPlace> {
  return {
    member: (place, key) => childPlace(place, key, { shape: memberShape(place.shape, key), key }),
    item: (place, index) => childPlace(place, String(index), { shape: itemShape(place.shape), key: place.key }),
    string: (place, value) => translate(placeRole(place), value, bindings),
    literal: (_, text) => text,
  };
}

function childPlace(place: BodyPlace, part: string, child: Pick<BodyPlace, 'shape' | 'key'>): BodyPlace {
  const owner = Array.isArray(place.value) ? place.owner : place.value;
  return { ...child, value: ownMember(place.value, part), owner };
}

// the name of the execution is no name of an operation
function placeRole({ shape, key, owner }: BodyPlace): MemberRole {
  const role = roleOf(shape, key);
  return role === 'operationName' && isExecution(owner) ? 'name' : role;
}

function translate(role: MemberRole, value: string, bindings: Bindings): string {
  if (!identityRoles.has(role) || value === '') return value;
  const { parts, print } = identityOf(role, value);
  return print(parts.map((part) => bindings.toAsked(part.kind, part.value) ?? part.value));
}
