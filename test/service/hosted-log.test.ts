import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/index.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { hostedLog } from '../../src/service/hosted-log.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const waiting = execution('order-17', (run) => {
  for (const seconds of [60, 20, 40]) run.wait(`rest ${seconds}`, { seconds, status: 'STARTED' });
  run.callback('approve', { status: 'STARTED' });
});
const begun = waiting.log?.at(-1)?.at ?? 0;
const hosting = { variants: defaultVariants, addedAt: begun };
const statusOf = (log: ReturnType<typeof hostedLog>, name: string) =>
  [...(log.state()?.records.values() ?? [])].find((record) => record.name === name)?.status;

test('hostedLog() lets time go on to now and not further, in any steps', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(steps, (advances) => {
      const inSteps = hostedLog(waiting, hosting);
      const atOnce = hostedLog(waiting, hosting);
      let now = begun;
      for (const advance of advances) {
        now += advance;
        inSteps.settle(now);
      }
      atOnce.settle(now);
      expect(inSteps.changes()).toEqual(atOnce.changes());
      for (const seconds of [60, 20, 40]) {
        const due = Number(
          waiting.operations.find(({ Name }) => Name === `rest ${seconds}`)?.WaitDetails?.ScheduledEndTimestamp,
        );
        if (now >= due * 1000) expect(statusOf(inSteps, `rest ${seconds}`)).toBe('SUCCEEDED');
      }
      expect(inSteps.changes().every(({ at }) => at <= now)).toBe(true);
    }),
  );
});

test('hostedLog() opens no log before something happens', () => {
  const log = hostedLog(waiting, hosting);

  log.settle(begun);

  expect([log.version(), log.state()]).toEqual([0, undefined]);
});

test('hostedLog() applies a change of the past at the time of the last one', () => {
  const log = hostedLog(waiting, hosting);

  log.apply({ change: 'stop', at: begun - 5000 });

  expect(log.changes().at(-1)).toEqual({ change: 'stop', at: begun });
});

test('hostedLog() changes nothing when a change is refused', () => {
  let changes = 0;
  const log = hostedLog(waiting, { ...hosting, onChange: () => ++changes });

  const refusal = log.apply({
    change: 'checkpoint',
    at: begun,
    updates: [{ Id: 'a', Type: 'STEP', Action: 'CANCEL' }],
  });

  expect(refusal?.message).toBe('Invalid action for the given operation type.');
  expect([log.version(), changes, log.changes()]).toEqual([0, 0, waiting.log]);
});

test('hostedLog() tells its host of every change', () => {
  let changes = 0;
  const log = hostedLog(waiting, { ...hosting, onChange: () => ++changes });

  log.settle(begun + 60_000);

  expect([changes, log.version()]).toEqual([3, 3]);
});

test('hostedLog() finds the operation of a callback, also of a new one', () => {
  const log = hostedLog(waiting, hosting);
  const known = waiting.operations.at(-1)?.CallbackDetails?.CallbackId ?? '';

  const first = log.callback(known);
  log.apply({ change: 'checkpoint', at: begun, updates: [{ Id: 'again', Type: 'CALLBACK', Action: 'START' }] });
  const added = [...(log.state()?.records.values() ?? [])].at(-1)?.callbackId ?? '';

  expect(first?.name).toBe('approve');
  expect(log.callback(added)?.id).toBe('again');
  expect(log.callback('bm9uZQ')).toBeUndefined();
});

test('hostedLog() never changes what is known by its views alone', () => {
  const { arn, checkpointToken, operations } = waiting;
  const log = hostedLog(recordedExecution({ arn, checkpointToken, operations }), hosting);

  log.settle(begun + 60_000);

  expect(log.apply({ change: 'stop', at: begun })).toMatchObject({ message: 'Invalid checkpoint token' });
  expect([log.version(), log.state(), log.changes()]).toEqual([0, undefined, []]);
});

test('hostedLog() comes to what the whole log says', () => {
  const log = hostedLog(waiting, hosting);

  log.settle(begun + 30_000);
  log.apply({ change: 'checkpoint', at: begun + 31_000, updates: [{ Id: 'a', Type: 'STEP', Action: 'START' }] });

  const { state } = openTimeline(waiting.arn, log.changes(), defaultVariants);
  expect([...(log.state()?.records ?? [])]).toEqual([...state.records]);
  expect(log.state()?.notes).toEqual(state.notes);
});
