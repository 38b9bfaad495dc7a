import { checks, countCharacters } from '../../validators/checks.js';
import { type Shape, type ShapeName, shapes } from '../../validators/shapes.js';
import { describe } from './describe.ts';
import type { View } from './view.ts';

/** One place where a value is not what the API's model says. */
export interface Problem {
  /** Names and indexes from the top of the value. */
  readonly path: readonly (string | number)[];
  /**
   * `absent`: a required member is not there. `null`: a member is there as null. `type`: another JSON type. `choice`:
   * none of the model's texts. `text`: a text of another form or length. `range`: a number out of bounds.
   */
  readonly kind: 'absent' | 'null' | 'type' | 'choice' | 'text' | 'range';
  /** The shape that was expected at this place. */
  readonly shape: ShapeName;
  readonly expected: string;
  readonly received: string;
}

/** A value from outside as the checks may use it, and what is wrong with it. */
export interface Reading<T> {
  readonly view: View<T>;
  readonly problems: readonly Problem[];
}

const noProblems: readonly Problem[] = [];
const timestamps: ReadonlySet<ShapeName> = new Set<ShapeName>(['ExecutionTimestamp', 'PayloadTimestamp']);

/**
 * A value read as a shape of the API's model. A value that has the shape is taken as it is; of any other, the members
 * that are of a wrong JSON type are left out; timestamps become NaN.
 */
export function readAs<T extends object>(shape: ShapeName, value: unknown): Reading<T> {
  // the check says that the value has the shape, which is the model's T
  if (checks[shape](value)) return { view: value as View<T>, problems: noProblems };
  const problems: Problem[] = [];
  const view = readValue({ name: shape, path: [], problems }, value);
  // what readValue leaves has the types of the shape; a list keeps undefined for what it lost
  return { view: (view ?? (shapes[shape].items ? [] : {})) as View<T>, problems };
}

interface Place {
  readonly name: ShapeName;
  readonly path: readonly (string | number)[];
  readonly problems: Problem[];
}

function readValue(place: Place, value: unknown): unknown {
  const shape = shapes[place.name];
  const type = shape.types.find((candidate) => isOf(candidate, value));
  if (type === undefined) {
    const expected = shape.types.map((name) => words[name]).join(' or ');
    report(place, { kind: value === null ? 'null' : 'type', expected, received: describe(value) });
    // a moment that nobody can read is there all the same: NaN is neither absent nor before or after another
    return value !== null && timestamps.has(place.name) ? Number.NaN : undefined;
  }
  if (Array.isArray(value)) return Array.from(value, (item, index) => readValue(part(place, index, shape.items), item));
  if (typeof value === 'object' && value !== null) return readMembers(place, shape, value);
  const problem = typeof value === 'string' ? textProblem(shape, value) : numberProblem(shape, value);
  if (problem) report(place, problem);
  return value;
}

function readMembers(place: Place, shape: Shape, value: object): object {
  const view: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape.properties ?? {})) {
    const given: unknown = (value as Readonly<Record<string, unknown>>)[name]; // any object may be read by any name
    const inside = part(place, name, member);
    const kept = given === undefined ? undefined : readValue(inside, given);
    if (kept !== undefined) view[name] = kept;
    if (given !== undefined || !shape.required?.includes(name)) continue;
    report(inside, { kind: 'absent', expected: `the member ${name}`, received: 'nothing' });
  }
  return view;
}

type Fault = Omit<Problem, 'path' | 'shape'>;

function textProblem(shape: Shape, text: string): Fault | undefined {
  const { enum: choices, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = shape;
  if (choices) {
    if (choices.includes(text)) return undefined;
    return { kind: 'choice', expected: `one of ${choices.join(', ')}`, received: describe(text) };
  }
  if (text.length < minLength || (text.length > maxLength && countCharacters(text) > maxLength)) {
    const expected = `${minLength} to ${maxLength} characters`;
    return { kind: 'text', expected, received: `a text of ${text.length} characters` };
  }
  if (pattern === undefined || new RegExp(pattern).test(text)) return undefined;
  return { kind: 'text', expected: `a text like ${pattern}`, received: describe(text) };
}

function numberProblem({ minimum, maximum }: Shape, value: unknown): Fault | undefined {
  if (typeof value !== 'number') return undefined;
  const [low, high] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY];
  if (value >= low && value <= high) return undefined;
  const expected = high === Number.POSITIVE_INFINITY ? `${low} or more` : `${low} to ${high}`;
  return { kind: 'range', expected, received: describe(value) };
}

function part(place: Place, step: string | number, name: ShapeName | undefined): Place {
  return { name: name ?? place.name, path: [...place.path, step], problems: place.problems };
}

function report(place: Place, fault: Fault): void {
  place.problems.push({ path: place.path, shape: place.name, ...fault });
}

const words: Readonly<Record<Shape['types'][number], string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function isOf(type: Shape['types'][number], value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
  }
}
