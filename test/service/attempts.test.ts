import { expect, test } from 'vitest';
import { durableClient, type Endpoint, withJournal } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';

const failing = refuse({ exception: 'ServiceException', message: 'no' });
const fine = jsonResponse(200, { Operations: [], NewExecutionState: {} });
const state = { DurableExecutionArn: 'arn-1', CheckpointToken: 'token-1' };

function answering(...answers: readonly (typeof fine)[]) {
  const left = [...answers];
  const { endpoint, journal } = withJournal(() => left.shift() ?? fine);
  return { client: durableClient(endpoint), journal };
}

const attemptsOf = (journal: Iterable<{ attempt: number }>): readonly number[] =>
  [...journal].map(({ attempt }) => attempt);

test('countAttempts() counts the same question after a failure', async () => {
  const { client, journal } = answering(failing, failing, fine, failing);

  for (let times = 0; times < 5; times += 1) await client.send('GetDurableExecutionState', state);

  expect(attemptsOf(journal)).toEqual([1, 2, 3, 1, 2]);
});

test('countAttempts() takes broken deliveries and thrown errors for failures', async () => {
  const endpoints: Endpoint[] = [
    () => ({ ...fine, delivery: { then: 'reset' } }),
    () => ({ ...fine, delivery: { stopAfterBytes: 2, then: 'close' } }),
    () => Promise.reject(new Error('broken')),
    () => fine,
  ];
  const { endpoint, journal } = withJournal((request) => (endpoints.shift() ?? (() => fine))(request));
  const client = durableClient(endpoint);

  for (let times = 0; times < 4; times += 1) await client.send('GetDurableExecutionState', state).catch(() => {});

  expect(attemptsOf(journal)).toEqual([1, 2, 3, 4]);
});

test('countAttempts() tells questions apart by operation, ARN and marker, not by MaxItems', async () => {
  const { client, journal } = answering(...Array.from({ length: 10 }, () => failing));

  await client.send('GetDurableExecutionState', state);
  await client.send('GetDurableExecutionState', { ...state, Marker: 'm' });
  await client.send('GetDurableExecutionState', { ...state, DurableExecutionArn: 'arn-2' });
  await client.send('GetDurableExecutionHistory', { DurableExecutionArn: 'arn-1' });
  await client.send('GetDurableExecutionState', { ...state, MaxItems: 2 });

  expect(attemptsOf(journal)).toEqual([1, 1, 1, 1, 2]);
});

test('countAttempts() takes a write for the same question only when it writes the same', async () => {
  const { client, journal } = answering(failing, failing, failing);
  const start = (Id: string) => ({ ...state, Updates: [{ Id, Type: 'STEP' as const, Action: 'START' as const }] });

  await client.send('CheckpointDurableExecution', start('a'));
  await client.send('CheckpointDurableExecution', start('b'));
  await client.send('CheckpointDurableExecution', start('b'));

  expect(attemptsOf(journal)).toEqual([1, 1, 2]);
});

test('countAttempts() goes by the name that an AWS SDK gives its call', async () => {
  const { client, journal } = answering(failing, failing, fine);
  const call = (name: string) =>
    client.send('GetDurableExecutionState', state, { headers: { 'amz-sdk-invocation-id': name } });

  for (const name of ['one', 'two', 'one', 'one', 'two']) await call(name);

  expect(attemptsOf(journal)).toEqual([1, 1, 2, 3, 2]);
});

test('countAttempts() takes a question that is asked while the same is under way for another', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof fine>();
  const { endpoint, journal } = withJournal(() => promise);
  const client = durableClient(endpoint);

  const both = [client.send('GetDurableExecutionState', state), client.send('GetDurableExecutionState', state)];
  resolve(failing);
  await Promise.all(both);

  expect(attemptsOf(journal)).toEqual([1, 1]);
});
