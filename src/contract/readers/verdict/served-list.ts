import type { Event, Operation } from '../../../model/wire.ts';
import { quote } from '../../../rules/describe.ts';
import type { Stage } from '../stage/stage.ts';

/** What a reader should read: the operations or the events of an execution, in order. */
export interface ServedList {
  readonly noun: 'operation' | 'event';
  /** Operations' Ids, or events' EventIds as text. */
  readonly ids: readonly string[];
  readonly items: readonly (Operation | Event)[];
  /** The members of an item that reach a reader whatever it asks for: details of events depend on IncludeExecutionData. */
  membersOf(index: number): object;
  /** The index of an id; `undefined` where the list has none such. */
  indexOf(id: string): number | undefined;
  /** How the verdict speaks of an item: `operation 4 'charge card'`, counted from 1. */
  nameOf(index: number): string;
}

/** The list that a stage serves. */
export function servedList({ execution, list }: Pick<Stage, 'execution' | 'list'>): ServedList {
  const items: readonly (Operation | Event)[] = list === 'state' ? execution.operations : execution.events;
  const ids = items.map((item) => String('Type' in item ? item.Id : item.EventId));
  let indexes: Map<string, number> | undefined;
  return {
    noun: list === 'state' ? 'operation' : 'event',
    ids,
    items,
    indexOf: (id) => {
      indexes ??= new Map(ids.map((known, index) => [known, index]));
      return indexes.get(id);
    },
    membersOf: (index) => (list === 'state' ? (items[index] ?? {}) : plainMembers(items[index] ?? {})),
    nameOf: (index) => nameOf(items[index], index),
  };
}

function nameOf(item: Operation | Event | undefined, index: number): string {
  if (item && 'Type' in item)
    return `operation ${index + 1} ${item.Name === undefined ? `(${item.Type})` : quote(item.Name)}`;
  return `event ${index + 1} (${item?.EventType})`;
}

function plainMembers(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, member]) => typeof member !== 'object'));
}
