// Prints src/model/wire.ts from schemas/: one read-only interface a structure, one union an enum.
// Run with `node scripts/wire-types.ts`; test/model/wire.test.ts fails when the file is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelSchemas, type Schema, shapeOf } from './schemas.ts';

const outFile = new URL('../src/model/wire.ts', import.meta.url);

/** The text of src/model/wire.ts, from the schemas as they stand. */
export function wireTypes(): string {
  const schemas = modelSchemas();
  const blocks = [...schemas].filter(([, schema]) => schema.type === 'object' || schema.enum);
  const parts = [
    '// Generated from schemas/ by scripts/wire-types.ts: the wire form of the durable-execution API. Timestamps are epoch seconds.',
    ...blocks.map(([name, schema]) =>
      schema.enum ? printEnum(name, schema, schema.enum) : printInterface(name, schema, schemas),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function printEnum(name: string, schema: Schema, values: readonly string[]): string {
  const line = `export type ${name} = ${values.map((value) => `'${value}'`).join(' | ')};`;
  const union = values.map((value) => `  | '${value}'`).join('\n');
  // as the formatter breaks it, so that the file stays as printed
  return `${printDoc(schema, '')}${line.length <= 120 ? line : `export type ${name} =\n${union};`}`;
}

function printInterface(name: string, schema: Schema, schemas: ReadonlyMap<string, Schema>): string {
  const members = Object.entries(schema.properties ?? {}).map(([key, member]) => {
    const optional = schema.required?.includes(key) ? '' : '?';
    return `${printDoc(member, '  ')}  readonly ${key}${optional}: ${typeName(shapeOf(member.$ref), schemas)};`;
  });
  const doc = printDoc(schema, '');
  if (members.length === 0) return `${doc}export type ${name} = Readonly<Record<string, never>>;`;
  return `${doc}export interface ${name} {\n${members.join('\n')}\n}`;
}

function printDoc({ description }: Schema, indent: string): string {
  return description ? `${indent}/** ${description} */\n` : '';
}

function typeName(name: string, schemas: ReadonlyMap<string, Schema>): string {
  const schema = schemas.get(name);
  if (!schema) throw new RangeError(`Cannot print the type of '${name}': schemas/ has no such file`);
  if (schema.enum || schema.type === 'object') return name;
  if (schema.type === 'array') return `readonly ${typeName(shapeOf(schema.items?.$ref), schemas)}[]`;
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : String(schema.type);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(outFile, wireTypes());
