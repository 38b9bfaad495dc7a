import { defineRules } from './define-rules.ts';
import type { Problem } from './read-as.ts';
import type { RuleFacts, RuleKind } from './rule.ts';

/** A rule that claims some of the places where a value is not what the model says. The first that claims one has it. */
export interface SchemaRule extends RuleFacts {
  /** Whether the rule speaks of such a place; the path is the one below the operation, the event or the whole. */
  readonly check: (problem: Problem) => boolean;
}

const model = (shape: string): string => `API model, ${shape}`;

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
  schema('operation', model('Operation')),
]);

/** An event as the model has it. */
export const eventSchemaRules: readonly SchemaRule[] = defineRules<SchemaRule>('event', [
  {
    id: 'event/required-members',
    title: "An event's details MUST have the members that the model requires",
    severity: 'must',
    source: model('Event and its details'),
    check: ({ kind }) => kind === 'absent',
  },
  noNull('event', model('Event')),
  {
    id: 'event/known-type',
    title: "An event's EventType MUST be one of the model",
    severity: 'must',
    source: model('EventType'),
    check: ({ kind, path }) => kind === 'choice' && path[0] === 'EventType',
  },
  textForms('event', model('Event')),
  schema('event', model('Event')),
]);

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
  schema('payload', 'SDK specification 3; all SDKs read these members'),
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
    schema(kind, model(shape)),
  ]);
}

function whole(kind: RuleKind, shape: string): readonly SchemaRule[] {
  return defineRules<SchemaRule>(kind, [schema(kind, model(shape))]);
}

type Definition = Omit<SchemaRule, 'kind' | 'since'>;

function schema(kind: RuleKind, source: string): Definition {
  const id = `${kind}/schema`;
  const title = 'Every member MUST have the type, the bounds and the form of the model';
  return { id, title, severity: 'must', source, check: () => true };
}

function noNull(kind: RuleKind, source: string): Definition {
  const check = ({ kind: found, path }: Problem): boolean => found === 'null' && path.length > 0;
  return {
    id: `${kind}/no-null-members`,
    title: 'A member SHOULD be absent, not null',
    severity: 'should',
    source,
    check,
  };
}

function textForms(kind: RuleKind, source: string): Definition {
  const title = 'Ids, names and other texts MUST have the form and the length of the model';
  return { id: `${kind}/text-forms`, title, severity: 'must', source, check: (problem) => problem.kind === 'text' };
}
