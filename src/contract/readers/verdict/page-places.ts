import type { JournalCall } from '../../../service/journal-call.ts';
import type { ListRead, Stage } from '../stage/stage.ts';

/** Where an item stood. */
export interface Place {
  /** Pages count from 1 as the reader walked them; page 1 is the payload's for a reader that begins behind it. */
  readonly page: number;
  readonly at: 'first' | 'last' | 'alone' | 'inside';
}

/** Where the items of a list stood on the pages that a reader got. */
export interface PagePlaces {
  /** The places of the item of this id, in the order of the pages. */
  of(id: string): readonly Place[];
  /** The page that held this index of the list and came spoiled by a fault; for items that never arrived. */
  spoiled(index: number): { readonly page: number; readonly fault: string } | undefined;
}

/** Follows a reader's walk through the pages. */
export function pagePlaces({ journal, invocation, list }: Pick<Stage, 'journal' | 'invocation' | 'list'>): PagePlaces {
  const calls = journal.calls;
  const fromPayload = list === 'state' && (calls.length === 0 || Boolean(calls[0]?.input.Marker));
  const numberOf = pageNumbers(calls, fromPayload ? 2 : 1);
  const places = new Map<string, Place[]>();
  const note = (ids: readonly string[], page: number): void => {
    for (const [index, id] of ids.entries()) {
      const others = (places.get(id) ?? []).filter((place) => place.page !== page);
      places.set(id, [...others, { page, at: placeAt(index, ids.length) }]);
    }
  };
  const inline = fromPayload ? invocation.InitialExecutionState.Operations : [];
  const inlineIds = inline.map(({ Id }) => Id);
  note(inlineIds, 1);
  for (const call of calls) if (call.arrived) note(idsOf(call, list), numberOf(call));
  return {
    of: (id) => places.get(id) ?? [],
    spoiled: (index) => {
      const call = calls.find(({ page }) => page?.from !== undefined && page.from <= index && index < (page.to ?? 0));
      const fault = call?.faults.at(-1);
      return call && fault !== undefined ? { page: numberOf(call), fault } : undefined;
    },
  };
}

function placeAt(index: number, length: number): Place['at'] {
  if (length === 1) return 'alone';
  if (index === 0) return 'first';
  return index === length - 1 ? 'last' : 'inside';
}

function pageNumbers(calls: readonly JournalCall[], first: number): (call: JournalCall) => number {
  const numbers = new Map<unknown, number>();
  for (const { input } of calls) if (!numbers.has(input.Marker)) numbers.set(input.Marker, first + numbers.size);
  return ({ input }) => numbers.get(input.Marker) ?? first;
}

function idsOf({ output }: JournalCall, list: ListRead): readonly string[] {
  const page = (output ?? {}) as { readonly Operations?: unknown; readonly Events?: unknown }; // any value can be read by name
  const items: unknown = list === 'state' ? page.Operations : page.Events;
  if (!Array.isArray(items)) return [];
  return items.map((item: { readonly Id?: unknown; readonly EventId?: unknown } | null) =>
    String((list === 'state' ? item?.Id : item?.EventId) ?? ''),
  );
}
