// Prints src/model/wire.ts from schemas/: one read-only interface a structure, one union an enum.
// Run with `node scripts/wire-types.ts`; test/model/wire.test.ts fails when the file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Schema {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly required?: readonly string[];
  readonly items?: { readonly $ref: string };
}

const root = new URL('../', import.meta.url);
const outFile = new URL('src/model/wire.ts', root);

/** The text of src/model/wire.ts, from the schemas as they stand. */
export function wireTypes(): string {
  const names = readdirSync(new URL('schemas/', root))
    .filter((file) => file.endsWith('.json'))
    .sort();
  const schemas = new Map<string, Schema>();
  for (const file of names) {
    schemas.set(file.slice(0, -5), JSON.parse(readFileSync(new URL(`schemas/${file}`, root), 'utf8')) as Schema);
  }
  const blocks = [...schemas.values()].filter((schema) => schema.type === 'object' || schema.enum);
  return [
    '// Generated from schemas/ by scripts/wire-types.ts: the wire form of the durable-execution API. Timestamps are epoch seconds.',
    ...blocks.map((schema) => (schema.enum ? printEnum(schema, schema.enum) : printInterface(schema, schemas))),
    '',
  ].join('\n\n');
}

function printEnum(schema: Schema, values: readonly string[]): string {
  const union = values.map((value) => `  | '${value}'`).join('\n');
  return `/** ${schema.description} */\nexport type ${schema.title} =\n${union};`;
}

function printInterface(schema: Schema, schemas: ReadonlyMap<string, Schema>): string {
  const members = Object.entries(schema.properties ?? {}).map(([name, { $ref }]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    return `  readonly ${name}${optional}: ${typeName(target($ref), schemas)};`;
  });
  const head = `/** ${schema.description} */`;
  if (members.length === 0) return `${head}\nexport type ${schema.title} = Readonly<Record<string, never>>;`;
  return `${head}\nexport interface ${schema.title} {\n${members.join('\n')}\n}`;
}

function typeName(name: string, schemas: ReadonlyMap<string, Schema>): string {
  const schema = schemas.get(name);
  if (!schema) throw new RangeError(`Cannot print the type of '${name}': schemas/ has no such file`);
  if (schema.enum || schema.type === 'object') return name;
  if (schema.type === 'array' && schema.items) return `readonly ${typeName(target(schema.items.$ref), schemas)}[]`;
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.type;
}

function target(ref: string): string {
  return ref.replace(/^.*[/:]/, '').replace(/\.json$/, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(outFile, wireTypes());
