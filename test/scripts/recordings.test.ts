import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rebuild } from '../../scripts/recordings.ts';

const own = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(own, { recursive: true }));

function rebuildOwn(file: string, text: string): ReturnType<typeof rebuild> {
  writeFileSync(join(own, file), text);
  return rebuild(own, file);
}

test('rebuild() fills in what a conformance test passes over', () => {
  const expected = `
ExpectedResult: { ExecutionStatus: SUCCEEDED }
ExpectedExecutionHistory:
  - { EventType: WaitStarted, SubType: Wait, EventId: 2, Id: '\${WAIT1}', EventTimestamp: '*', WaitStartedDetails: { Duration: '*' } }
  - { EventType: WaitSucceeded, SubType: Wait, EventId: 4, Id: '\${WAIT1}', EventTimestamp: '*', WaitSucceededDetails: '*' }
`;

  expect(rebuildOwn('wait.yaml', expected)).toEqual({ file: 'wait.yaml', events: 6, rebuilt: true, reasons: [] });
});

test('rebuild() says what differs, and why a history cannot be rebuilt', () => {
  const started = { EventType: 'ExecutionStarted', EventId: 1, ExecutionStartedDetails: { ExecutionTimeout: 0.5 } };
  const step = { EventType: 'StepStarted', EventId: 2 };
  const callback = { EventType: 'CallbackStarted', EventId: 2, Id: 'c1', CallbackStartedDetails: { Timeout: 0 } };

  expect(rebuildOwn('step.json', JSON.stringify([{ ...started, ExecutionStartedDetails: {} }, step]))).toMatchObject({
    rebuilt: false,
    reasons: ['at event 2 (StepStarted): found no Id'],
  });
  expect(
    rebuildOwn('callback.json', JSON.stringify([{ ...started, ExecutionStartedDetails: {} }, callback])).reasons,
  ).toContain('CallbackStarted/CallbackStartedDetails/Timeout: 0, here nothing');
});

// the recordings belong to others: RECORDINGS names a folder that holds them
const folder = process.env.RECORDINGS;
const unfit = /found no Id$|Cannot return PENDING status with no pending operations\.$/;

test.skipIf(folder === undefined)(
  'every recording that holds Ids and an end is rebuilt (RECORDINGS names the folder)',
  () => {
    const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?:history\.json|\.yaml)$/.test(file),
    );
    const failed = files.map((file) => rebuild(folder ?? '', file)).filter(({ rebuilt }) => !rebuilt);

    expect(files.length).toBeGreaterThan(0);
    expect(failed.filter(({ reasons }) => !unfit.test(reasons[0] ?? ''))).toEqual([]);
  },
);
