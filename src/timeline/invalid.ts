import type { Refusal } from '../model/exceptions.ts';

/** A refusal with one of the validators' texts. */
export function invalid(message: string): Refusal {
  return { exception: 'InvalidParameterValueException', message };
}
