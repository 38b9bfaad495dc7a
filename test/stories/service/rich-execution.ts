import { type Execution, execution } from '../../../src/index.ts';

const error = { type: 'Declined', message: 'é: no funds', data: '{"code":51}', stackTrace: ['at a', 'at b'] };

/** An execution with every type of operation in most of the statuses that it may have, and every member of their details. */
export function richExecution(name: string): Execution {
  return execution(
    name,
    (run) => {
      run
        .step('reserve stock', { result: { ok: true, snö: '❄' }, attempts: 3, failure: error })
        .step('charge card', { error })
        .wait('cool down', { seconds: 61 })
        .wait('never mind', { seconds: 61, cancelAfterMs: 1001 })
        .callback('approve', { result: 'yes', timeoutSeconds: 600, heartbeatSeconds: 60, heartbeats: 2 })
        .callback('deny', { error })
        .callback('forget', { timeout: 7 })
        .callback('fall silent', { missedHeartbeat: 3 })
        .waitForCallback('sign', { result: 1 })
        .waitForCondition('poll', { polls: 3, result: { done: true } })
        .invoke('bill', { functionName: 'billing:7', input: { total: 5 }, tenantId: 't-1', result: 'paid' })
        .invoke('bill again', { error })
        .invoke('bill late', { ends: 'TIMED_OUT' })
        .invoke('bill no more', { ends: 'STOPPED' })
        .child('pack', (inner) => inner.step('wrap').step('label', { error }), { replayChildren: true, result: 2 })
        .child('send', (inner) => inner.step('hidden'), { error })
        .map('items', ['a', 'b', 'c'], (inner, item) => inner.step(`pick ${item}`, { result: item }))
        .parallel('both', [{ name: 'left', branch: (inner) => inner.step('l') }, (inner) => inner.step('r')])
        .crash('out of memory')
        .all(
          (line) => line.step('waiting', { status: 'PENDING' }),
          (line) => line.step('running', { status: 'STARTED' }),
          (line) => line.callback('open', { status: 'STARTED', timeoutSeconds: 600, heartbeatSeconds: 60 }),
          (line) => line.invoke('open', { status: 'STARTED', functionName: 'slow' }),
          (line) => line.wait('open', { seconds: 3600, status: 'STARTED' }),
          (line) => line.child('open', (inner) => inner.step('inner', { status: 'STARTED' }), { status: 'STARTED' }),
        );
    },
    { input: { id: 17 }, start: 1_700_000_000_123, arn: { functionName: 'orders', qualifier: '7' } },
  );
}

/** The CallbackId of the callback that is open. */
export function openCallbackOf({ operations }: Execution): string {
  const open = operations.find(({ Type, Status }) => Type === 'CALLBACK' && Status === 'STARTED');
  return open?.CallbackDetails?.CallbackId ?? '';
}

/** A wire value with its timestamps, at any depth, as a client shows them: made of whole epoch milliseconds. */
export function withDates(value: unknown, toDate: (milliseconds: number) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withDates(item, toDate));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) =>
    typeof member === 'number' && name.endsWith('Timestamp')
      ? [name, toDate(Math.round(member * 1000))]
      : [name, withDates(member, toDate)],
  );
  return Object.fromEntries(members);
}
