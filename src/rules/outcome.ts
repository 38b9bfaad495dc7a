import { limits } from '../model/limits.ts';
import type { ErrorObject } from '../model/wire.ts';
import type { OperationView, View } from './view.ts';

/** What an operation came to: the details of its own type, as far as they can hold a result or an error. */
export interface Outcome {
  readonly Result?: string;
  readonly Error?: View<ErrorObject>;
}

/** The member that holds an operation's outcome, or `undefined` where it has none. */
export function outcomeOf(operation: OperationView): Outcome | undefined {
  switch (operation.Type) {
    case 'STEP':
      return operation.StepDetails;
    case 'CONTEXT':
      return operation.ContextDetails;
    case 'CALLBACK':
      return operation.CallbackDetails;
    case 'CHAINED_INVOKE':
      return operation.ChainedInvokeDetails;
    default:
      return undefined;
  }
}

/** Whether a text is longer than a result may be; its bytes are counted only where its length leaves a doubt. */
export function exceedsResultLimit(text: string): boolean {
  // UTF-8 needs at most three bytes for a UTF-16 unit
  if (text.length * 3 <= limits.resultBytes) return false;
  return text.length > limits.resultBytes || new TextEncoder().encode(text).length > limits.resultBytes;
}
