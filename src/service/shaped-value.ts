import { type ShapeName, shapes } from '../../validators/shapes.js';

/**
 * A JSON value with what its shape knows and nothing else: members that the shape has not, `__proto__` among them, and
 * members that are `null` are absent to the service. It goes as deep as the shape does, however deep the value is.
 */
export function shapedValue(name: ShapeName, value: unknown): unknown {
  const { items, properties } = shapes[name];
  if (items && Array.isArray(value)) return value.map((item) => shapedValue(items, item));
  if (!properties || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members: Record<string, unknown> = {};
  for (const [member, shape] of Object.entries(properties)) {
    const given: unknown = Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined;
    if (given !== undefined && given !== null) members[member] = shapedValue(shape, given);
  }
  return members;
}
