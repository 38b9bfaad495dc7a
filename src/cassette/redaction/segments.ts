/** A piece of a text: one that is still to be looked at, or one that stands as it is. */
export type Segment = { readonly open: string } | { readonly fixed: string };

/** A text that nothing was found in yet. */
export function openText(text: string): readonly Segment[] {
  return [{ open: text }];
}

/** The text of the segments. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map((segment) => ('open' in segment ? segment.open : segment.fixed)).join('');
}

/** What to put in the place of something found; `undefined` leaves it to be looked at by others. */
export type Replace = (secret: string, found: string) => string | undefined;

/**
 * Replaces what a pattern finds in the open segments. What was replaced is fixed: nothing that comes later takes a
 * placeholder for a value, nor a placeholder and its neighbour for one.
 *
 * @param pattern Global; where it has a group that takes part, only the group is replaced.
 */
export function replaceOpen(segments: readonly Segment[], pattern: RegExp, replace: Replace): readonly Segment[] {
  return segments.flatMap((segment) => ('open' in segment ? splitText(segment.open, pattern, replace) : [segment]));
}

function splitText(text: string, pattern: RegExp, replace: Replace): readonly Segment[] {
  const pieces: Segment[] = [];
  let copied = 0;
  for (const match of text.matchAll(pattern)) {
    const [start, end] = span(match);
    const fixed = replace(text.slice(start, end), match[0]);
    if (fixed === undefined) continue;
    pieces.push({ open: text.slice(copied, start) }, { fixed });
    copied = end;
  }
  return [...pieces, { open: text.slice(copied) }];
}

// a group stands at the place where its text first occurs behind what leads to it
function span(match: RegExpExecArray): readonly [start: number, end: number] {
  const secret = match[1] ?? match[0];
  const start = match.index + match[0].lastIndexOf(secret);
  return [start, start + secret.length];
}
