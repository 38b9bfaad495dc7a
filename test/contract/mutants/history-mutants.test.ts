import { test } from 'vitest';
import { historyMutants } from '../../../src/contract/mutants/history-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('historyMutants are each caught by every rule that they name', () => expectCaught(historyMutants), 60_000);
