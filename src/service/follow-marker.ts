import type { Position } from '../paging/cut-page.ts';
import { type OpenedMarker, openMarker, sealMarker } from '../paging/marker.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { MarkerBinding } from '../paging/sealed-marker.ts';
import type { ServiceCore } from './service-core.ts';

/** What a read is of: the list that its markers lead through. */
export interface ReadOf {
  readonly api: string;
  /** The execution's ARN, or the function's name. */
  readonly subject: string;
  /** Members of the request that choose or order the items. */
  readonly filter?: string | undefined;
  /** Which snapshot of the list. */
  readonly version: number;
  readonly plan: PagePlan | undefined;
}

/** The marker that leads to a position of a read. */
export function markerOf(core: ServiceCore, read: ReadOf, position: Position): string {
  const serial = core.markers === 'single-use' ? core.nextSerial() : 0;
  const content = { position, binding: bindingOf(read), issuedAt: core.clock.now(), serial };
  return sealMarker(content, { secret: core.secret, policy: core.markers });
}

/** Where a marker leads in a read, or why it is refused. */
export function followMarker(core: ServiceCore, read: ReadOf, marker: string): OpenedMarker {
  return openMarker(marker, {
    secret: core.secret,
    policy: core.markers,
    binding: bindingOf(read),
    now: core.clock.now(),
    used: core.usedMarkers,
  });
}

function bindingOf({ api, subject, filter, version, plan }: ReadOf): MarkerBinding {
  return { api, subject, filter, token: String(version), plan };
}
