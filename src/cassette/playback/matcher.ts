import { type Api, apis } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Bindings } from './bindings.ts';
import { compareInputs, type InputDifference, type IsFree } from './compare-inputs.ts';
import type { Identity, Part } from './identity.ts';
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
  const adopt = (track: Track<C>, asked: PlainMembers): void => {
    bindings.add(compareInputs({ recorded: track.input, asked }, bindings, isFree).bindings);
  };
  const use = (track: Track<C>): void => {
    track.used = true;
    used.add(track.call);
  };
  return {
    take(api, input) {
      const asked = plain(api, input);
      const { key, isBound } = boundKey(api, asked, bindings);
      const group = byKey.get(key);
      const next = group && nextOf(group, api, settings);
      const track = next ?? findFree(byApi.get(api) ?? [], asked, settings);
      if (!track) return undefined;
      if (track !== next || !isBound) adopt(track, asked);
      use(track);
      return track.call;
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

/** The key of the recorded inputs that an asked one stands for, and whether all in it that may be bound already is. */
function boundKey(
  api: Api,
  asked: PlainMembers,
  bindings: Bindings,
): { readonly key: string; readonly isBound: boolean } {
  let isBound = true;
  const recordedPart = ({ kind, value }: Part): string => {
    const recorded = bindings.toRecorded(kind, value);
    isBound &&= recorded !== undefined || kind === 'literal';
    return recorded ?? value;
  };
  const key = trackKey(api, asked, (identity) => identity.print(identity.parts.map(recordedPart)));
  return { key, isBound };
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
