import { type AnswerRow, always, answer } from './answer-row.ts';

const texts = [
  '1700000000.123',
  '1700000000',
  '1700000000.123456',
  '1700000000.123456789',
  '1.700000000123E9',
  '1700000000123',
  '0',
  '-1.5',
  '"1700000000.123"',
  '"1700000000"',
  '"2023-11-14T22:13:20.123Z"',
  '"2023-11-14T22:13:20Z"',
  '"2023-11-14T22:13:20.123456Z"',
  '"2023-11-14T23:13:20.123+01:00"',
  '"2023-11-14T23:13:20.123+0100"',
  '"2023-11-14T22:13:20.123"',
  '"2023-11-14 22:13:20.123+00:00"',
  '"2023-11-14"',
  '"Tue, 14 Nov 2023 22:13:20 GMT"',
  '"Tue, 14 Nov 2023 22:13:20.123 GMT"',
  '"yesterday"',
  '""',
  'null',
  'true',
  '{}',
  '[]',
  '1e20',
  'NaN',
  '1e400',
];

const operation = (members: string): string => `{"Operations":[{"Id":"a"${members}}]}`;
const nested = (text: string): string =>
  operation(`,"WaitDetails":{"ScheduledEndTimestamp":${text}},"StepDetails":{"NextAttemptTimestamp":${text}}`);

const forms = {
  epoch: '1700000000.123',
  int: '1700000000',
  ISO: '"2023-11-14T22:13:20.123Z"',
};
const siblings: Readonly<Record<string, (stamp: string) => string>> = {
  GetDurableExecution: (stamp) => `{"StartTimestamp":${stamp}}`,
  GetDurableExecutionHistory: (stamp) => `{"Events":[{"EventTimestamp":${stamp}}]}`,
  ListDurableExecutionsByFunction: (stamp) => `{"DurableExecutions":[{"StartTimestamp":${stamp}}]}`,
  StopDurableExecution: (stamp) => `{"StopTimestamp":${stamp}}`,
  CheckpointDurableExecution: (stamp) =>
    `{"NewExecutionState":{"Operations":[{"StartTimestamp":${stamp}}],"NextMarker":"N"}}`,
};
const sent = { '204': ['', 204], '200 {}': ['{}', 200], '200 empty': ['', 200], '202 {}': ['{}', 202] } as const;

/** The forms that a timestamp may come in, and what the other operations may answer. */
export const timestampRows: readonly AnswerRow[] = [
  ...texts.map((text) => always(`StartTimestamp ${text}`, answer(operation(`,"StartTimestamp":${text}`)))),
  always('no StartTimestamp', answer(operation(''))),
  always('epoch seconds in details', answer(nested(forms.epoch))),
  always('ISO 8601 in details', answer(nested(forms.ISO))),
  ...Object.entries(siblings).flatMap(([command, body]) =>
    Object.entries(forms).map(([form, stamp]) =>
      always(`${command} with ${form} timestamps`, answer(body(stamp)), { command }),
    ),
  ),
  ...['Success', 'Failure', 'Heartbeat'].flatMap((how) =>
    Object.entries(sent).map(([name, [body, status]]) =>
      always(`SendDurableExecutionCallback${how} ${name}`, answer(body, { status }), {
        command: `SendDurableExecutionCallback${how}`,
      }),
    ),
  ),
];
