import { isTerminal } from '../model/statuses.ts';
import type { OperationStatus } from '../model/wire.ts';
import { type Item, isItem } from './page.ts';

/** Whether an operation is finished. */
export function isFinished(operation: Item): boolean {
  return isTerminal(operation.Status as OperationStatus); // other texts are in no set of statuses
}

/** What only a finished operation has, at its top and in its details. */
const ends: ReadonlySet<string> = new Set([
  'EndTimestamp',
  'Result',
  'Error',
  'NextAttemptTimestamp',
  'ReplayChildren',
]);

/** A finished operation as it was when it had just been started. */
export function startedAgain(operation: Item): Item {
  return { ...unfinished(operation), Status: 'STARTED' };
}

function unfinished(value: Item): Item {
  const kept = Object.entries(value).filter(([name]) => !ends.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, isItem(member) ? unfinished(member) : member]));
}
