import type { PayloadOperation, PayloadTimestamp } from '../model/payload.ts';
import type { OperationView, View } from './view.ts';

/** An operation of a payload with its timestamps in epoch seconds; a text that is no moment becomes NaN. */
export function toWireTimes(operation: View<PayloadOperation> | undefined): OperationView | undefined {
  if (operation === undefined) return undefined;
  const { StartTimestamp, EndTimestamp, StepDetails, WaitDetails, ...rest } = operation;
  return {
    ...rest,
    ...seconds('StartTimestamp', StartTimestamp),
    ...seconds('EndTimestamp', EndTimestamp),
    ...(StepDetails && { StepDetails: within('NextAttemptTimestamp', StepDetails) }),
    ...(WaitDetails && { WaitDetails: within('ScheduledEndTimestamp', WaitDetails) }),
  };
}

function within<Name extends string, Details extends { readonly [N in Name]?: PayloadTimestamp }>(
  name: Name,
  details: Details,
): Omit<Details, Name> & { readonly [N in Name]?: number } {
  const { [name]: time, ...rest } = details;
  return { ...rest, ...seconds(name, time) };
}

function seconds<Name extends string>(
  name: Name,
  time: PayloadTimestamp | undefined,
): { readonly [N in Name]?: number } {
  const milliseconds = typeof time === 'string' ? Date.parse(time.replace(' ', 'T')) : time;
  if (milliseconds === undefined) return {};
  return { [name]: milliseconds / 1000 } as { readonly [N in Name]?: number }; // a computed name loses its type
}
