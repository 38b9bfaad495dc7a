import { test } from 'vitest';
import { executionMutants } from '../../../src/contract/mutants/execution-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('executionMutants are each caught by every rule that they name', () => expectCaught(executionMutants), 60_000);
