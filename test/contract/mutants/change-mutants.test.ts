import { test } from 'vitest';
import { changeMutants } from '../../../src/contract/mutants/change-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('changeMutants are each caught by every rule that they name', () => expectCaught(changeMutants), 60_000);
