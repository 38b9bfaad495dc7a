/** Where a needle was found. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly needle: string;
}

/** Many texts to look for at once, in time that does not grow with their number. */
export interface Needles {
  /** Adds a text of at least {@link minNeedle} characters; shorter ones would be found by chance and are passed over. */
  add(needle: string): void;
  /** The first of the texts in `text`, from an offset on; the longest where several begin at one place. */
  find(text: string, from?: number): Hit | undefined;
}

/** The fewest characters of a needle. */
export const minNeedle = 8;

/** An empty set of needles: a rolling hash over their first characters (after Rabin and Karp), then a comparison. */
export function createNeedles(): Needles {
  const byHash = new Map<number, Bucket>();
  // tells nearly every place where nothing begins without asking the map, which costs ten times as much
  let filter: Uint8Array | undefined; // many sets stay empty
  return {
    add(needle) {
      if (needle.length < minNeedle) return;
      const hash = hashAt(needle, 0);
      filter ??= new Uint8Array(65_536);
      filter[hash >>> 16] = 1;
      const bucket = byHash.get(hash) ?? { lengths: [], needles: new Set() };
      byHash.set(hash, bucket);
      bucket.needles.add(needle);
      if (!bucket.lengths.includes(needle.length))
        bucket.lengths = [...bucket.lengths, needle.length].sort((a, b) => b - a);
    },
    find(text, from = 0) {
      const begins = filter;
      if (!begins || text.length - from < minNeedle) return undefined;
      let hash = hashAt(text, from);
      for (let at = from; ; at += 1) {
        const bucket = begins[hash >>> 16] ? byHash.get(hash) : undefined;
        const needle = bucket && longestAt(text, at, bucket);
        if (needle !== undefined) return { start: at, end: at + needle.length, needle };
        if (at + minNeedle >= text.length) return undefined;
        hash = roll(hash, text.charCodeAt(at + minNeedle));
      }
    },
  };
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < minNeedle; i += 1) hash = roll(hash, text.charCodeAt(at + i));
  return hash;
}

// four bits further for each of eight characters: the one before them has left the 32 bits by itself
function roll(hash: number, into: number): number {
  return ((hash << 4) + Math.imul(into, 0x9e3779b1)) | 0;
}

/** Texts that begin alike, as the callback ids of one execution do: found by their lengths, of which there are few. */
interface Bucket {
  /** Longest first. */
  lengths: readonly number[];
  readonly needles: Set<string>;
}

function longestAt(text: string, at: number, { lengths, needles }: Bucket): string | undefined {
  for (const length of lengths) {
    const candidate = text.slice(at, at + length);
    if (needles.has(candidate) && standsAlone(text, at, candidate)) return candidate;
  }
  return undefined;
}

// twelve digits of an account inside a longer number are another number
function standsAlone(text: string, at: number, needle: string): boolean {
  if (!/^\d+$/.test(needle)) return true;
  return !/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + needle.length] ?? '');
}
