import { test } from 'vitest';
import { pagingMutants } from '../../../src/contract/mutants/paging-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('pagingMutants are each caught by every rule that they name', () => expectCaught(pagingMutants), 60_000);
