import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertPage, checkPage } from '../../src/rules/check-page.ts';
import { ContractError } from '../../src/rules/contract-error.ts';
import { garbageLike } from './garbage.ts';

const step = {
  Id: 's1',
  Name: 'charge card',
  Type: 'STEP',
  SubType: 'Step',
  Status: 'STARTED',
  StartTimestamp: 1767225600,
};
const done = {
  ...step,
  Id: 's2',
  Status: 'SUCCEEDED',
  EndTimestamp: 1767225601,
  StepDetails: { Attempt: 1, Result: '1' },
};
const page = { Operations: [step, done], NextMarker: 'm' };

test('checkPage() never throws, whatever the page is', () => {
  fc.assert(
    fc.property(garbageLike(page), (value) => {
      for (const { rule, path, message, severity } of checkPage(value)) {
        expect([typeof rule, typeof path, typeof message]).toEqual(['string', 'string', 'string']);
        expect(['must', 'should', 'info']).toContain(severity);
      }
    }),
    { numRuns: 1000 },
  );
});

test('checkPage() finds something in everything that is no object with a list of operations', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      fc.pre(!(typeof value === 'object' && value !== null && 'Operations' in value));

      expect(checkPage(value)).not.toEqual([]);
    }),
  );
});

test('checkPage() gives paths that lead to what was received', () => {
  const [violation, ...others] = checkPage({ ...page, Operations: [step, { ...done, Name: 'é' }] });

  expect(others).toEqual([]);
  expect(violation).toMatchObject({ rule: 'operation/text-forms', path: '/Operations/1/Name', received: "'é'" });
});

test('checkPage() checks operations beside broken ones', () => {
  const rules = checkPage({ Operations: [null, { ...done, EndTimestamp: 1 }], NextMarker: 'm' }).map(
    ({ rule }) => rule,
  );

  expect(rules).toEqual(['operation/schema', 'operation/ends-after-start']);
});

test('checkPage() leaves rules about a type alone where the type is unknown', () => {
  const rules = checkPage({ Operations: [{ ...step, Type: 'SAGA', StepDetails: {} }], NextMarker: 'm' }).map(
    ({ rule }) => rule,
  );

  expect(rules).toEqual(['operation/known-type']);
});

test('assertPage() throws a ContractError with what is must or should', () => {
  const broken = { Operations: [{ ...step, Name: null }], NextMarker: null };

  expect(() => assertPage(page)).not.toThrow();
  expect(() => assertPage({ Operations: [step], NextMarker: null })).not.toThrow(); // only info
  try {
    assertPage(broken);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ContractError);
    expect((error as ContractError).violations).toEqual(
      checkPage(broken).filter(({ severity }) => severity !== 'info'),
    );
    expect((error as ContractError).message).toBe(
      [
        'Cannot accept the page: found 1 violation of 1 rule, expected none',
        'should operation/no-null-members [aws-durable-execution-sdk-js 2.4.0 fails on StepDetails and WaitDetails that are null]',
        '  operation 1 (Id s1) has null as Name (at /Operations/0/Name)',
      ].join('\n'),
    );
  }
});
