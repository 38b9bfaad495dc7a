import { readdirSync, readFileSync } from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

/** A schema of the kit with every reference replaced by what it stands for: peers do not follow URNs. */
export function wholeSchema(name: string): Schema {
  const folder = new URL('../schemas/', import.meta.url);
  const schemas = new Map(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema,
    ]),
  );
  const inline = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(inline);
    const { $ref, $id: _id, $schema: _schema, ...rest } = value as Schema;
    if (typeof $ref === 'string') return inline(schemas.get($ref.split(':').at(-1) ?? ''));
    return Object.fromEntries(Object.entries(rest).map(([member, inner]) => [member, inline(inner)]));
  };
  return inline(schemas.get(name)) as Schema; // an object stays one
}
