/** A page with its timestamps as dates. */
export type WithDates<T> = T extends readonly (infer Item)[]
  ? readonly WithDates<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Name extends `${string}Timestamp` ? Date : WithDates<T[Name]> }
    : T;

/** A copy of a JSON value in which every number under a name that ends in `Timestamp` is a date: epoch seconds on the wire. */
export function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, dated(name, member)]));
}

function dated(name: string, member: unknown): unknown {
  if (name.endsWith('Timestamp') && typeof member === 'number') return new Date(Math.round(member * 1000));
  return withDates(member);
}
