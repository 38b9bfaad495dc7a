import { test } from 'vitest';
import { eventMutants } from '../../../src/contract/mutants/event-mutants.ts';
import { expectCaught } from './expect-caught.ts';

test('eventMutants are each caught by every rule that they name', () => expectCaught(eventMutants), 60_000);
