import type { Position } from '../paging/cut-page.ts';
import { type MarkerRefusal, openMarker, sealMarker } from '../paging/marker.ts';
import { lifeMs } from '../paging/marker-policy.ts';
import { markerSecret, type Reading } from './readings.ts';
import type { ServiceCore } from './service-core.ts';

/** Where a page begins: of which reading, and at which of its items. */
export interface Followed {
  readonly reading: Reading;
  /** `undefined` at the beginning. */
  readonly position: Position | undefined;
}

/** Where a marker leads, or why it is refused. */
export type FollowedMarker = Followed | { readonly refused: MarkerRefusal | 'of an earlier token' };

/** The marker that leads to a position of a reading. */
export function markerOf(core: ServiceCore, { binding, issued }: Reading, position: Position): string {
  const single = core.markers === 'single-use';
  const issuedAt = core.now();
  const known = single ? undefined : issued.leadingTo(position);
  if (known?.issuedAt === issuedAt) return known.marker;
  const content = { position, binding, issuedAt, serial: single ? core.nextSerial() : 0 };
  const marker = sealMarker(content, { secret: markerSecret, policy: core.markers });
  if (!single) issued.add({ marker, position, issuedAt });
  return marker;
}

/** The first of the readings that a marker is of, and where in it; for none, what the first one says against it. */
export function followMarker(core: ServiceCore, readings: readonly Reading[], marker: string): FollowedMarker {
  let refused: MarkerRefusal = 'unreadable';
  const now = core.now();
  for (const [index, reading] of readings.entries()) {
    const known = reading.issued.find(marker);
    if (known && now - known.issuedAt < lifeMs(core.markers)) return { reading, position: known.position };
    const { binding } = reading;
    const opening = { secret: markerSecret, policy: core.markers, binding, now, used: core.usedMarkers };
    const opened = openMarker(marker, opening);
    if ('position' in opened) return { reading, position: opened.position };
    // a marker is foreign to every reading but its own, and what its own says is the reason
    if (index === 0 || opened.refused !== 'foreign') refused = opened.refused;
    if (opened.refused !== 'foreign') break;
  }
  return { refused };
}
