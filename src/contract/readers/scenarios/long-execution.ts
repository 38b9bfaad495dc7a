import { execution } from '../../../fixtures/execution.ts';
import { placeOf } from '../../../fixtures/operation-ids.ts';
import type { Event, Operation } from '../../../model/wire.ts';
import type { Execution } from '../../../timeline/execution.ts';
import { recordedExecution } from '../../../timeline/recorded-execution.ts';

const stepSeconds = 0.25;

/**
 * A running execution of this many operations: EXECUTION and finished steps, one after the other. Its views are written
 * down at once: a log of 30,000 changes takes seconds to replay.
 */
export function longExecution(operations: number): Execution {
  const begun = execution(`steps-${operations}`, () => {}, { input: { steps: operations - 1 } });
  const started = begun.operations[0]?.StartTimestamp ?? 0;
  const steps = Array.from({ length: operations - 1 }, (_, index) => stepOf(index + 1, started));
  return recordedExecution({
    arn: begun.arn,
    checkpointToken: begun.checkpointToken,
    operations: [...begun.operations, ...steps],
    // made when they are asked for: most readers read operations
    get events() {
      return [...begun.events, ...steps.flatMap(eventsOf)];
    },
    summary: begun.summary,
  });
}

function stepOf(number: number, started: number): Operation {
  const StartTimestamp = started + number * stepSeconds;
  return {
    Id: placeOf('hex', undefined, number).id,
    Name: `step ${number}`,
    Type: 'STEP',
    SubType: 'Step',
    StartTimestamp,
    EndTimestamp: StartTimestamp + stepSeconds,
    Status: 'SUCCEEDED',
    StepDetails: { Attempt: 1, Result: String(number) },
  };
}

function eventsOf({ Id, Name, StartTimestamp, EndTimestamp, StepDetails }: Operation, index: number): readonly Event[] {
  const step = { SubType: 'Step', Id, ...(Name !== undefined && { Name }) };
  const result = { Result: { Payload: StepDetails?.Result ?? '', Truncated: false } };
  return [
    {
      EventType: 'StepStarted',
      EventId: 2 * index + 2,
      ...step,
      EventTimestamp: StartTimestamp,
      StepStartedDetails: {},
    },
    {
      EventType: 'StepSucceeded',
      EventId: 2 * index + 3,
      ...step,
      EventTimestamp: EndTimestamp ?? StartTimestamp,
      StepSucceededDetails: { ...result, RetryDetails: { CurrentAttempt: 1 } },
    },
  ];
}
