import { isTerminal } from '../../model/statuses.ts';
import { findServiceTransition } from '../../model/transitions.ts';
import type { OperationUpdate } from '../../model/wire.ts';
import type { Change } from '../../timeline/change.ts';

/** Of which operations the code alone decides, by id, and of which time does, too. */
export interface Solitude {
  /**
   * What ran alone: nothing was open when it began but what it is inside of, and nothing began before it ended but what is
   * inside of it. Code that is deterministic begins it whenever it comes there.
   */
  readonly alone: ReadonlySet<string>;
  /** Contexts inside of which operations ran side by side: which of them began, ended and won is a matter of time. */
  readonly crowded: ReadonlySet<string>;
}

/** Which operations of a log ran alone. */
export function operationsAlone(log: readonly Change[]): Solitude {
  const open = openOperations();
  for (const change of log) {
    if (change.change === 'checkpoint') for (const update of change.updates) takeUpdate(open, update);
    const ends = change.change === 'service' ? findServiceTransition(change.trigger)?.to : undefined;
    if (change.change === 'service' && ends !== undefined && isTerminal(ends)) open.end(change.id);
  }
  return { alone: open.alone, crowded: open.crowded };
}

interface OpenOperations extends Solitude {
  begin(id: string, parentId: string | undefined): void;
  end(id: string): void;
}

function takeUpdate(open: OpenOperations, { Id, Type, Action, ParentId }: OperationUpdate): void {
  if (Type === 'EXECUTION') return;
  open.begin(Id, ParentId);
  if (Action !== 'START' && Action !== 'RETRY') open.end(Id);
}

function openOperations(): OpenOperations {
  const parents = new Map<string, string | undefined>();
  const open = new Set<string>();
  const alone = new Set<string>();
  const crowded = new Set<string>();
  return {
    ...{ alone, crowded },
    begin: (id, parentId) => {
      if (parents.has(id)) return; // another attempt
      parents.set(id, parentId);
      const above = new Set<string>();
      for (let at = parentId; at !== undefined; at = parents.get(at)) above.add(at);
      const beside = [...open].filter((each) => !above.has(each));
      for (const each of beside) alone.delete(each);
      if (beside.length === 0) alone.add(id);
      else for (const each of above) crowded.add(each);
      open.add(id);
    },
    end: (id) => void open.delete(id),
  };
}
