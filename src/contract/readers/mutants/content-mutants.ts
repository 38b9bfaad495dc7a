import type { Operation } from '../../../model/wire.ts';
import { callFailure } from './habits.ts';
import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { operationsOf, rightHabits, withoutDoubles } from './right-habits.ts';

const keeping = (keep: (operation: Operation, all: readonly Operation[]) => boolean) =>
  habitualReader({ finish: (read) => withoutDoubles(read).filter((operation, _, all) => keep(operation, all)) });
const parentOf = ({ ParentId }: Operation, all: readonly Operation[]): Operation | undefined =>
  all.find(({ Id }) => Id === ParentId);

/** Readers that lose, change or double what they read. */
export const contentMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/decodes-pieces',
    does: 'decodes a body piece by piece',
    caughtBy: 'multi-byte-payloads',
    read: habitualReader({ receive: decodedPieces }),
  },
  {
    id: 'mutant/limits-bodies',
    does: 'refuses a body above 5 MB',
    caughtBy: 'page-of-6-megabytes',
    read: habitualReader({
      receive: async (response) => {
        const text = await rightHabits.receive(response);
        if (text.length > 2_500_000) throw callFailure('Cannot read the page: it is too large', 413);
        return text;
      },
    }),
  },
  {
    id: 'mutant/keeps-known-types',
    does: 'leaves operations of unknown types out',
    caughtBy: 'unknown-type',
    read: keeping(({ Type }) => knownTypes.has(Type)),
  },
  {
    id: 'mutant/keeps-known-statuses',
    does: 'leaves operations of unknown statuses out',
    caughtBy: 'unknown-status',
    read: keeping(({ Status }) => knownStatuses.has(Status)),
  },
  {
    id: 'mutant/keeps-known-sub-types',
    does: 'throws at a sub-type that it does not know',
    caughtBy: 'unknown-sub-type',
    read: keeping(({ SubType = 'Step' }) => {
      if (knownSubTypes.has(SubType)) return true;
      throw new TypeError(`Cannot read an operation: found the sub-type '${SubType}'`);
    }),
  },
  {
    id: 'mutant/refuses-unknown-members',
    does: 'throws at a member that it does not know',
    caughtBy: 'unknown-members',
    read: keeping((operation) => {
      if (!Object.hasOwn(operation, 'UnheardOf')) return true;
      throw new TypeError('Cannot read an operation: found an unknown member');
    }),
  },
  {
    id: 'mutant/trips-over-null',
    does: 'looks into StepDetails wherever the member is there',
    caughtBy: 'null-members',
    read: keeping(({ StepDetails }) => StepDetails === undefined || Object.keys(StepDetails).length >= 0),
  },
  {
    id: 'mutant/reads-json-by-content-type',
    does: 'takes what is not called JSON for a page of nothing',
    caughtBy: 'wrong-content-type',
    read: habitualReader({
      receive: async (response) => {
        const text = await rightHabits.receive(response);
        return response.headers.get('content-type') === 'text/html' ? '{}' : text;
      },
    }),
  },
  {
    id: 'mutant/waits-for-children',
    does: 'throws where the children of a context are not listed',
    caughtBy: 'pruned-children',
    read: keeping(({ Id, SubType }, all) => {
      if (SubType !== 'Map' || all.some(({ ParentId }) => ParentId === Id)) return true;
      throw new RangeError('Cannot replay a map: found no children');
    }),
  },
  {
    id: 'mutant/knows-two-ends',
    does: 'leaves children of a context out that neither succeeded nor failed',
    caughtBy: 'replay-children',
    read: keeping((operation, all) => {
      const { Status } = operation;
      return Status === 'SUCCEEDED' || Status === 'FAILED' || parentOf(operation, all) === undefined;
    }),
  },
  {
    id: 'mutant/builds-tree-page-by-page',
    does: 'leaves operations out whose parent is not on their page',
    caughtBy: 'replay-children',
    read: habitualReader({
      take: (read, page) => {
        const own = operationsOf(page);
        return [...read, ...own.filter((each) => each.ParentId === undefined || parentOf(each, own) !== undefined)];
      },
    }),
  },
  {
    id: 'mutant/drops-orphans',
    does: 'leaves open operations below a closed context out',
    caughtBy: 'orphans',
    read: keeping(
      (operation, all) => operation.Status !== 'STARTED' || parentOf(operation, all)?.Status !== 'SUCCEEDED',
    ),
  },
  {
    id: 'mutant/expects-branches',
    does: 'throws where the children of a map are no branches',
    caughtBy: 'id-gaps',
    read: keeping((operation, all) => {
      if (parentOf(operation, all)?.SubType !== 'Map' || operation.Type === 'CONTEXT') return true;
      throw new TypeError('Cannot replay a map: found a child that is no branch');
    }),
  },
  {
    id: 'mutant/sorts-by-end',
    does: 'sorts operations by the time of their end',
    caughtBy: 'replay-children',
    read: habitualReader({
      finish: (read) => read.toSorted((one, other) => Number(one.EndTimestamp ?? 0) - Number(other.EndTimestamp ?? 0)),
    }),
  },
  {
    id: 'mutant/sorts-by-id',
    does: 'keeps operations in an order of its own: by Id',
    caughtBy: 'one-page',
    read: habitualReader({ finish: (read) => read.toSorted((one, other) => (one.Id < other.Id ? -1 : 1)) }),
  },
  {
    id: 'mutant/keeps-doubles',
    does: 'keeps every copy of an operation',
    caughtBy: 'doubled-on-a-page',
    read: habitualReader({ finish: (read) => read }),
  },
  {
    id: 'mutant/drops-doubles-page-by-page',
    does: 'drops copies of an operation within a page, and not across pages',
    caughtBy: 'doubled-across-pages',
    read: habitualReader({
      take: (read, page) => [...read, ...withoutDoubles(operationsOf(page))],
      finish: (read) => read,
    }),
  },
  {
    id: 'mutant/keeps-last-copy',
    does: 'keeps the last copy of an operation, whatever its status',
    caughtBy: 'stale-copy',
    read: habitualReader({
      finish: (read) => [...new Map(read.map((operation) => [operation.Id, operation])).values()],
    }),
  },
  {
    id: 'mutant/keeps-first-copy',
    does: 'keeps the first copy of an operation, whatever its status',
    caughtBy: 'early-copy',
    read: habitualReader({
      finish: (read) => read.filter(({ Id }, index) => read.findIndex((one) => one.Id === Id) === index),
    }),
  },
];

const knownTypes: ReadonlySet<string> = new Set(['EXECUTION', 'CONTEXT', 'STEP', 'WAIT', 'CALLBACK', 'CHAINED_INVOKE']);
const knownStatuses: ReadonlySet<string> = new Set([
  ...['STARTED', 'PENDING', 'READY', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'STOPPED'],
]);
const knownSubTypes: ReadonlySet<string> = new Set([
  ...['Step', 'Wait', 'Callback', 'ChainedInvoke', 'RunInChildContext', 'Map', 'MapIteration', 'Parallel'],
  ...['ParallelBranch', 'WaitForCallback', 'WaitForCondition'],
]);

async function decodedPieces(response: Response): Promise<string> {
  let text = '';
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    text += new TextDecoder().decode(piece.value);
  }
  return text;
}
