import type { ReadPage } from './habits.ts';
import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { rightHabits } from './right-habits.ts';

const nothing: ReadPage = {};

/** Readers that take an answer that cannot be read, or a part of one, for a page of nothing. */
export const unreadableMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/takes-204-for-empty-page',
    does: 'takes 204 for a page of nothing',
    caughtBy: 'no-content',
    read: habitualReader({ parse: (answer) => (answer.status === 204 ? nothing : rightHabits.parse(answer)) }),
  },
  {
    id: 'mutant/takes-no-bytes-for-empty-page',
    does: 'takes 200 with no bytes for a page of nothing',
    caughtBy: 'empty-body',
    read: habitualReader({
      parse: (answer) => (answer.status === 200 && answer.text === '' ? nothing : rightHabits.parse(answer)),
    }),
  },
  {
    id: 'mutant/swallows-bad-json',
    does: 'takes JSON that it cannot parse for a page of nothing',
    caughtBy: 'truncated-json',
    read: habitualReader({
      parse: (answer) => (answer.text.startsWith('{') ? parsedOrNothing(answer.text) : rightHabits.parse(answer)),
    }),
  },
  {
    id: 'mutant/swallows-html',
    does: 'takes HTML for a page of nothing',
    caughtBy: 'html-page',
    read: habitualReader({ parse: (answer) => (answer.text.startsWith('<') ? nothing : rightHabits.parse(answer)) }),
  },
  {
    id: 'mutant/swallows-byte-order-mark',
    does: 'takes JSON behind a byte order mark for a page of nothing',
    caughtBy: 'byte-order-mark',
    read: habitualReader({
      receive: async (response) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
      parse: (answer) => (answer.text.startsWith('\ufeff') ? nothing : rightHabits.parse(answer)),
    }),
  },
  {
    id: 'mutant/replaces-bad-bytes',
    does: 'reads bytes that are no UTF-8 as U+FFFD',
    caughtBy: 'invalid-utf8',
    read: habitualReader({ receive: async (response) => new TextDecoder().decode(await response.arrayBuffer()) }),
  },
  {
    id: 'mutant/swallows-cut-body',
    does: 'takes a body that was cut for a page of nothing',
    caughtBy: 'cut-middle-page',
    read: habitualReader({ receive: untilCut, parse: ({ text }) => parsedOrNothing(text) }),
  },
  {
    id: 'mutant/reads-what-it-got',
    does: 'picks the whole operations from a body that was cut',
    caughtBy: 'cut-first-page',
    read: habitualReader({ receive: untilCut, parse: ({ text }) => wholeOperations(text) }),
  },
  {
    id: 'mutant/trusts-undeclared-end',
    does: 'takes a body of no declared length for whole, however it ends',
    caughtBy: 'cut-without-length',
    read: habitualReader({
      receive: (response) =>
        response.headers.has('content-length') ? rightHabits.receive(response) : untilCut(response),
      parse: (answer) => (answer.text === '' ? rightHabits.parse(answer) : parsedOrNothing(answer.text)),
    }),
  },
];

function parsedOrNothing(text: string): ReadPage {
  try {
    return JSON.parse(text) as ReadPage; // as careless as those who do so
  } catch {
    return nothing;
  }
}

/** What there is of a body, whether or not it arrives whole. */
async function untilCut(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      text += decoder.decode(piece.value, { stream: true });
    }
  } catch {
    return text; // the mistake that is meant
  }
  return text + decoder.decode();
}

function wholeOperations(text: string): ReadPage {
  const page = parsedOrNothing(text);
  if (page !== nothing || !text.startsWith('{"Operations":[')) return page;
  const inside = text.slice('{"Operations":['.length);
  const ends = [...inside.matchAll(/\},(?=\{"Id")/g)].map(({ index }) => index + 1);
  return parsedOrNothing(`{"Operations":[${inside.slice(0, ends.at(-1) ?? 0)}]}`);
}
