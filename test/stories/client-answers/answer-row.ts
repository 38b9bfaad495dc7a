import { toBytes } from '../../../src/model/body.ts';
import type { Delivery, WireResponse } from '../../../src/model/endpoint.ts';

/** An answer that clients are given, and how they are made to ask for it. */
export interface AnswerRow {
  /** The answer in words, which no other row has. */
  readonly name: string;
  /** What the request of this number gets, with this marker: counted from 1. */
  readonly give: (asked: Asked) => WireResponse;
  /** The operation; default GetDurableExecutionState. */
  readonly command?: string;
  /** Read to the end by the client's own paginator: that of the AWS SDK is given one input, however often it reads. */
  readonly pages?: {
    readonly size?: number;
    readonly from?: string;
    readonly maxItems?: number;
    readonly twice?: boolean;
  };
  /** What a client does with it depends on the connection that it comes by. */
  readonly byConnection?: true;
  /** How often boto3 asks in its retry mode `standard` is of interest. */
  readonly standard?: true;
  /** Milliseconds until a client takes the answer for lost; default its own time. */
  readonly patience?: number;
}

/** A request as a row sees it. */
export interface Asked {
  readonly request: number;
  readonly marker: string;
  readonly maxItems: string;
}

/** A row that gives the same answer to every request. */
export function always(name: string, answer: WireResponse, more: Partial<AnswerRow> = {}): AnswerRow {
  return { name, give: () => answer, ...more };
}

/** An answer by its body, which is sent as it is. */
export function answer(
  body: string | Uint8Array = '',
  { status = 200, delivery, ...headers }: { status?: number; delivery?: Delivery; [header: string]: unknown } = {},
): WireResponse {
  const type = { 'content-type': 'application/json' };
  return {
    status,
    headers: { ...type, ...(headers as Record<string, string>) }, // what is left are headers
    body: typeof body === 'string' ? toBytes(body) : body,
    ...(delivery && { delivery }),
  };
}

/** A page of State with these operations, as JSON. */
export function page(ids: readonly string[], NextMarker?: unknown): string {
  return JSON.stringify({ Operations: ids.map((Id) => ({ Id, Type: 'STEP', Status: 'SUCCEEDED' })), NextMarker });
}
