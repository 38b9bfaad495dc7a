import { test } from 'vitest';
import { payloadMutants } from '../../../src/contract/mutants/payload-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('payloadMutants are each caught by every rule that they name', () => expectCaught(payloadMutants), 60_000);
