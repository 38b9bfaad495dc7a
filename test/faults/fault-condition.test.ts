import { expect, test } from 'vitest';
import type { FaultOn } from '../../src/faults/fault.ts';
import { type Asking, watchCalls } from '../../src/faults/fault-condition.ts';
import { markerOf } from '../../src/faults/request-query.ts';
import { routeOf } from '../../src/model/route.ts';
import { arn, ask, askState, pagedEndpoint } from './paged-endpoint.ts';

type Request = ReturnType<typeof askState>;

function asking(request: Request): Asking {
  const route = routeOf(request.method, request.url);
  return { request, api: route?.api ?? 'GetDurableExecution', label: route?.label ?? '', marker: markerOf(request) };
}

async function fitting(on: FaultOn, requests: readonly Request[], draw = () => 0.5): Promise<(boolean | undefined)[]> {
  const condition = watchCalls(on);
  const found: (boolean | undefined)[] = [];
  for (const request of requests) {
    const call = condition.count(asking(request));
    found.push(call === undefined ? undefined : condition.fits(asking(request), call, draw));
    condition.learn(asking(request), await pagedEndpoint(request));
  }
  return found;
}

const read = [undefined, 'm2', 'm4', 'm6'].map((Marker) => askState({ Marker }));
const history = ask('GetDurableExecutionHistory');
const list = ask('ListDurableExecutionsByFunction');
const [T, F, none] = [true, false, undefined];

test('watchCalls() counts the calls of its API and execution', async () => {
  const state = 'GetDurableExecutionState';
  const calls = [history, askState(), list, askState(), askState()];

  expect(await fitting({ api: state, call: 2 }, calls)).toEqual([none, F, none, T, F]);
  expect(await fitting({ api: [state, 'GetDurableExecutionHistory'], call: 2 }, calls)).toEqual([F, T, none, F, F]);
  expect(await fitting({ execution: arn, call: 2 }, calls)).toEqual([F, T, none, F, F]);
  expect(await fitting({ execution: 'orders' }, calls)).toEqual([none, none, none, none, none]);
});

test('watchCalls() knows one number, every nth, the first and the rest', async () => {
  const calls = Array<Request>(6).fill(history);

  expect(await fitting({ call: 3 }, calls)).toEqual([F, F, T, F, F, F]);
  expect(await fitting({ call: { every: 2 } }, calls)).toEqual([F, T, F, T, F, T]);
  expect(await fitting({ call: { first: 2 } }, calls)).toEqual([T, T, F, F, F, F]);
  expect(await fitting({ call: { from: 5 } }, calls)).toEqual([F, F, F, F, T, T]);
});

test('watchCalls() counts pages read by read, and none where there are none', async () => {
  expect(await fitting({ page: 2 }, [...read, ...read])).toEqual([F, T, F, F, F, T, F, F]);
  expect(await fitting({ page: { from: 1 } }, [ask('GetDurableExecution'), askState()])).toEqual([F, T]);
});

test('watchCalls() counts attempts', async () => {
  const [first, second] = read;
  const calls = [first, first, second, second, second].flatMap((request) => request ?? []);

  expect(await fitting({ attempt: { from: 2 } }, calls)).toEqual([F, T, F, T, T]);
});

test('watchCalls() wants all that it is told', async () => {
  expect(await fitting({ page: { from: 2 }, marker: 'm4' }, read)).toEqual([F, F, T, F]);
  expect(await fitting({ page: { from: 2 }, call: { every: 2 } }, read)).toEqual([F, T, F, T]);
});

test('watchCalls() draws only where chance is asked for', async () => {
  const never = (): never => {
    throw new Error('drawn');
  };

  expect(await fitting({ probability: 0.6 }, read)).toEqual([T, T, T, T]);
  expect(await fitting({ probability: 0.5 }, read)).toEqual([F, F, F, F]);
  expect(await fitting({}, read, never)).toEqual([T, T, T, T]);
});
