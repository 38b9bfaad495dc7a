import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import { answerPage, type LastMarker, type PageMember } from './answer-page.ts';
import { type FollowedMarker, followMarker, markerOf } from './follow-marker.ts';
import type { Reading, ReadingKey, Readings } from './readings.ts';
import { type Input, refused, type ServiceCore } from './service-core.ts';

/** The list that a request asks for, and those that earlier requests began to read. */
export interface Shelf {
  readonly newest: Reading;
  readonly key: ReadingKey;
  readonly readings: Readings;
}

/** The marker of a request; `undefined` for the first page, which an empty marker asks for too. */
export function askedMarker({ Marker }: Input): string | undefined {
  return typeof Marker === 'string' && Marker !== '' ? Marker : undefined;
}

/** Where a request goes on: a client in the middle of its pages keeps the list that its marker was made of. */
export function findPage(core: ServiceCore, { newest, key, readings }: Shelf, input: Input): FollowedMarker {
  const marker = askedMarker(input);
  if (marker === undefined) return { reading: newest, position: undefined };
  const found = followMarker(core, [newest], marker);
  return 'refused' in found && found.refused === 'foreign' ? followMarker(core, readings.of(key), marker) : found;
}

/** What decides how a page looks, beside where it begins. */
export interface PageForm {
  readonly member: PageMember;
  readonly lastMarker: LastMarker;
}

/** Answers a page, or that its marker leads nowhere. */
export function servePage(
  core: ServiceCore,
  found: FollowedMarker,
  asked: PageForm & { readonly input: Input },
): WireResponse {
  if ('refused' in found) return refused(refusals.badMarker, `marker ${found.refused}`);
  const { reading, position } = found;
  return answerPage(reading.items, {
    member: asked.member,
    lastMarker: asked.lastMarker,
    plan: reading.binding.plan,
    position,
    maxItems: asked.input.MaxItems as number | undefined, // the model says integer
    seal: (next) => markerOf(core, reading, next),
  });
}
