import { isTerminal } from '../../model/statuses.ts';
import type { Operation } from '../../model/wire.ts';

/** The operations that a state lists: not those below a context that is closed, unless it says that its children stay. */
export function pruneOperations(operations: readonly Operation[]): readonly Operation[] {
  const byId = new Map(operations.map((operation) => [operation.Id, operation]));
  const listed = new Map<string, boolean>();
  const isListed = (operation: Operation): boolean => {
    const known = listed.get(operation.Id);
    if (known !== undefined) return known;
    listed.set(operation.Id, true); // an operation that is its own ancestor is no reason to run for ever
    const parent = operation.ParentId === undefined ? undefined : byId.get(operation.ParentId);
    const result = parent === undefined || (isListed(parent) && keepsChildren(parent));
    listed.set(operation.Id, result);
    return result;
  };
  return operations.filter(isListed);
}

function keepsChildren({ Status, ContextDetails }: Operation): boolean {
  return !isTerminal(Status) || ContextDetails?.ReplayChildren === true;
}
