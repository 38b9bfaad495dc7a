import { bodyBytes } from '../../src/model/body.ts';
import type { Endpoint, WireResponse } from '../../src/model/endpoint.ts';
import { askState } from './paged-endpoint.ts';

/** What a read ended with. */
export interface Reading {
  readonly ids: readonly string[];
  readonly answers: readonly WireResponse[];
}

const attempts = 4;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const passing = new Set([429, 500, 502, 503, 504]);

/**
 * Reads an execution's operations as a client should: it asks again where that may help, trusts no byte, keeps one of two
 * equal copies, and throws rather than hand out a part.
 */
export async function readState(endpoint: Endpoint): Promise<Reading> {
  const found = new Map<string, string>();
  const markers = new Set<string>();
  const answers: WireResponse[] = [];
  let marker: string | undefined;
  do {
    const answer = await askUntilAnswered(endpoint, marker, answers);
    const page = parsePage(answer);
    for (const operation of page.Operations) keep(found, operation);
    marker = page.NextMarker || undefined;
    if (marker !== undefined && markers.has(marker)) throw new Error(`The marker ${marker} came twice`);
    if (marker !== undefined) markers.add(marker);
  } while (marker !== undefined);
  return { ids: [...found.keys()], answers };
}

async function askUntilAnswered(
  endpoint: Endpoint,
  marker: string | undefined,
  answers: WireResponse[],
): Promise<WireResponse> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const answer = await endpoint(askState({ Marker: marker }));
    answers.push(answer);
    if (answer.delivery?.raw) throw new Error('The answer is no HTTP');
    const skewed = answer.headers['x-amzn-errortype'] === 'InvalidSignatureException';
    if (answer.delivery?.then || passing.has(answer.status) || skewed) continue;
    if (answer.status >= 300) throw new Error(`The service answered ${answer.status}`);
    return answer;
  }
  throw new Error(`The service did not answer in ${attempts} attempts`);
}

interface StatePage {
  readonly Operations: readonly { readonly Id: string; readonly StartTimestamp: number }[];
  readonly NextMarker?: string | null;
}

function parsePage(answer: WireResponse): StatePage {
  const page = JSON.parse(utf8.decode(bodyBytes(answer.body))) as Partial<StatePage>;
  if (!Array.isArray(page.Operations)) throw new Error('The page has no list of operations');
  return { ...page, Operations: page.Operations };
}

function keep(found: Map<string, string>, operation: StatePage['Operations'][number]): void {
  if (typeof operation.StartTimestamp !== 'number') throw new Error('A timestamp is no number');
  const text = JSON.stringify(operation);
  const before = found.get(operation.Id);
  if (before !== undefined && before !== text)
    throw new Error(`The operation ${operation.Id} came twice, in two forms`);
  found.set(operation.Id, text);
}
