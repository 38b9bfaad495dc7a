import type { Position } from '../paging/cut-page.ts';
import { type MarkerRefusal, openMarker, sealMarker } from '../paging/marker.ts';
import type { Reading } from './readings.ts';
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
export function markerOf(core: ServiceCore, { binding }: Reading, position: Position): string {
  const serial = core.markers === 'single-use' ? core.nextSerial() : 0;
  const content = { position, binding, issuedAt: core.now(), serial };
  return sealMarker(content, { secret: core.secret, policy: core.markers });
}

/** The first of the readings that a marker is of, and where in it; for none, what the first one says against it. */
export function followMarker(core: ServiceCore, readings: readonly Reading[], marker: string): FollowedMarker {
  let refused: MarkerRefusal = 'unreadable';
  for (const [index, reading] of readings.entries()) {
    const opened = openMarker(marker, {
      secret: core.secret,
      policy: core.markers,
      binding: reading.binding,
      now: core.now(),
      used: core.usedMarkers,
    });
    if ('position' in opened) return { reading, position: opened.position };
    // a marker is foreign to every reading but its own, and what its own says is the reason
    if (index === 0 || opened.refused !== 'foreign') refused = opened.refused;
    if (opened.refused !== 'foreign') break;
  }
  return { refused };
}
