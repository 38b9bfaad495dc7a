import { test } from 'vitest';
import { requestMutants } from '../../../src/contract/mutants/request-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('requestMutants are each caught by every rule that they name', () => expectCaught(requestMutants), 60_000);
