// Schemas made flat: every schema inside another one becomes a shape of its own, with a name.
import { type Schema, shapeOf } from './schemas.ts';

/** A schema whose parts are the names of other shapes. */
export interface FlatShape {
  readonly types: readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  readonly sensitive?: true;
}

const annotations = ['$schema', '$id', '$defs', 'title', 'description'];
const copied = [
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'required',
] as const;
const handled = new Set<string>([...annotations, ...copied, 'type', 'items', 'properties', 'x-sensitive']);

/**
 * The shapes of these schemas by name; a part without a `$ref` is named after its place.
 *
 * @throws RangeError when a schema has a keyword that no validator would look at, or a name is taken twice.
 */
export function flatShapes(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, FlatShape> {
  const shapes = new Map<string, FlatShape>();
  const add = (name: string, schema: Schema): string => {
    if (schema.$ref !== undefined) return shapeOf(schema.$ref);
    if (shapes.has(name)) throw new RangeError(`Cannot name the shape '${name}': found another one of this name`);
    shapes.set(name, { types: [] }); // holds its place in front of its parts
    for (const [part, inner] of Object.entries(schema.$defs ?? {})) add(part, inner);
    shapes.set(name, flat(name, schema, add));
    return name;
  };
  for (const [name, schema] of schemas) add(name, schema);
  return shapes;
}

function flat(name: string, schema: Schema, add: (name: string, schema: Schema) => string): FlatShape {
  const strange = Object.keys(schema).filter((keyword) => !handled.has(keyword));
  if (strange.length > 0) throw new RangeError(`Cannot print '${name}': found ${strange}, expected known keywords`);
  const properties = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, add(`${name}${key}`, part)]);
  const kept = copied.filter((keyword) => schema[keyword] !== undefined).map((keyword) => [keyword, schema[keyword]]);
  return {
    types: [schema.type ?? []].flat(),
    ...Object.fromEntries(kept),
    ...(schema.items && { items: add(`${name}Item`, schema.items) }),
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
    ...(schema['x-sensitive'] && { sensitive: true }),
  };
}
