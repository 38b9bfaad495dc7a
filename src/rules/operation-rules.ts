import { operationDetailsRules } from './operation-details-rules.ts';
import { operationIdentityRules } from './operation-identity-rules.ts';
import { operationOutcomeRules } from './operation-outcome-rules.ts';
import type { OperationRule } from './operation-rule.ts';
import { operationTimeRules } from './operation-time-rules.ts';

/** All rules about single operations. */
export const operationRules: readonly OperationRule[] = [
  ...operationIdentityRules,
  ...operationTimeRules,
  ...operationOutcomeRules,
  ...operationDetailsRules,
];
