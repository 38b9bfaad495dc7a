import type { OperationUpdate } from '../model/wire.ts';
import type { Change } from './change.ts';

/**
 * An update whose members are all in their places, absent ones as `undefined`. Updates come in dozens of forms, and each is
 * read a dozen times before it is applied: values that all have one form are read in a fraction of the time.
 *
 * @param base Which operation it is about; `told` is the rest, and the same object where it is all one.
 */
export function placedUpdate(base: UpdateBase, told: UpdateTold): OperationUpdate {
  const placed: { [Name in keyof OperationUpdate]-?: OperationUpdate[Name] | undefined } = {
    Id: base.Id,
    ParentId: base.ParentId,
    Name: base.Name,
    Type: base.Type,
    SubType: base.SubType,
    Action: told.Action,
    Payload: told.Payload,
    Error: told.Error,
    ContextOptions: told.ContextOptions,
    StepOptions: told.StepOptions,
    WaitOptions: told.WaitOptions,
    CallbackOptions: told.CallbackOptions,
    ChainedInvokeOptions: told.ChainedInvokeOptions,
  };
  return placed as OperationUpdate; // whoever applies it takes `undefined` for absent
}

/** Which operation an update is about. */
export type UpdateBase = { readonly [Name in BaseName]?: OperationUpdate[Name] | undefined };

/** What an update tells beside that. */
export type UpdateTold = Omit<OperationUpdate, BaseName>;

type BaseName = 'Id' | 'ParentId' | 'Name' | 'Type' | 'SubType';

/** A log whose updates have the members that they tell and no others, as the service takes them. */
export function bareLog(log: readonly Change[]): readonly Change[] {
  return log.map((change) => {
    return change.change === 'checkpoint' ? { ...change, updates: change.updates.map(bareUpdate) } : change;
  });
}

function bareUpdate(update: OperationUpdate): OperationUpdate {
  const told = Object.entries(update).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as unknown as OperationUpdate; // the same members, without those that are absent
}
