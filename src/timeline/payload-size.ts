import { exceedsBytes } from '../model/body.ts';
import type { Refusal } from '../model/exceptions.ts';
import type { OperationType } from '../model/wire.ts';
import { invalid } from './invalid.ts';

/** Whose payload is measured, and how much of it is allowed. */
export interface Measured {
  readonly type: OperationType;
  readonly what: 'input' | 'output';
  /** Bytes at most. */
  readonly most: number;
}

/** The service's refusal of a payload that is too large. */
export function refuseLarge(payload: string | undefined, { type, what, most }: Measured): Refusal | undefined {
  if (payload === undefined || !exceedsBytes(payload, most)) return undefined;
  return invalid(`${type} ${what} payload size must be less than or equal to ${most} bytes.`);
}
