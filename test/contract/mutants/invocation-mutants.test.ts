import { test } from 'vitest';
import { invocationMutants } from '../../../src/contract/mutants/invocation-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('invocationMutants are each caught by every rule that they name', () => expectCaught(invocationMutants), 60_000);
