import { test } from 'vitest';
import { readMutants } from '../../../src/contract/mutants/read-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('readMutants are each caught by every rule that they name', () => expectCaught(readMutants), 60_000);
