import { limits } from '../model/limits.ts';

/** What checkpoints answered, for clients that ask again with the same ClientToken and inbound token. */
export interface AnsweredCheckpoints {
  /** The answer of a key while it is good. */
  find(key: string, now: number): object | undefined;
  add(key: string, now: number, answer: object): void;
}

/** No answers yet. They are kept as values, which share their payloads with the log: printed again they are the same bytes. */
export function answeredCheckpoints(): AnsweredCheckpoints {
  const life = limits.clientTokenMinutes * 60_000;
  const answers = new Map<string, { readonly at: number; readonly answer: object }>();
  const forgetOld = (now: number): void => {
    for (const [key, { at }] of answers) {
      if (now - at < life) return; // the oldest come first
      answers.delete(key);
    }
  };
  return {
    find: (key, now) => {
      const known = answers.get(key);
      return known && now - known.at < life ? known.answer : undefined;
    },
    add: (key, now, answer) => {
      forgetOld(now);
      answers.delete(key);
      answers.set(key, { at: now, answer });
    },
  };
}
