import { detailsOf } from '../model/statuses.ts';
import type { GetDurableExecutionResponse } from '../model/wire.ts';
import { eventKinds } from './event-kind.ts';
import { holdersIn } from './event-rules.ts';
import { outcomeOf } from './outcome.ts';
import type { PayloadText } from './payload-checks.ts';
import type { EventView, OperationView, View } from './view.ts';

/** A payload, and where it stands: a JSON pointer below the operation, the event or the answer. */
export interface PlacedPayload extends PayloadText {
  readonly at: string;
}

/** What an operation holds of its user's: a result, or the input of an EXECUTION. */
export function payloadsOfOperation(operation: OperationView): readonly PlacedPayload[] {
  const { Type: type, Name: name, ExecutionDetails, ContextDetails } = operation;
  const input = ExecutionDetails?.InputPayload;
  if (type === 'EXECUTION') {
    return input === undefined
      ? []
      : [{ type, name, part: 'input', text: input, at: '/ExecutionDetails/InputPayload' }];
  }
  const result = outcomeOf(operation)?.Result;
  // where the children are replayed, the result was too large to keep: it is empty, or a summary
  if (result === undefined || ContextDetails?.ReplayChildren === true) return [];
  return [{ type, name, part: 'result', text: result, at: `/${type && detailsOf[type]}/Result` }];
}

/** What an event tells of its user's, as far as it is whole. */
export function payloadsOfEvent(event: EventView): readonly PlacedPayload[] {
  const { EventType, Name: name, SubType } = event;
  const type = eventKinds.get(EventType)?.type;
  // no event says whether children are replayed, and the result of many branches is a summary then
  if (type === undefined || SubType === 'Map' || SubType === 'Parallel') return [];
  const details = `${EventType}Details`;
  return holdersIn(event, details).flatMap(({ name: holder, payload: text, truncated }) => {
    if (holder === 'Error' || typeof text !== 'string' || truncated === true) return [];
    if (type === 'CONTEXT' && text === '') return [];
    const part = holder === 'Input' ? 'input' : 'result';
    return [{ type, name, part, text, at: `/${details}/${holder}/Payload` } as const];
  });
}

/** The input and the result that Get tells of. */
export function payloadsOfExecution(answer: View<GetDurableExecutionResponse>): readonly PlacedPayload[] {
  const { DurableExecutionName: name, InputPayload, Result } = answer;
  const texts = [
    ['input', InputPayload, '/InputPayload'],
    ['result', Result, '/Result'],
  ] as const;
  return texts.flatMap(([part, text, at]) => (text === undefined ? [] : [{ type: 'EXECUTION', name, part, text, at }]));
}
