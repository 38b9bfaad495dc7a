import type { OperationUpdate } from '../model/wire.ts';

/**
 * Puts the members of an update in their places, absent ones as `undefined`. Updates come in dozens of forms, and each is
 * read a dozen times before it is applied: values that all have one form are read in a fraction of the time.
 */
export function placedUpdate(update: OperationUpdate): OperationUpdate {
  const placed: { [Name in keyof OperationUpdate]-?: OperationUpdate[Name] | undefined } = {
    Id: update.Id,
    ParentId: update.ParentId,
    Name: update.Name,
    Type: update.Type,
    SubType: update.SubType,
    Action: update.Action,
    Payload: update.Payload,
    Error: update.Error,
    ContextOptions: update.ContextOptions,
    StepOptions: update.StepOptions,
    WaitOptions: update.WaitOptions,
    CallbackOptions: update.CallbackOptions,
    ChainedInvokeOptions: update.ChainedInvokeOptions,
  };
  return placed as OperationUpdate; // whoever applies it takes `undefined` for absent
}
