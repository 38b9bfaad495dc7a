import { exceedsBytes } from '../model/body.ts';
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

/** Whether a text is longer than a result may be. */
export function exceedsResultLimit(text: string): boolean {
  return exceedsBytes(text, limits.resultBytes);
}
