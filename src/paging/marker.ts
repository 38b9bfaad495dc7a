import type { Position } from './cut-page.ts';
import { lifeMs, type MarkerPolicy } from './marker-policy.ts';
import { parseOffset, printOffset } from './offset-marker.ts';
import { type MarkerBinding, type MarkerContent, seal, unseal } from './sealed-marker.ts';

/** How a service seals. */
export interface MarkerSealing {
  /** The service's seed: a marker of another seed is unreadable. */
  readonly secret: string;
  /** Default `opaque`. */
  readonly policy?: MarkerPolicy | undefined;
}

/** What a marker is opened with: the request that carries it, and the time. */
export interface MarkerOpening extends MarkerSealing {
  readonly binding: MarkerBinding;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Markers that were used before; `single-use` reads it and adds to it. */
  readonly used?: Pick<Set<string>, 'has' | 'add'> | undefined;
}

/** Why a marker is not followed. */
export type MarkerRefusal = 'unreadable' | 'foreign' | 'expired' | 'used';

/** What opening a marker gives. */
export type OpenedMarker = { readonly position: Position } | { readonly refused: MarkerRefusal };

/** The marker that leads to a position: opaque text of 72 characters (a number under the policy `offset`). */
export function sealMarker(content: MarkerContent, sealing: MarkerSealing): string {
  return sealing.policy === 'offset' ? printOffset(content.position) : seal(content, sealing.secret);
}

/**
 * Where a marker leads, or why it is refused. A marker expires when its life is over to the millisecond.
 *
 * @throws TypeError when the policy is `single-use` and `used` is missing.
 */
export function openMarker(text: string, opening: MarkerOpening): OpenedMarker {
  if (opening.policy === 'offset') {
    const position = parseOffset(text, opening.binding.plan);
    return position ? { position } : { refused: 'unreadable' };
  }
  const content = unseal(text, opening.secret);
  if (!content) return { refused: 'unreadable' };
  if (!content.isBoundTo(opening.binding)) return { refused: 'foreign' };
  if (opening.now - content.issuedAt >= lifeMs(opening.policy)) return { refused: 'expired' };
  if (opening.policy === 'single-use' && isUsed(text, opening.used)) return { refused: 'used' };
  return { position: content.position };
}

function isUsed(text: string, used: MarkerOpening['used']): boolean {
  if (!used) throw new TypeError("Cannot open a marker of the policy 'single-use': found no set of used markers");
  const before = used.has(text);
  used.add(text);
  return before;
}
