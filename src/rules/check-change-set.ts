import type { CheckpointUpdatedExecutionState } from '../model/wire.ts';
import { changeSetSchemaRules } from './answer-schema-rules.ts';
import { assertNone } from './assert-none.ts';
import { changeSetRules, omissionRules } from './change-set-rules.ts';
import { checkSchema } from './check-schema.ts';
import { relate } from './family.ts';
import { listOperations } from './operation-list.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { type OperationsInput, operationsInput } from './operations-input.ts';
import { pageListRules } from './page-rules.ts';
import { readAs } from './read-as.ts';
import { checkWhole, placeOf } from './report.ts';
import type { Violation } from './violation.ts';

/**
 * What is wrong with a change set, the NewExecutionState of a checkpoint response, between the operations of a whole
 * read `before` it and of one `after` it. A change set with a NextMarker may leave operations out. Paths begin with
 * `/before`, `/changeSet` or `/after`. Never throws, whatever the values are.
 *
 * @example
 * const wait = { Id: 'a1', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', StartTimestamp: 1767225600 };
 * checkChangeSet([], { Operations: [wait] }, [wait]); // []
 * checkChangeSet([], { Operations: [] }, [wait]).map(({ rule }) => rule); // ['change-set/complete']
 */
export function checkChangeSet(before: unknown, changeSet: unknown, after: unknown): Violation[] {
  const earlier = operationsInput(before, { subject: 'the state before', path: '/before' });
  const later = operationsInput(after, { subject: 'the state after', path: '/after' });
  const changes = changesInput(changeSet);
  const whole = { before: earlier.list, changes: changes.list, after: later.list, complete: changes.complete };
  return [
    ...earlier.violations,
    ...changes.violations,
    ...later.violations,
    ...checkWhole(pageListRules, changes.list, changes.place),
    ...checkWhole(changeSetRules, whole, changes.place),
    ...checkWhole(omissionRules, whole, later.place),
  ];
}

/**
 * Throws when a change set breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkChangeSet` found, except what is only info.
 * @example
 * const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
 * assertChangeSet([], { Operations: [step] }, [step]); // undefined
 */
export function assertChangeSet(before: unknown, changeSet: unknown, after: unknown): void {
  assertNone('change set', checkChangeSet(before, changeSet, after));
}

function changesInput(changeSet: unknown): OperationsInput & { readonly complete: boolean } {
  const { view, problems } = readAs<CheckpointUpdatedExecutionState>('CheckpointUpdatedExecutionState', changeSet);
  const list = listOperations([view.Operations ?? []], () => '/changeSet/Operations');
  const place = placeOf(list, { subject: 'the change set', path: '/changeSet' });
  const schema = { whole: changeSetSchemaRules, item: operationSchemaRules, list: ['Operations'] };
  const violations = checkSchema(problems, schema, place);
  return { list: { ...list, ...relate(list) }, place, violations, complete: !view.NextMarker };
}
