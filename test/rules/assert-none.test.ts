import { expect, test } from 'vitest';
import { assertNone } from '../../src/rules/assert-none.ts';
import { ContractError } from '../../src/rules/contract-error.ts';
import type { Severity, Violation } from '../../src/rules/violation.ts';

const violation = (severity: Severity): Violation => ({
  rule: 'page/x',
  path: '',
  expected: 'a',
  received: 'b',
  message: 'the page is b',
  source: 'API model',
  severity,
});

test('assertNone() throws for a must and a should, never for info alone', () => {
  expect(() => assertNone('page', [])).not.toThrow();
  expect(() => assertNone('page', [violation('info')])).not.toThrow();
  expect(() => assertNone('page', [violation('should')])).toThrow(ContractError);
  expect(() => assertNone('page', [violation('must')])).toThrow('Cannot accept the page');
});

test('assertNone() leaves what is only info out of the error', () => {
  try {
    assertNone('page', [violation('info'), violation('must')]);
    expect.unreachable();
  } catch (error) {
    expect((error as ContractError).violations).toEqual([violation('must')]);
  }
});
