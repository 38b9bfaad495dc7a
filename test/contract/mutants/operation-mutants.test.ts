import { test } from 'vitest';
import { operationMutants } from '../../../src/contract/mutants/operation-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('operationMutants are each caught by every rule that they name', () => expectCaught(operationMutants), 60_000);
