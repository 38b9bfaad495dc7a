import { paginator } from '../../src/index.ts';
import { type Asked, answer, type Outcome, type Vector, type VectorPage } from './vector.ts';

/** What the paginator did with a vector, in the vector's own words. */
export interface Played {
  readonly requests: readonly Asked[];
  readonly pages: readonly (readonly string[] | null)[];
  readonly resumeToken: string | null;
  readonly full: Outcome['full'];
  readonly error: string | undefined;
}

const input = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };

/** Iterates the pages of one run, and builds its full result from a paginator of its own. */
export async function play(vector: Vector, run: Outcome, parity: 'strict' | undefined): Promise<Played> {
  const iterated = begin(vector, run, parity);
  const pages: (readonly string[] | null)[] = [];
  const error = await attempt(async () => {
    for await (const page of iterated.pages()) pages.push(idsOf(page));
  });
  const built = begin(vector, run, parity);
  let full: Outcome['full'] = null;
  const again = await attempt(async () => {
    const { NextToken = null, ...page } = await built.pages().buildFullResult();
    full = { ids: idsOf(page), NextToken };
  });
  if (again !== error || JSON.stringify(built.requests) !== JSON.stringify(iterated.requests)) {
    throw new Error(`${vector.case} ends in ${error} when iterated and in ${again} as a whole`);
  }
  return { requests: iterated.requests, pages, resumeToken: iterated.token(), full, error };
}

function begin(vector: Vector, run: Outcome, parity: 'strict' | undefined) {
  const requests: Asked[] = [];
  const send = async ({
    DurableExecutionArn,
    CheckpointToken,
    ...asked
  }: typeof input & Asked): Promise<VectorPage> => {
    if (run.error?.class === '(harness)' && requests.length === run.requests.length) throw named('(harness)');
    requests.push(asked);
    return answer(vector.server, asked);
  };
  const options = parity ? { parity } : {};
  const source = paginator('get_durable_execution_state', send, options);
  let latest: { readonly resumeToken: string | undefined } | undefined;
  const pages = () => {
    const iterator = source.paginate({ ...input, ...vector.kwargs, PaginationConfig: run.config });
    latest = iterator;
    return iterator;
  };
  return { requests, pages, token: () => latest?.resumeToken ?? null };
}

async function attempt(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

function idsOf(page: VectorPage): readonly string[] | null {
  return page.Operations?.map(({ Id }) => Id) ?? null;
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
