import { expect, test } from 'vitest';
import { describeEndpointContract, holdRule, holdSomething } from '../../src/bindings/describe-endpoint.ts';
import { checkEndpoint } from '../../src/contract/endpoints/check-endpoint.ts';
import { openGround } from '../../src/contract/mutants/ground.ts';
import { mutants } from '../../src/contract/mutants/mutants.ts';
import { ContractError } from '../../src/rules/contract-error.ts';

const { endpoint: target, arn, checkpointToken } = openGround();

describeEndpointContract('the right service', { target, arn, checkpointToken });
describeEndpointContract('one that is made when tests begin, and may be changed', async () => {
  const ground = openGround();
  return { target: ground.endpoint, arn, checkpointToken, mutating: true };
});

test('holdRule() throws what is wrong, and tells why a rule was skipped', async () => {
  const ground = openGround();
  const mutant = mutants.find(({ id }) => id === 'mutant/get-of-another-name')?.make(ground) ?? ground.endpoint;
  const report = await checkEndpoint({ target: mutant, arn });

  expect(() => holdRule(report, 'execution/name-in-arn')).toThrow(ContractError);
  expect(() => holdRule(report, 'execution/name-in-arn')).toThrow('should execution/name-in-arn');
  expect(holdRule(report, 'token/foreign-is-refused')).toBe('no checkpoint token was given');
  expect(holdRule(report, 'execution/schema')).toBeUndefined();
  expect(holdRule(undefined, 'read/ends')).toBe('the run did not look at it');
});

test('holdSomething() throws where nothing was judged', async () => {
  const report = await checkEndpoint({ target, arn, seconds: 0 });

  expect(() => holdSomething(report)).toThrow('found nothing that could be checked');
  expect(() => holdSomething(undefined)).toThrow(RangeError);
});
