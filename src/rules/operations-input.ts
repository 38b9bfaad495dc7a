import type { Operation } from '../model/wire.ts';
import { checkSchema } from './check-schema.ts';
import { type Family, relate } from './family.ts';
import { listOperations, type OperationList } from './operation-list.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { readAs } from './read-as.ts';
import { type Place, placeOf } from './report.ts';
import type { Violation } from './violation.ts';

/** A list of operations that a caller gave, with its family, its place and what is wrong with its form. */
export interface OperationsInput {
  readonly list: OperationList & Family;
  readonly place: Place;
  readonly violations: Violation[];
}

/** The operations in a value from outside; `path` is where it stands, `subject` begins the sentences about it. */
export function operationsInput(value: unknown, whole: Pick<Place, 'subject' | 'path'>): OperationsInput {
  const { view, problems } = readAs<readonly Operation[]>('Operations', value);
  const list = listOperations([view], () => whole.path);
  const place = placeOf(list, whole);
  const schema = { whole: operationSchemaRules, item: operationSchemaRules, list: [] };
  return { list: { ...list, ...relate(list) }, place, violations: checkSchema(problems, schema, place) };
}
