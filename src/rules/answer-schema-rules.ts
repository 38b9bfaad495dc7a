import { defineRules } from './define-rules.ts';
import type { RuleKind } from './rule.ts';
import { anyForm, model, type SchemaRule } from './schema-rule.ts';

/** The answers that are no pages, and the payload of an invocation. */
export const checkpointSchemaRules: readonly SchemaRule[] = whole('checkpoint', 'CheckpointDurableExecutionResponse');
export const changeSetSchemaRules: readonly SchemaRule[] = whole('change-set', 'CheckpointUpdatedExecutionState');
export const executionSchemaRules: readonly SchemaRule[] = whole('execution', 'GetDurableExecutionResponse');
export const stopSchemaRules: readonly SchemaRule[] = whole('stop', 'StopDurableExecutionResponse');
export const payloadSchemaRules: readonly SchemaRule[] = defineRules<SchemaRule>('payload', [
  {
    id: 'payload/timestamps',
    title: 'The timestamps of a payload SHOULD be whole epoch milliseconds',
    severity: 'should',
    source: 'published payloads of the service; aws-durable-execution-sdk-python#270',
    implies: ['payload/timestamps-as-numbers'],
    check: ({ shape, kind }) => shape === 'PayloadTimestamp' && kind !== 'absent' && kind !== 'null',
  },
  anyForm('payload', 'SDK specification 3; all SDKs read these members'),
]);

function whole(kind: RuleKind, shape: string): readonly SchemaRule[] {
  return defineRules<SchemaRule>(kind, [anyForm(kind, model(shape))]);
}
