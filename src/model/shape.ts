import { checks } from '../../validators/checks.js';
import { type ShapeName, shapes } from '../../validators/shapes.js';
import { brokenKeywords, describeFound } from './shape-keywords.ts';

export type { ShapeName };

/** One place where a value departs from its shape. */
export interface Mismatch {
  /** A JSON pointer into the value; `""` is the whole value. A missing member is named as if it were there. */
  readonly path: string;
  /** The shape that is asked for at the path. */
  readonly shape: ShapeName;
  /** The keyword of JSON Schema that does not hold: `type`, `required`, `enum`, `pattern`, `minLength` … */
  readonly keyword: string;
  /** What the shape asks for, in a few words. */
  readonly expected: string;
  /** What was found, in a few words: texts are cut short; of sensitive ones only the length is told. */
  readonly received: string;
}

/** Whether a value has a shape of the API. Unknown members are allowed; members that are `undefined` count as absent. */
export function matchesShape(name: ShapeName, value: unknown): boolean {
  return checks[name](value);
}

/** Every place where a value departs from a shape of the API, from the outside in; none where it has the shape. */
export function findMismatches(name: ShapeName, value: unknown): readonly Mismatch[] {
  return matchesShape(name, value) ? [] : [...walk(name, value, '')];
}

function* walk(name: ShapeName, value: unknown, path: string): Generator<Mismatch> {
  const shape = shapes[name];
  const broken = brokenKeywords(shape, value);
  for (const { keyword, expected } of broken) {
    yield { path, shape: name, keyword, expected, received: describeFound(shape, keyword, value) };
  }
  if (broken.some(({ keyword }) => keyword === 'type')) return;
  if (Array.isArray(value) && shape.items) {
    for (const [at, item] of value.entries()) yield* walk(shape.items, item, `${path}/${at}`);
  }
  if (shape.properties) yield* walkMembers(name, value as Readonly<Record<string, unknown>>, path); // its type holds
}

function* walkMembers(name: ShapeName, value: Readonly<Record<string, unknown>>, path: string): Generator<Mismatch> {
  const { properties = {}, required = [] } = shapes[name];
  for (const [key, shape] of Object.entries(properties)) {
    const at = `${path}/${key}`;
    if (value[key] !== undefined) yield* walk(shape, value[key], at);
    else if (required.includes(key)) {
      yield { path: at, shape, keyword: 'required', expected: 'a required member', received: 'nothing' };
    }
  }
}
