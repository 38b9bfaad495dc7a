import type { Api } from '../../model/api.ts';

/** A cassette: a HAR 1.2 file. Members that begin with `_` are the kit's own, viewers pass over them. */
export interface HarFile {
  readonly log: HarLog;
}

/** The one member of a HAR file. */
export interface HarLog {
  readonly version: string;
  readonly creator: { readonly name: string; readonly version: string };
  readonly _durable?: CassetteHead;
  readonly entries: readonly HarEntry[];
}

/** What the kit says about a whole cassette. */
export interface CassetteHead {
  readonly format: string;
  /** Whether values were replaced by placeholders. */
  readonly redacted: boolean;
  /** Entries of other services that were left out of this file. */
  readonly leftOut?: number;
}

/** One request and its answer. */
export interface HarEntry {
  /** ISO 8601. */
  readonly startedDateTime: string;
  /** Milliseconds. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  /** Milliseconds. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly _durable?: DurableEntry;
}

/** What the kit says about an entry. All but `kind` and `delivery` is read from the entry itself, for people. */
export interface DurableEntry {
  /** `call`: a request to the durable-execution API. `invocation`: what Lambda handed to a handler, and what it returned. */
  readonly kind: 'call' | 'invocation';
  readonly api?: Api;
  readonly input?: Readonly<Record<string, unknown>>;
  /** The page's number in its read, from 1. */
  readonly page?: number;
  /** The page's place in its chain of markers. */
  readonly chain?: MarkerLink;
  /** How the answer travelled, where it did not simply arrive. */
  readonly delivery?: Readonly<Record<string, unknown>>;
}

/** One link in the chain of markers of a read. */
export interface MarkerLink {
  /** The read's number in the file, from 1. */
  readonly read: number;
  /** The marker that was asked for; `null` on a first page. */
  readonly marker: string | null;
  /** The marker that the answer gave; `null` on a last page. */
  readonly next: string | null;
}

/** A name and its value: a header, or a part of the query. */
export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** A request, as HAR 1.2 writes it. */
export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly HarPair[];
  readonly headers: readonly HarPair[];
  readonly queryString: readonly HarPair[];
  readonly postData?: { readonly mimeType: string; readonly text: string; readonly _encoding?: 'base64' };
  readonly headersSize: number;
  readonly bodySize: number;
}

/** The answer to a request. */
export interface HarResponse {
  /** `0` where no answer came. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly HarPair[];
  readonly headers: readonly HarPair[];
  readonly content: HarContent;
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
  /** The code of the error in place of an answer, such as `ECONNRESET`. */
  readonly _error?: string;
}

/** The body of an answer: text, or base64 where `encoding` says so. */
export interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: string;
}
