/** Whether two values of JSON are equal: members in any order, and a member that is `undefined` is none. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => same(item, other[index]));
  }
  return covers(one, other) && covers(other, one);
}

/** A member in which two objects differ. */
export interface Difference {
  /** Names from the top, such as `StepDetails/Result`. */
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** The first member in which two objects differ, as deep as both have it, or `undefined` when they are equal. */
export function difference(one: object, other: object): Difference | undefined {
  const [here, there] = [
    new Map<string, unknown>(Object.entries(one)),
    new Map<string, unknown>(Object.entries(other)),
  ];
  const path = [...here.keys(), ...there.keys()].find((name) => !same(here.get(name), there.get(name)));
  if (path === undefined) return undefined;
  const [mine, yours] = [here.get(path), there.get(path)];
  if (!isObject(mine) || !isObject(yours)) return { path, one: mine, other: yours };
  const inside = difference(mine, yours);
  return inside && { ...inside, path: `${path}/${inside.path}` };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function covers(one: object, other: object): boolean {
  for (const [name, value] of Object.entries(one)) {
    if (value !== undefined && !same(value, (other as Readonly<Record<string, unknown>>)[name])) return false; // read by any name
  }
  return true;
}
