import type { WireResponse } from '../model/endpoint.ts';
import type { Asked } from './attempts.ts';
import { readPage } from './page.ts';
import { recent } from './recent.ts';

/** Which page of its read a request asks for. */
export interface PageNumbers {
  /** `undefined` for an API without pages. */
  of(asked: Asked): number | undefined;
  /** Notes which page the answer's marker leads to. */
  learn(asked: Asked, answer: WireResponse): void;
}

/**
 * Counts the pages of reads by their markers, so that reads may cross and calls may be sent again: what page 2 hands out
 * leads to page 3. A marker that no answer had continues a read that began elsewhere, in an invocation's payload: page 2.
 */
export function countPages(): PageNumbers {
  const numbers = recent<number>();
  const key = (asked: Asked, marker: string): string => `${asked.api} ${asked.label} ${marker}`;
  const of = (asked: Asked): number => (asked.marker === undefined ? 1 : (numbers.get(key(asked, asked.marker)) ?? 2));
  return {
    of,
    learn: (asked, answer) => {
      const next = readPage(asked.api, answer)?.marker;
      if (next) numbers.set(key(asked, next), of(asked) + 1);
    },
  };
}
