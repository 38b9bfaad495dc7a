import type { Shape } from '../../validators/shapes.js';

type Type = Shape['types'][number];

/** A keyword of JSON Schema that does not hold of a value, and what it asks for in a few words. */
export interface BrokenKeyword {
  readonly keyword: string;
  readonly expected: string;
}

const isOfType: Readonly<Record<Type, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
};

const typeWords: Readonly<Record<Type, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'text',
};

/** The keywords of a shape that do not hold of a value, its members and items left aside. */
export function brokenKeywords(shape: Shape, value: unknown): readonly BrokenKeyword[] {
  if (!shape.types.some((type) => isOfType[type](value))) {
    return [{ keyword: 'type', expected: shape.types.map((type) => typeWords[type]).join(' or ') }];
  }
  if (typeof value === 'string') return brokenInText(shape, value);
  if (typeof value === 'number') return [...below('minimum', shape, value), ...above('maximum', shape, value)];
  if (!Array.isArray(value)) return [];
  return [...below('minItems', shape, value.length, 'item'), ...above('maxItems', shape, value.length, 'item')];
}

/** A value in a few words, as far as the broken keyword looks at it. Of sensitive text only the length is told. */
export function describeFound(shape: Shape, keyword: string, value: unknown): string {
  if (keyword.endsWith('Items') && Array.isArray(value)) return amount(value.length, 'item');
  if (typeof value === 'string') {
    const length = amount(characters(value), 'character');
    if (keyword.endsWith('Length')) return length;
    return shape.sensitive ? `text of ${length}` : JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${amount(value.length, 'item')}`;
  if (shape.sensitive) return `a value of type ${typeof value}`;
  if (typeof value !== 'object') return String(value);
  return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no members'}`;
}

function brokenInText(shape: Shape, value: string): readonly BrokenKeyword[] {
  const length = characters(value);
  const unlisted = shape.enum !== undefined && !shape.enum.includes(value);
  const unlike = shape.pattern !== undefined && !new RegExp(shape.pattern).test(value);
  return [
    ...(unlisted ? [{ keyword: 'enum', expected: `one of ${shape.enum.join(', ')}` }] : []),
    ...below('minLength', shape, length, 'character'),
    ...above('maxLength', shape, length, 'character'),
    ...(unlike ? [{ keyword: 'pattern', expected: `text like ${shape.pattern}` }] : []),
  ];
}

function below(
  keyword: 'minimum' | 'minLength' | 'minItems',
  shape: Shape,
  found: number,
  unit?: string,
): readonly BrokenKeyword[] {
  const limit = shape[keyword];
  return limit === undefined || found >= limit ? [] : [{ keyword, expected: `at least ${amount(limit, unit)}` }];
}

function above(
  keyword: 'maximum' | 'maxLength' | 'maxItems',
  shape: Shape,
  found: number,
  unit?: string,
): readonly BrokenKeyword[] {
  const limit = shape[keyword];
  return limit === undefined || found <= limit ? [] : [{ keyword, expected: `at most ${amount(limit, unit)}` }];
}

function amount(count: number, unit?: string): string {
  if (unit === undefined) return String(count);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
