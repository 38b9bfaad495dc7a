import { type Api, apis } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Bindings } from './bindings.ts';
import { compareInputs, type InputDifference, type IsFree } from './compare-inputs.ts';
import type { Identity } from './identity.ts';
import { keyOf, type PlainMembers } from './plain-input.ts';
import type { RecordedCall } from './recorded-call.ts';

/** How recorded calls are found. */
export interface MatcherSettings {
  readonly bindings: Bindings;
  readonly isFree: IsFree;
  readonly plain: (api: Api, input: ApiInput) => PlainMembers;
  /** Which calls may be answered again when they are asked more often than they were recorded. */
  readonly repeats: 'reads' | 'all' | 'none';
}

/** Finds the recorded call that an asked one repeats. */
export interface Matcher<C extends RecordedCall> {
  /** The next recorded call with this input, which counts as used from then on. */
  readonly take: (api: Api, input: ApiInput) => C | undefined;
  /** The recorded calls of this operation that come nearest, with what departs. */
  readonly nearest: (api: Api, input: ApiInput) => readonly Near<C>[];
  readonly isUsed: (call: C) => boolean;
}

/** A recorded call that was not quite the one that was asked for. */
export interface Near<C extends RecordedCall> {
  readonly call: C;
  /** Empty where the call is the same and was used before. */
  readonly differences: readonly InputDifference[];
}

/** A matcher over these calls, each of which is used once, in order. */
export function createMatcher<C extends RecordedCall>(calls: readonly C[], settings: MatcherSettings): Matcher<C> {
  const { bindings, isFree, plain } = settings;
  const tracks = calls.map((call): Track<C> => ({ call, input: plain(call.api, call.input), used: false }));
  const byApi = Map.groupBy(tracks, ({ call }) => call.api);
  const byKey = groupTracks(tracks);
  const used = new Set<C>();
  const bound = (identity: Identity): string =>
    identity.print(identity.parts.map(({ kind, value }) => bindings.toRecorded(kind, value) ?? value));
  const adopt = (track: Track<C>, asked: PlainMembers): void => {
    bindings.add(compareInputs({ recorded: track.input, asked }, bindings, isFree).bindings);
    track.used = true;
    used.add(track.call);
  };
  return {
    take(api, input) {
      const asked = plain(api, input);
      const group = byKey.get(trackKey(api, asked, bound));
      const track = (group && nextOf(group, api, settings)) ?? findFree(byApi.get(api) ?? [], asked, settings);
      if (track) adopt(track, asked);
      return track?.call;
    },
    nearest(api, input) {
      const asked = plain(api, input);
      return (byApi.get(api) ?? [])
        .map(({ call, input: recorded }) => ({ call, ...compareInputs({ recorded, asked }, bindings, isFree) }))
        .sort((a, b) => a.differences.length - b.differences.length);
    },
    isUsed: (call) => used.has(call),
  };
}

interface Track<C> {
  readonly call: C;
  readonly input: PlainMembers;
  used: boolean;
}

function printRecorded(identity: Identity): string {
  return identity.print(identity.parts.map(({ value }) => value));
}

function trackKey(api: Api, input: PlainMembers, print: (identity: Identity) => string): string {
  return `${api} ${keyOf(input, print)}`;
}

/** Calls with one input, and how many at their beginning are used. */
interface Group<C> {
  readonly tracks: readonly Track<C>[];
  used: number;
}

function groupTracks<C extends RecordedCall>(tracks: readonly Track<C>[]): ReadonlyMap<string, Group<C>> {
  const groups = Map.groupBy(tracks, ({ call, input }) => trackKey(call.api, input, printRecorded));
  return new Map([...groups].map(([key, group]) => [key, { tracks: group, used: 0 }]));
}

function nextOf<C>(group: Group<C>, api: Api, { repeats }: MatcherSettings): Track<C> | undefined {
  while (group.tracks[group.used]?.used) group.used += 1;
  const mayRepeat = repeats === 'all' || (repeats === 'reads' && apis[api].method === 'GET');
  return group.tracks[group.used] ?? (mayRepeat ? group.tracks.at(-1) : undefined);
}

/** The first unused call whose values may be called as the client calls them. */
function findFree<C>(
  tracks: readonly Track<C>[],
  asked: PlainMembers,
  settings: MatcherSettings,
): Track<C> | undefined {
  const { bindings, isFree } = settings;
  return tracks.find(
    ({ input, used }) => !used && compareInputs({ recorded: input, asked }, bindings, isFree).differences.length === 0,
  );
}
