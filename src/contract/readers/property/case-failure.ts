import { ContractError } from '../../../rules/contract-error.ts';
import { foldedLine, foldViolations } from '../../report/fold-violations.ts';
import type { ReportResult } from '../../report/report.ts';
import { printRequests } from '../../report/report-requests.ts';

/** The error of a property's run: what was found, and the requests that show it. */
export function failureOf({ title, expected, violations, requests }: ReportResult): ContractError {
  const found = foldViolations(violations).map((folded) => `found: ${foldedLine(folded)}`);
  const message = [title, `right: ${expected}`, ...found, printRequests(requests)].join('\n');
  return Object.assign(new ContractError('reader', violations), { message });
}
