import { ContractError } from './contract-error.ts';
import type { Violation } from './violation.ts';

/** Throws when there is a violation of a must or a should. */
export function assertNone(subject: string, violations: readonly Violation[]): void {
  const broken = violations.filter(({ severity }) => severity !== 'info');
  if (broken.length > 0) throw new ContractError(subject, broken);
}
