import { expect, test } from 'vitest';
import { operationStatuses, operationTypes } from '../../src/model/statuses.ts';
import { type OperationRule, planRules } from '../../src/rules/operation-rule.ts';
import { operationRules } from '../../src/rules/operation-rules.ts';

test('planRules() gives an operation the rules that are about its type and status', () => {
  const plan = planRules(operationRules);

  for (const Type of operationTypes) {
    for (const Status of operationStatuses) {
      const wanted = operationRules.filter(({ on }) => on?.(Type, Status) ?? true);

      expect(plan({ Type, Status }).rules).toEqual(wanted);
      expect(plan({ Type, Status }).checks).toEqual(wanted.map(({ check }) => check));
    }
  }
});

test('planRules() gives an operation of an unknown type or status the rules that are about all', () => {
  const always = operationRules.filter(({ on }) => !on);
  const plan = planRules(operationRules);

  expect(plan({}).rules).toEqual(always);
  expect(plan({ Type: 'STEP' }).rules).toEqual(always);
  expect(plan({ Type: 'SAGA' as 'STEP', Status: 'STARTED' }).rules).toEqual(always);
});

test('planRules() asks a rule once for each type and status, and never again', () => {
  let asked = 0;
  const rule: OperationRule = {
    id: 'operation/x',
    title: 'x',
    severity: 'info',
    source: 'x',
    since: '0.1.0',
    kind: 'operation',
    on: () => {
      asked += 1;
      return true;
    },
    check: () => undefined,
  };
  const plan = planRules([rule]);
  plan({ Type: 'STEP', Status: 'STARTED' });

  expect(asked).toBe(operationTypes.length * operationStatuses.length);
});
