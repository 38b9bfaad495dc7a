import { test } from 'vitest';
import { markerMutants } from '../../../src/contract/mutants/marker-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('markerMutants are each caught by every rule that they name', () => expectCaught(markerMutants), 60_000);
