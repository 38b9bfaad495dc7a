import { shapes } from '../../../validators/shapes.js';
import { isObject, ownMember } from '../json/parse-json.ts';
import { compareInputs } from '../playback/compare-inputs.ts';
import { identityOf, identityRoles } from '../playback/identity.ts';
import {
  isExecution,
  isWordOf,
  itemShape,
  type MemberRole,
  memberShape,
  roleOf,
  type Shape,
} from '../redaction/member-role.ts';
import { alignLists } from './align-lists.ts';
import { compareSensitive } from './compare-sensitive.ts';
import { keyOfItem, type Side } from './item-key.ts';
import { drift, type ValueDrift, type ValuePair, type ValueSettings } from './value-drift.ts';

/** Where a live body departs from a recorded one. */
export function compareValues(pair: ValuePair, settings: ValueSettings): readonly ValueDrift[] {
  const { recorded, live, path, shape, key } = pair;
  if (settings.ignores(path)) return [];
  if (recorded === undefined || live === undefined)
    return recorded === live ? [] : [drift(recorded === undefined ? 'additive' : 'breaking', pair)];
  const isModelled = shape !== undefined;
  if (isModelled && typeName(recorded) !== typeName(live)) return [drift('breaking', pair)];
  if (roleOf(shape, key) === 'sensitive' && !isStructure(shape)) return compareSensitive(pair, settings);
  if (Array.isArray(recorded) && Array.isArray(live)) return compareItems(pair, { recorded, live }, settings);
  if (isObject(recorded) && isObject(live)) return compareMembers(pair, settings);
  return compareScalars(pair, settings);
}

function isStructure(shape: Shape): boolean {
  return shape === 'Refusal' || (shape !== undefined && !shapes[shape].sensitive);
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function compareMembers(pair: ValuePair, settings: ValueSettings): readonly ValueDrift[] {
  const { recorded, live, shape, path } = pair;
  const names = new Set([...Object.keys(recorded ?? {}), ...Object.keys(live ?? {})]);
  return [...names].flatMap((name) =>
    compareValues(
      {
        shape: memberShape(shape, name),
        key: name,
        path: [...path, name],
        recorded: ownMember(recorded, name),
        live: ownMember(live, name),
        owner: recorded,
      },
      settings,
    ),
  );
}

interface Lists {
  readonly recorded: readonly unknown[];
  readonly live: readonly unknown[];
}

function compareItems(pair: ValuePair, lists: Lists, settings: ValueSettings): readonly ValueDrift[] {
  const shape = itemShape(pair.shape);
  const keyed = (items: readonly unknown[], side: Side) =>
    items.map((item) => keyOfItem(shape, item, { side, bindings: settings.bindings }));
  const { pairs, missing, extra, moved } = alignLists(keyed(lists.recorded, 'recorded'), keyed(lists.live, 'live'));
  const at = (index: number): readonly string[] => [...pair.path, String(index)];
  const item = (place: number, live: number): ValuePair => ({
    ...pair,
    shape,
    path: at(place),
    recorded: lists.recorded[place],
    live: lists.live[live],
  });
  return [
    ...pairs.flatMap(([place, live]) => compareValues(item(place, live), settings)),
    ...missing.map((place) => drift('breaking', { path: at(place), recorded: lists.recorded[place], live: undefined })),
    ...extra.map((place) => drift('additive', { path: at(place), recorded: undefined, live: lists.live[place] })),
    ...(moved
      ? [drift('order', { path: pair.path, recorded: pairs.map(([a]) => a), live: pairs.map(([, b]) => b) })]
      : []),
  ];
}

function compareScalars(pair: ValuePair, settings: ValueSettings): readonly ValueDrift[] {
  const { recorded, live, shape } = pair;
  if (typeof recorded === 'string' && typeof live === 'string') return compareTexts(pair, { recorded, live }, settings);
  if (typeof recorded === 'number' && typeof live === 'number' && shape?.endsWith('Timestamp'))
    return scaleOf(recorded) === scaleOf(live) ? [] : [drift('breaking', pair)];
  return recorded === live ? [] : [drift('value', pair)];
}

// moments differ on every run; seconds that became milliseconds are another thing
function scaleOf(time: number): 'seconds' | 'milliseconds' {
  return Math.abs(time) < 100_000_000_000 ? 'seconds' : 'milliseconds';
}

interface Texts {
  readonly recorded: string;
  readonly live: string;
}

function compareTexts(pair: ValuePair, texts: Texts, settings: ValueSettings): readonly ValueDrift[] {
  const role = roleOfText(pair);
  if (role === 'request' || role === 'trace' || texts.recorded === texts.live) return [];
  if (identityRoles.has(role))
    return texts.recorded === '' || texts.live === ''
      ? [drift('value', pair)]
      : compareNames(role, pair, { texts, settings });
  if (settings.blur(texts.recorded) === settings.blur(texts.live)) return [];
  return [
    drift(isWordOf(pair.shape, texts.recorded) && !isWordOf(pair.shape, texts.live) ? 'breaking' : 'value', pair),
  ];
}

function roleOfText({ shape, key, owner }: ValuePair): MemberRole {
  const role = roleOf(shape, key);
  return role === 'operationName' && isExecution(owner) ? 'name' : role;
}

/** By reference: the live name may be another one, as long as it stands for the recorded one everywhere. */
function compareNames(
  role: MemberRole,
  pair: ValuePair,
  { texts, settings }: { readonly texts: Texts; readonly settings: ValueSettings },
): readonly ValueDrift[] {
  const names = { recorded: identityOf(role, texts.recorded), asked: identityOf(role, texts.live) };
  const { differences, bindings } = compareInputs(names, settings.bindings, (kind) => kind !== 'literal');
  if (differences.length > 0) return [drift('breaking', pair)];
  settings.bindings.add(bindings);
  return [];
}
