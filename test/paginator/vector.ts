import { readFileSync } from 'node:fs';

/** What botocore did: recorded from its own paginator over scripted answers. */
export interface Outcome {
  readonly config: Readonly<Record<string, unknown>>;
  readonly requests: readonly Asked[];
  readonly pages: readonly (readonly string[] | null)[];
  readonly resumeToken: string | null;
  readonly full: { readonly ids: readonly string[] | null; readonly NextToken: string | null } | null;
  readonly error: { readonly class: string; readonly message: string } | null;
}

/** One run, or a chain of runs in which each starts at the token of the one before. */
export interface Vector extends Partial<Outcome> {
  readonly case: string;
  readonly server: VectorServer;
  readonly kwargs?: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Outcome[];
}

export interface Asked {
  readonly Marker?: unknown;
  readonly MaxItems?: unknown;
}

export type VectorServer = ListServer | PagesServer;

interface ListServer {
  readonly kind: 'list';
  readonly items: number;
  readonly pageSize: number;
  readonly mode?: 'honors' | 'capped' | 'ignores';
  readonly end?: 'null' | 'empty-string' | 'trailing-empty';
  readonly gaps?: boolean;
  readonly leadingEmpty?: boolean;
}

interface PagesServer {
  readonly kind: 'pages';
  readonly pages: Readonly<Record<string, ScriptedPage>>;
}

interface ScriptedPage {
  readonly ids?: readonly string[];
  readonly next?: unknown;
  readonly operations?: null;
  readonly status?: number;
  readonly body?: { readonly message: string };
}

export interface VectorPage {
  readonly Operations?: readonly { readonly Id: string }[] | null;
  readonly NextMarker?: unknown;
}

/** The vectors, in the order of the file. */
export const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/paginator.json', import.meta.url), 'utf8'),
) as Vector[];

/** The runs of a vector: one, or as many as its chain has. */
export function runsOf(vector: Vector): readonly Outcome[] {
  return vector.steps ?? [vector as Outcome];
}

/** Answers as the server of a vector does. */
export function answer(server: VectorServer, asked: Asked): VectorPage {
  return server.kind === 'pages' ? answerScript(server, asked) : answerList(server, asked);
}

function answerScript({ pages }: PagesServer, { Marker = '' }: Asked): VectorPage {
  const page = pages[String(Marker)];
  if (!page) throw refusal(`bad marker ${Marker}`);
  if (page.status !== undefined) throw refusal(page.body?.message ?? '');
  return {
    ...(page.ids && { Operations: page.ids.map((Id) => ({ Id })) }),
    ...('operations' in page && { Operations: page.operations }),
    ...('next' in page && { NextMarker: page.next }),
  };
}

function answerList(server: ListServer, { Marker = '', MaxItems = 0 }: Asked): VectorPage {
  const marker = String(Marker);
  if (marker === '' && server.leadingEmpty) return { Operations: [], NextMarker: 'm0' };
  const [, kind, offset] = /^([me])(\d+)$/.exec(marker) ?? [];
  if (marker !== '' && kind === undefined) throw refusal(`bad marker ${marker}`);
  const from = Number(offset ?? 0);
  if (kind === 'e') return { Operations: [], ...nextOf(server, from, true) };
  const to = Math.min(from + pageLength(server, Number(MaxItems)), server.items);
  const Operations = Array.from({ length: Math.max(to - from, 0) }, (_, index) => ({ Id: `op${from + index}` }));
  return { Operations, ...nextOf(server, to, Operations.length === 0) };
}

function pageLength({ mode = 'honors', pageSize }: ListServer, maxItems: number): number {
  if (mode === 'ignores') return pageSize;
  const asked = maxItems || pageSize;
  return mode === 'capped' ? Math.min(asked, pageSize) : asked;
}

function nextOf(server: ListServer, offset: number, empty: boolean): { NextMarker?: string | null } {
  if (offset < server.items) return { NextMarker: server.gaps && !empty ? `e${offset}` : `m${offset}` };
  if (server.end === 'trailing-empty' && !empty) return { NextMarker: `m${offset}` };
  if (server.end === 'null') return { NextMarker: null };
  return server.end === 'empty-string' ? { NextMarker: '' } : {};
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { name: 'InvalidParameterValueException' });
}
