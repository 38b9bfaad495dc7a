import type { Execution } from '../../../timeline/execution.ts';
import { recordedExecution } from '../../../timeline/recorded-execution.ts';

const longest = 60;

/** The execution with every long text of its operations and events cut: a test that is pasted shows what matters. */
export function slimmed(execution: Execution): Execution {
  return recordedExecution({
    arn: execution.arn,
    checkpointToken: execution.checkpointToken,
    variants: execution.variants,
    operations: execution.operations.map(slim),
    events: execution.events.map(slim),
  });
}

/** A value with its long texts cut, members and items too. */
function slim<T>(value: T): T {
  if (typeof value === 'string') return (value.length > longest ? '"…"' : value) as T; // a text stays one
  if (Array.isArray(value)) return value.map(slim) as T; // a list of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, slim(member as unknown)])) as T; // of the same members
}
