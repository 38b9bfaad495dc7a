import type { PartKind } from './identity.ts';

/** That a value of the client stands for a value of the recording. */
export interface Binding {
  readonly kind: PartKind;
  readonly recorded: string;
  readonly asked: string;
}

/** Which values of the client stand for which values of the recording; one for one. */
export interface Bindings {
  readonly toRecorded: (kind: PartKind, asked: string) => string | undefined;
  readonly toAsked: (kind: PartKind, recorded: string) => string | undefined;
  readonly add: (bindings: Iterable<Binding>) => void;
  /** Every binding so far. */
  readonly all: () => readonly Binding[];
  /** How often it changed what an answer says: `0` while every value stands for itself. */
  readonly changes: () => number;
}

/** An empty table. */
export function createBindings(): Bindings {
  const recordedOf: Tables = new Map();
  const askedOf: Tables = new Map();
  const added: Binding[] = [];
  let changes = 0;
  return {
    toRecorded: (kind, asked) => recordedOf.get(kind)?.get(asked),
    toAsked: (kind, recorded) => askedOf.get(kind)?.get(recorded),
    add(bindings) {
      for (const { kind, recorded, asked } of bindings) {
        const known = askedOf.get(kind)?.get(recorded);
        if (known === asked) continue;
        added.push({ kind, recorded, asked });
        put(recordedOf, kind, asked, recorded);
        put(askedOf, kind, recorded, asked);
        if ((known ?? recorded) !== asked) changes += 1;
      }
    },
    all: () => added,
    changes: () => changes,
  };
}

// by kind first: one text of both would have to be made for each look
type Tables = Map<PartKind, Map<string, string>>;

function put(tables: Tables, kind: PartKind, from: string, to: string): void {
  const table = tables.get(kind) ?? new Map<string, string>();
  tables.set(kind, table.set(from, to));
}
