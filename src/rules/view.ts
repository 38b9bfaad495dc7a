import type { Event, Operation } from '../model/wire.ts';

/**
 * A value whose members have the types of the model but may all be absent: what is left of a value that came from
 * outside once everything of a wrong type has been taken away. Texts of a closed set may hold other texts. A timestamp
 * of a wrong type is NaN, so compare as in `time < limit`: that is never true of NaN.
 */
export type View<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (View<Item> | undefined)[]
    : { readonly [Name in keyof T]?: View<T[Name]> };

/** An operation as a rule sees it. */
export type OperationView = View<Operation>;

/** An event as a rule sees it. */
export type EventView = View<Event>;
