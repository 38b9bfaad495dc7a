import { defineRules } from './define-rules.ts';
import type { RuleKind } from './rule.ts';
import { anyForm, model, type SchemaRule } from './schema-rule.ts';

/** A page of State, of History or of List. */
export const pageSchemaRules: readonly SchemaRule[] = pageForms('page', 'GetDurableExecutionStateResponse');
export const historyPageSchemaRules: readonly SchemaRule[] = pageForms(
  'history-page',
  'GetDurableExecutionHistoryResponse',
);
export const listSchemaRules: readonly SchemaRule[] = pageForms('list', 'ListDurableExecutionsByFunctionResponse');

/** All pages of a read together. */
export const readSchemaRules: readonly SchemaRule[] = defineRules<SchemaRule>('read', [
  {
    id: 'read/schema',
    title: 'A read MUST be a list of pages',
    severity: 'must',
    source: model('GetDurableExecutionStateResponse'),
    implies: ['read/ends', 'read/one-execution'],
    check: () => true,
  },
]);

function pageForms(kind: RuleKind, shape: string): readonly SchemaRule[] {
  return defineRules<SchemaRule>(kind, [
    {
      id: `${kind}/next-marker-not-null`,
      title: 'NextMarker SHOULD be absent or empty where nothing follows, not null',
      severity: 'info',
      source: 'no source shows null; all SDKs take it for the end',
      check: (problem) => problem.kind === 'null' && problem.path[0] === 'NextMarker',
    },
    {
      id: `${kind}/next-marker-text`,
      title: 'NextMarker SHOULD be a text or absent',
      severity: 'should',
      source: model(shape),
      check: ({ path }) => path[0] === 'NextMarker',
    },
    anyForm(kind, model(shape)),
  ]);
}
