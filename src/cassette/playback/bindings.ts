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
  const recordedOf = new Map<string, string>();
  const askedOf = new Map<string, string>();
  const added: Binding[] = [];
  let changes = 0;
  return {
    toRecorded: (kind, asked) => recordedOf.get(keyOf(kind, asked)),
    toAsked: (kind, recorded) => askedOf.get(keyOf(kind, recorded)),
    add(bindings) {
      for (const { kind, recorded, asked } of bindings) {
        const known = askedOf.get(keyOf(kind, recorded));
        if (known === asked) continue;
        added.push({ kind, recorded, asked });
        recordedOf.set(keyOf(kind, asked), recorded);
        askedOf.set(keyOf(kind, recorded), asked);
        if ((known ?? recorded) !== asked) changes += 1;
      }
    },
    all: () => added,
    changes: () => changes,
  };
}

function keyOf(kind: PartKind, value: string): string {
  return `${kind} ${value}`;
}
