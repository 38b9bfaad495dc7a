import type { Place } from './place.ts';
import type { Placeholders } from './placeholders.ts';
import type { Secrets } from './secrets.ts';
import type { TextScrubber } from './text-scrubber.ts';

/** What all parts of the redaction of one file share. */
export interface RedactionTools {
  readonly placeholders: Placeholders;
  readonly secrets: Secrets;
  readonly scrubber: TextScrubber;
  /** Whether the user allows the value at a place of a body to stay. */
  readonly allows: (place: Place) => boolean;
  /** Whether the name of a member is one that a programmer wrote, not data. */
  readonly isPlainKey: (key: string) => boolean;
  /** Operation ids that stay: hashes of an operation's place in the code, which readers compare with their own. */
  readonly keptIds: Set<string>;
}
