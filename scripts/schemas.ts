// Reads schemas/, the one description of the wire from which types and validators are made.
import { readdirSync, readFileSync } from 'node:fs';

/** The part of JSON Schema that schemas/ uses; whatever else appears there is refused by the validators' generator. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** Whether the model marks the shape as sensitive: cassettes and reports hide such text. */
  readonly 'x-sensitive'?: boolean;
}

/** What every `$id` begins with; the shape's name follows. */
export const idPrefix = 'urn:lambda-durable-testkit:';

/** The shapes that travel between the service and a handler: they are no shapes of the API's model. */
export const invocationShapes: readonly string[] = ['InvocationOutput', 'InvocationPayload'];

const folder = new URL('../schemas/', import.meta.url);

/** Every schema by its shape's name, in alphabetical order. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  const files = readdirSync(folder).sort();
  const read = (file: string): Schema => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema;
  return new Map(files.map((file) => [file.replace(/\.json$/, ''), read(file)]));
}

/** The schemas of the API's model alone. */
export function modelSchemas(): ReadonlyMap<string, Schema> {
  return new Map([...readSchemas()].filter(([name]) => !invocationShapes.includes(name)));
}

/** The name of the shape that a `$ref` means. */
export function shapeOf(ref: string | undefined): string {
  return ref?.replace(/^.*[/:]/, '') ?? '';
}
