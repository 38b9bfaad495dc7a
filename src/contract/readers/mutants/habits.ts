import type { Operation } from '../../../model/wire.ts';
import type { ReaderInput } from '../stage/reader.ts';

/** A page as a reader has parsed it. Nothing of it is certain. */
export interface ReadPage {
  readonly Operations?: readonly Operation[] | null;
  readonly NextMarker?: string | null;
}

/** An answer as it came, before anybody makes anything of it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly text: string;
}

/** A refusal of the service, or an answer that cannot be read. */
export interface CallFailure extends Error {
  readonly status: number;
}

/** A call that came to nothing although an answer came. */
export function callFailure(message: string, status: number): CallFailure {
  return Object.assign(new Error(message), { name: 'CallFailure', status });
}

/** The status of the answer that a call failed with; 0 where no answer came. */
export function statusOf(failure: unknown): number {
  const { status } = failure as { readonly status?: unknown }; // any value that is thrown can be read by name, but undefined and null
  return typeof status === 'number' ? status : 0;
}

/** How far a read is. */
export interface Walk {
  readonly input: ReaderInput;
  /** Markers that it has asked with, in order. */
  readonly asked: readonly (string | undefined)[];
  /** Pages that it has got. */
  readonly pages: number;
  readonly read: Operation[];
}

/** What a reader does at each turn. A wrong reader differs from the right one in one or two of them. */
export interface Habits {
  /** Whether it takes the payload's operations, and goes on behind them. */
  readonly begins: 'at the start' | 'behind the payload';
  /** Attempts for one call. */
  readonly attempts: number;
  /** MaxItems of the next request. */
  maxItems(walk: Walk): number | undefined;
  /** How a marker is written into the query. */
  encode(marker: string): string;
  /** The token that goes with a request. */
  token(walk: Walk): string;
  /** Sends a request. */
  send(url: string, input: ReaderInput): Promise<Response>;
  /** The whole body as text. Throws where it does not arrive whole. */
  receive(response: Response): Promise<string>;
  /** The page in an answer of status 200 to 299. Throws where there is none. */
  parse(answer: ReceivedAnswer): ReadPage;
  /** Makes an error of an answer of another status. */
  refuse(answer: ReceivedAnswer): Error;
  /** Whether it asks again after this failure. */
  retries(failure: unknown): boolean;
  /** The marker of the next page; `undefined` at the end. Throws where it leads astray. */
  next(page: ReadPage, walk: Walk): string | undefined;
  /** What was read together with a page: the list that it is given, or another. */
  take(read: Operation[], page: ReadPage): Operation[];
  /** What becomes of the read when a call has failed for good: an error is thrown, anything else is handed on. */
  giveUp(failure: unknown, walk: Walk): readonly Operation[] | Promise<readonly Operation[]>;
  /** What it returns. */
  finish(read: readonly Operation[], walk: Walk): readonly Operation[] | Promise<readonly Operation[]>;
}
