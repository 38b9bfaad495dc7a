import { test } from 'vitest';
import { answerMutants } from '../../../src/contract/mutants/answer-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('answerMutants are each caught by every rule that they name', () => expectCaught(answerMutants), 60_000);
