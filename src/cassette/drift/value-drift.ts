import { type PathTest, toPointer } from '../json/pointer.ts';
import type { Bindings } from '../playback/bindings.ts';
import type { Shape } from '../redaction/member-role.ts';
import { type DriftKind, showValue } from './drift.ts';

/** A drift without the call that it belongs to. */
export interface ValueDrift {
  readonly kind: DriftKind;
  readonly pointer: string;
  readonly recorded: string;
  readonly live: string;
}

/** What a comparison is made with. */
export interface ValueSettings {
  /** Which live value stands for which recorded one: values that name something are compared by what they stand for. */
  readonly bindings: Bindings;
  /** Whether payloads lost their values, so that only their structure can be compared. */
  readonly redacted: boolean;
  readonly ignores: PathTest;
  /** What becomes of a text that redaction may have taken something out of. */
  readonly blur: (text: string) => string;
}

/** The same place of a recorded and a live body. */
export interface ValuePair {
  readonly shape: Shape;
  /** The name of the member, also of an item of its list. */
  readonly key: string;
  readonly path: readonly string[];
  readonly recorded: unknown;
  readonly live: unknown;
  /** The recorded object around the values. */
  readonly owner: unknown;
}

/** A drift at the place of a pair. */
export function drift(
  kind: DriftKind,
  { path, recorded, live }: Pick<ValuePair, 'path' | 'recorded' | 'live'>,
): ValueDrift {
  return { kind, pointer: toPointer(path), recorded: showValue(recorded), live: showValue(live) };
}
