import { refusals } from '../../model/exceptions.ts';
import { encodedForms } from './encoded-forms.ts';
import { createNeedles, type Hit } from './needles.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Segment } from './segments.ts';

/** The secrets and names that were met so far in one file. */
export interface Secrets {
  /** Remembers a secret: wherever it stands from now on, in any encoding, it is known. */
  learn(secret: string, placeholder: string): void;
  /** Remembers a name, which messages may hold as a word. */
  learnName(name: string, placeholder: string): void;
  /** A text with placeholders fixed where secrets stand in it. */
  split(text: string): readonly Segment[];
  /** The placeholder of a word that is a name. */
  nameOf(word: string): string | undefined;
  /** The first secret in a text, from an offset on. */
  find(text: string, from?: number): Hit | undefined;
}

/** The fewest characters of what is learnt: shorter texts would be found by chance. */
export const shortestSecret = 8;

const shortestName = 4;

// a function named `execution` must not change what the service says about every execution
const serviceWords: ReadonlySet<string> = new Set(
  Object.values(refusals).flatMap(({ exception, message }) => [exception, ...message.split(' ')].map(toLowerCase)),
);

/** An empty memory. */
export function createSecrets(): Secrets {
  const needles = createNeedles();
  const placeholders = new Map<string, string>();
  const names = new Map<string, string>();
  return {
    learn(secret, placeholder) {
      if (secret.length < shortestSecret || isPlaceholder(secret) || placeholders.has(secret)) return;
      for (const form of encodedForms(secret)) {
        placeholders.set(form, form === secret ? placeholder : 'redacted');
        needles.add(form);
      }
    },
    learnName(name, placeholder) {
      if (name.length >= shortestName && !serviceWords.has(toLowerCase(name))) names.set(name, placeholder);
    },
    split: (text) => splitHits(text, needles.find, (needle) => placeholders.get(needle) ?? 'redacted'),
    nameOf: (word) => names.get(word),
    find: needles.find,
  };
}

function splitHits(
  text: string,
  find: (text: string, from?: number) => Hit | undefined,
  placeholderOf: (needle: string) => string,
): readonly Segment[] {
  const pieces: Segment[] = [];
  let copied = 0;
  for (let hit = find(text); hit; hit = find(text, hit.end)) {
    pieces.push({ open: text.slice(copied, hit.start) }, { fixed: placeholderOf(hit.needle) });
    copied = hit.end;
  }
  return [...pieces, { open: text.slice(copied) }];
}

function toLowerCase(word: string): string {
  return word.toLowerCase();
}
