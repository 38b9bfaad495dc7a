import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { toRequest } from '../../src/model/request.ts';
import { type OpenJournal, openJournal } from '../../src/service/journal.ts';

const response = jsonResponse(200, { Operations: [] });
const failing = refuse({ exception: 'ServiceException', message: 'no' });
const state = toRequest(
  'GetDurableExecutionState',
  { DurableExecutionArn: 'a', CheckpointToken: 't' },
  'https://lambda.test',
);
const history = toRequest('GetDurableExecutionHistory', { DurableExecutionArn: 'a' }, 'https://lambda.test');

function write({ begin }: OpenJournal, ...requests: readonly (typeof state)[]): void {
  for (const request of requests) begin(request).end({ response });
}

test('openJournal() keeps calls in the order in which they arrived', () => {
  const open = openJournal();
  const first = open.begin(state);
  const second = open.begin(history);

  second.end({ response });
  first.end({ response });

  expect(open.journal.calls).toEqual([first, second]);
  expect([...open.journal]).toEqual([first, second]);
  expect(open.journal.calls.map(({ number }) => number)).toEqual([1, 2]);
});

test('callsTo() gives the calls of one operation', () => {
  const open = openJournal();

  write(open, state, history, state);

  expect(open.journal.callsTo('GetDurableExecutionState').map(({ number }) => number)).toEqual([1, 3]);
  expect(open.journal.callsTo('StopDurableExecution')).toEqual([]);
});

test('calls is a list of its own, which later calls do not change', () => {
  const open = openJournal();
  write(open, state);

  const { calls } = open.journal;
  write(open, state);

  expect(calls.length).toBe(1);
});

test('openJournal() tells of the calls so far in their order while the oldest give way', () => {
  const open = openJournal({ keep: 3 });
  write(open, state, state);
  const listed = open.journal.toJSON();
  const met: number[] = [];

  for (const { number } of open.journal) {
    met.push(number);
    if (number === 1) write(open, state, state, state);
  }

  expect(met).toEqual([1, 2]);
  expect(listed.map(({ number }) => number)).toEqual([1, 2]);
});

test('clear() forgets calls and their attempts, and numbers go on', () => {
  const open = openJournal();
  open.begin(state).end({ response: failing });
  open.begin(state).end({ response: failing });
  expect(open.journal.calls.map(({ attempt }) => attempt)).toEqual([1, 2]);

  open.journal.clear();
  write(open, state);

  expect(open.journal.calls.map(({ number, attempt }) => [number, attempt])).toEqual([[3, 1]]);
});

test('clear() before any attempt was told leaves the next ones right', () => {
  const open = openJournal();
  open.begin(state).end({ response: failing });
  open.begin(state).end({ response: failing });

  open.journal.clear();
  open.begin(state).end({ response: failing });
  write(open, state);

  expect(open.journal.calls.map(({ number, attempt }) => [number, attempt])).toEqual([
    [3, 1],
    [4, 2],
  ]);
});

test('openJournal() keeps as many calls as it is told to, the newest', () => {
  const open = openJournal({ keep: 2 });

  write(open, state, history, state, history);

  expect(open.journal.calls.map(({ number, api }) => [number, api])).toEqual([
    [3, 'GetDurableExecutionState'],
    [4, 'GetDurableExecutionHistory'],
  ]);
});

test('openJournal() keeps the newest calls in their order, however many come and whenever it is cleared', () => {
  const steps = fc.array(fc.constantFrom('call', 'call', 'call', 'clear'), { maxLength: 40 });
  const property = fc.property(fc.integer({ min: 1, max: 7 }), steps, (keep, told) => {
    const open = openJournal({ keep });
    const model: number[] = [];
    for (const [index, step] of told.entries()) {
      if (step === 'clear') {
        open.journal.clear();
        model.length = 0;
      } else {
        model.push(open.begin(state).number);
        if (model.length > keep) model.shift();
      }
      expect(
        [...open.journal].map(({ number }) => number),
        `after ${index + 1} steps`,
      ).toEqual(model);
    }
  });

  fc.assert(property);
});

test('openJournal() tells the attempts of calls that it keeps, in any order', () => {
  const open = openJournal({ keep: 3 });
  for (let times = 0; times < 5; times += 1) open.begin(state).end({ response: failing });

  const told = open.journal.calls.toReversed().map(({ attempt }) => attempt);
  open.begin(state).end({ response: failing });

  expect(told).toEqual([3, 2, 1]);
  expect(open.journal.calls.map(({ attempt }) => attempt)).toEqual([2, 3, 4]);
});

test('openJournal() tells how long a call took', () => {
  const times = [5, 12.5];
  const open = openJournal({ now: () => times.shift() ?? 0 });

  write(open, state);

  expect(open.journal.calls[0]?.durationMs).toBe(7.5);
});

test('openJournal() prints as its table', () => {
  const open = openJournal();
  write(open, state);

  const text = open.journal.toString();

  expect(text).toMatch(/^#\s+api\s+attempt/);
  expect(inspect(open.journal)).toBe(text);
  expect(`${open.journal}`).toBe(text);
});

test('openJournal() becomes JSON as the list of its calls', () => {
  const open = openJournal();
  write(open, state, history);

  const json = JSON.parse(JSON.stringify(open.journal)) as readonly { readonly api: string }[];

  expect(json.map(({ api }) => api)).toEqual(['GetDurableExecutionState', 'GetDurableExecutionHistory']);
});

test.each([0, -1, 1.5, Number.NaN])('openJournal() refuses to keep %d calls', (keep) => {
  expect(() => openJournal({ keep })).toThrow(
    new RangeError(`Cannot keep ${keep} calls in a journal: found ${keep}, expected a whole number of 1 or more`),
  );
});
