import { isObject, ownMember, parseJson } from '../json/parse-json.ts';
import { skeletonOf } from '../playback/skeleton.ts';
import { drift, type ValueDrift, type ValuePair, type ValueSettings } from './value-drift.ts';

/**
 * Where a user's own value departs from its recording. The service does not decide it, so whatever departs is a value. Texts
 * that are JSON are gone into; of redacted ones the structure is compared.
 */
export function compareSensitive(
  pair: ValuePair,
  settings: Pick<ValueSettings, 'redacted' | 'ignores'>,
): readonly ValueDrift[] {
  if (settings.ignores(pair.path)) return [];
  const recorded = unfold(pair.recorded);
  const live = unfold(pair.live);
  if (isContainer(recorded) && isContainer(live) && Array.isArray(recorded) === Array.isArray(live))
    return compareInside(pair, { recorded, live }, settings);
  const equal = settings.redacted
    ? JSON.stringify(skeletonOf(pair.recorded)) === JSON.stringify(skeletonOf(pair.live))
    : pair.recorded === pair.live;
  return equal ? [] : [drift('value', pair)];
}

function unfold(value: unknown): unknown {
  const parsed = typeof value === 'string' && /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
  return parsed?.ok ? parsed.value : value;
}

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isObject(value);
}

interface Containers {
  readonly recorded: Container;
  readonly live: Container;
}

function compareInside(
  pair: ValuePair,
  { recorded, live }: Containers,
  settings: Pick<ValueSettings, 'redacted' | 'ignores'>,
): readonly ValueDrift[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(live)]);
  return [...names].flatMap((name) => {
    const inner = {
      ...pair,
      path: [...pair.path, name],
      recorded: ownMember(recorded, name),
      live: ownMember(live, name),
    };
    if (settings.ignores(inner.path)) return [];
    if (inner.recorded === undefined || inner.live === undefined) return [drift('value', inner)];
    return compareSensitive(inner, settings);
  });
}
