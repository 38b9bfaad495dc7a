import { defineRules } from './define-rules.ts';
import { anyForm, model, noNull, type SchemaRule, textForms } from './schema-rule.ts';

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
  anyForm('event', model('Event')),
]);
