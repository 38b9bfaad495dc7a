import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import { isObject } from '../json/parse-json.ts';
import type { PathTest } from '../json/pointer.ts';
import { itemShape, memberShape, roleOf, type Shape } from '../redaction/member-role.ts';
import { type Identity, identityOf, identityRoles } from './identity.ts';
import { skeletonOf } from './skeleton.ts';

/** An input in a form in which two can be compared: what names something stands apart, and sensitive values as text. */
export type PlainInput = string | number | boolean | null | readonly PlainInput[] | PlainMembers | Identity;

/** Members by name; the names are all from the API's model. */
export interface PlainMembers {
  readonly members: ReadonlyMap<string, PlainInput>;
}

/** What counts when inputs are compared. */
export interface PlainSettings {
  /** Whether the recording lost its sensitive values, so that only their structure can be compared. */
  readonly redacted: boolean;
  /** Paths of an input that do not count. */
  readonly ignores: PathTest;
  /** What becomes of a text that is not sensitive: the recording may have lost a part of it. */
  readonly blur: (text: string) => string;
}

/** The comparable form of an input. */
export function plainInput(api: Api, input: ApiInput, settings: PlainSettings): PlainMembers {
  return plainMembers(input, { shape: `${api}Request`, key: '', path: [] }, settings);
}

interface InputPlace {
  readonly shape: Shape;
  readonly key: string;
  readonly path: readonly string[];
}

function plainMembers(
  value: Readonly<Record<string, unknown>>,
  place: InputPlace,
  settings: PlainSettings,
): PlainMembers {
  const members = new Map<string, PlainInput>();
  for (const key of Object.keys(value).sort()) {
    const path = [...place.path, key];
    if (settings.ignores(path)) continue;
    members.set(key, plainValue(value[key], { shape: memberShape(place.shape, key), key, path }, settings));
  }
  return { members };
}

function plainValue(value: unknown, place: InputPlace, settings: PlainSettings): PlainInput {
  const role = roleOf(place.shape, place.key);
  if (Array.isArray(value) && itemShape(place.shape) !== undefined)
    return value.map((item: unknown, index) =>
      plainValue(item, { ...place, shape: itemShape(place.shape), path: [...place.path, String(index)] }, settings),
    );
  if (isObject(value) && place.shape !== undefined) return plainMembers(value, place, settings);
  if (role === 'sensitive') return sensitiveText(value, settings.redacted);
  if (typeof value !== 'string') return isScalar(value) ? value : sensitiveText(value, settings.redacted);
  return identityRoles.has(role) && value !== '' ? identityOf(role, value) : settings.blur(value);
}

function isScalar(value: unknown): value is number | boolean | null {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

// as one text: what users wrote may hold members of any name
function sensitiveText(value: unknown, redacted: boolean): string {
  return JSON.stringify(redacted ? skeletonOf(value) : (value ?? null));
}

/** Whether a plain input names something. */
export function isIdentity(value: PlainInput): value is Identity {
  return typeof value === 'object' && value !== null && 'parts' in value;
}

/** Whether a plain input is an object of members. */
export function isMembers(value: PlainInput): value is PlainMembers {
  return typeof value === 'object' && value !== null && 'members' in value;
}

/** A text that two inputs share exactly when they are equal, with each identity as `print` has it. */
export function keyOf(value: PlainInput, print: (identity: Identity) => string): string {
  if (isIdentity(value)) return JSON.stringify(print(value));
  if (isMembers(value))
    return `{${[...value.members].map(([key, member]) => `${key}:${keyOf(member, print)}`).join()}}`;
  if (Array.isArray(value)) return `[${value.map((item: PlainInput) => keyOf(item, print)).join()}]`;
  return JSON.stringify(value);
}
