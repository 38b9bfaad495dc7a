import { type FaultEntry, faultCatalogue } from '../../../src/faults/fault-catalogue.ts';
import { withFaults } from '../../../src/faults/with-faults.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import type { Execution } from '../../../src/timeline/execution.ts';

/** The execution that every client reads: the EXECUTION and six finished steps. */
export const order: Execution = execution('order-17', (run) => {
  for (const n of [1, 2, 3, 4, 5, 6]) run.step(`charge ${n}`, { result: `r${n}` });
});

/** The ids that a reader should end with. */
export const rightIds: readonly string[] = order.operations.map(({ Id }) => Id);

/** The faults that a reader of State can meet. */
export const readFaults: readonly FaultEntry[] = faultCatalogue.filter(({ group }) => group !== 'checkpoint');

/** An endpoint under a fault, and what was seen of its caller. */
export interface Stage {
  readonly endpoint: Endpoint;
  struck(): boolean;
  /** Whether it was asked so often that it refused to go on. */
  spent(): boolean;
  /** Whether one call came a second time. */
  askedAgain(): boolean;
}

// a read of four pages that needs more requests has lost its way
const budget = 40;

/** A service with an execution, in pages of two, under a fault. */
export function stageOf({ name, example }: FaultEntry, held: Execution = order): Stage {
  // a last marker that is empty by itself would leave the fault that makes it so nothing to do
  const service = durableService({ executions: [held], pages: pages.of(2), variants: { stateLastMarker: 'absent' } });
  const faulty = withFaults(service, example, { seed: 1 });
  const calls = new Set<string>();
  let requests = 0;
  let struck = false;
  return {
    struck: () => struck,
    spent: () => requests > budget,
    askedAgain: () => calls.size < requests,
    endpoint: async (request, context) => {
      requests += 1;
      calls.add(request.headers['amz-sdk-invocation-id'] ?? String(requests));
      if (requests > budget) return jsonResponse(400, {}, { 'x-amzn-errortype': 'BudgetSpent' });
      const answer = await faulty(request, context);
      struck ||= answer.notes?.faults?.includes(name) ?? false;
      return answer;
    },
  };
}

/** What a read came to: its ids, or the name of the error that ended it. */
export type Reading = readonly string[] | { readonly error: string };

/** The reading in words. */
export function outcomeOf(reading: Reading, stage: Stage): string {
  const word = 'error' in reading ? `throws ${reading.error}` : wordFor(reading);
  return inWords(word, stage);
}

/** An outcome with what the stage saw of it. */
export function inWords(word: string, stage: Stage): string {
  if (!stage.struck()) return 'not met';
  if (stage.spent()) return 'never ends';
  return stage.askedAgain() ? `${word}, asked again` : word;
}

function wordFor(ids: readonly string[]): string {
  if (ids.join() === rightIds.join()) return 'right';
  const missing = rightIds.filter((id) => !ids.includes(id)).length;
  const doubled = ids.length - new Set(ids).size;
  const unknown = ids.filter((id) => !rightIds.includes(id)).length;
  const words = [missing && `${missing} lost`, doubled && `${doubled} doubled`, unknown && `${unknown} unknown`];
  return words.filter(Boolean).join(', ') || 'out of order';
}

/** Runs a function over a list, a few at a time: each has a server, and clients that count the milliseconds. */
export async function severalAtOnce<T, R>(list: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += 8) {
    results.push(...(await Promise.all(list.slice(from, from + 8).map(run))));
  }
  return results;
}
