import { checkRead } from '../rules/check-read.ts';
import type { Violation } from '../rules/violation.ts';
import type { Asked } from './asked-input.ts';

const keptReads = 1000;

/** Puts pages of State together to reads, and checks a read when its last page has passed. */
export interface CheckedReads {
  /** What the whole read shows that its pages alone do not; nothing until it ends, or its marker comes again. */
  add(asked: Asked, output: unknown): readonly Violation[];
}

/** Reads of any executions, mixed in any order. A read that nobody saw from its first page is left out. */
export function checkedReads(): CheckedReads {
  const open = new Map<string, readonly unknown[]>();
  const add = (asked: Asked, output: unknown): readonly Violation[] => {
    const { label: arn = '' } = asked;
    const marker = asked.input.Marker;
    const before = marker === undefined ? [] : open.get(`${arn} ${String(marker)}`);
    // a refusal has no output, and its page is asked for again
    if (asked.api !== 'GetDurableExecutionState' || !before || output === undefined) return [];
    const pages = [...before, output];
    const next = markerOf(output);
    if (next === undefined || before.some((page) => markerOf(page) === next)) return checkWholeRead(pages, arn);
    // oldest first: a client may leave any number of reads unfinished
    if (open.size >= keptReads) open.delete(open.keys().next().value ?? '');
    open.set(`${arn} ${next}`, pages);
    return [];
  };
  return { add };
}

function checkWholeRead(pages: readonly unknown[], arn: string): readonly Violation[] {
  // what is wrong with a page alone was found when it passed
  return checkRead(pages, { arn }).filter(({ rule }) => rule.startsWith('read/'));
}

function markerOf(output: unknown): string | undefined {
  const marker: unknown = (output as { readonly NextMarker?: unknown } | null | undefined)?.NextMarker;
  return typeof marker === 'string' && marker !== '' ? marker : undefined;
}
