import type { HarEntry } from '../har/har-file.ts';
import { parseJson } from '../json/parse-json.ts';
import { toPointer } from '../json/pointer.ts';
import { detect, detectors } from './detectors.ts';
import { isPlaceholder } from './placeholders.ts';
import type { RedactionTools } from './tools.ts';

/** A text in a file that is, or looks like, a secret. The text itself is not told. */
export interface Leak {
  /** A JSON pointer into the file; it goes on inside of texts that are JSON themselves. */
  readonly pointer: string;
  /** What it is taken for, such as `AWS access key id` or `known secret`. */
  readonly kind: string;
  /** How long it is, in characters. */
  readonly length: number;
}

/** What a scan looks with. */
export interface LeakSearch {
  readonly tools: Pick<RedactionTools, 'secrets' | 'keptIds'>;
  /** Texts that the user vouches for. */
  readonly harmless: ReadonlySet<string>;
  /** `known`: only what is known to be secret, for entries whose looks were examined before. Default `all`. */
  readonly for?: 'all' | 'known';
}

/**
 * The secrets in an entry as it will be written: those that are known, in any encoding, and those that can be told by
 * their looks.
 *
 * @param line The entry's text in the file.
 */
export function findLeaks(entry: HarEntry, line: string, index: number, search: LeakSearch): readonly Leak[] {
  const inLine = leaksIn(line, [], search);
  if (inLine.length === 0) return [];
  const top = ['log', 'entries', String(index)];
  const found = [...textsOf(entry, top)].flatMap(({ text, path }) => leaksIn(text, path, search));
  // what only the whole line shows, such as one that spreads over two values, is somewhere in the entry
  return found.length > 0 ? found : inLine.map((leak) => ({ ...leak, pointer: toPointer(top) }));
}

function leaksIn(text: string, path: readonly string[], search: LeakSearch): readonly Leak[] {
  const pointer = toPointer(path);
  const leaks: Leak[] = [];
  const { secrets } = search.tools;
  for (let hit = secrets.find(text); hit; hit = secrets.find(text, hit.end)) {
    if (!search.harmless.has(hit.needle)) leaks.push({ pointer, kind: 'known secret', length: hit.needle.length });
  }
  if (search.for === 'known') return leaks;
  for (const detector of detectors) {
    if (!detector.refuses) continue;
    for (const [, secret] of detect(detector, text)) {
      if (!isHarmless(secret, search)) leaks.push({ pointer, kind: detector.kind, length: secret.length });
    }
  }
  return leaks;
}

function isHarmless(text: string, { tools, harmless }: LeakSearch): boolean {
  return isPlaceholder(text) || tools.keptIds.has(text) || harmless.has(text);
}

interface PlacedText {
  readonly text: string;
  readonly path: readonly string[];
}

const maxTexts = 12;

/** Every text in a value, names of members included, down into texts that are JSON themselves. */
function* textsOf(value: unknown, path: readonly string[], texts = 0): Generator<PlacedText> {
  if (typeof value === 'string') {
    const parsed = texts < maxTexts && /^\s*[[{"]/.test(value) ? parseJson(value) : undefined;
    if (parsed?.ok) yield* textsOf(parsed.value, path, texts + 1);
    else yield { text: value, path };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield { text: key, path: [...path, key] };
      yield* textsOf(member, [...path, key], texts);
    }
  } else if (typeof value === 'number') yield { text: String(value), path };
}

/** The error of a file that must not be written, with its leaks as `leaks`. */
export function leakError(source: string, leaks: readonly Leak[]): Error & { readonly leaks: readonly Leak[] } {
  const shown = leaks.slice(0, 10).map(({ pointer, kind, length }) => `  ${kind} (${length} characters) at ${pointer}`);
  if (leaks.length > shown.length) shown.push(`  and ${leaks.length - shown.length} more`);
  const texts = leaks.length === 1 ? '1 text that looks' : `${leaks.length} texts that look`;
  const lines = [`Cannot write the cassette '${source}': found ${texts} secret, expected none`, ...shown];
  return Object.assign(new Error(lines.join('\n')), { leaks });
}
