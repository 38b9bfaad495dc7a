import { defineRules } from './define-rules.ts';
import { anyForm, model, noNull, type SchemaRule, textForms } from './schema-rule.ts';

/** An operation as the model has it. */
export const operationSchemaRules: readonly SchemaRule[] = defineRules<SchemaRule>('operation', [
  {
    id: 'operation/required-members',
    title: 'An operation MUST have an Id, a Type, a StartTimestamp and a Status',
    severity: 'must',
    source: model('Operation'),
    check: ({ kind, path }) => {
      const required = path.length === 1 && ['Id', 'Type', 'StartTimestamp', 'Status'].includes(String(path[0]));
      return kind === 'absent' || (kind === 'null' && required);
    },
  },
  noNull('operation', 'aws-durable-execution-sdk-js 2.4.0 fails on StepDetails and WaitDetails that are null'),
  {
    id: 'operation/known-type',
    title: "An operation's Type MUST be one of the model",
    severity: 'must',
    source: model('OperationType'),
    implies: ['agreement/same-type'],
    check: ({ kind, path }) => kind === 'choice' && path[0] === 'Type',
  },
  {
    id: 'operation/known-status',
    title: "An operation's Status MUST be one of the model",
    severity: 'must',
    source: model('OperationStatus'),
    check: ({ kind, path }) => kind === 'choice' && path[0] === 'Status',
  },
  textForms('operation', model('OperationId, OperationName, OperationSubType and CallbackId')),
  anyForm('operation', model('Operation')),
]);
