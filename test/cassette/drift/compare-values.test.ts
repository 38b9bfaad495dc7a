import { expect, test } from 'vitest';
import { compareValues } from '../../../src/cassette/drift/compare-values.ts';
import type { ValueSettings } from '../../../src/cassette/drift/value-drift.ts';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';

function compare(recorded: unknown, live: unknown, change: Partial<ValueSettings> = {}) {
  const pair = {
    shape: 'GetDurableExecutionStateResponse',
    key: '',
    path: [],
    recorded,
    live,
    owner: undefined,
  } as const;
  const settings = {
    bindings: createBindings(),
    redacted: false,
    ignores: matchPointers([]),
    blur: (text: string) => text,
  };
  return compareValues(pair, { ...settings, ...change }).map(({ kind, pointer }) => `${kind} ${pointer}`);
}

const step = { Id: 'a', Type: 'STEP', SubType: 'Step', Name: 'pay', Status: 'SUCCEEDED', StartTimestamp: 1767225600 };
const page = (...Operations: readonly object[]) => ({ Operations });

test('compareValues() finds nothing between equal answers', () => {
  expect(compare(page(step), page({ ...step }))).toEqual([]);
});

test.each<[string, object, readonly string[]]>([
  ['a member that is gone', { ...step, Status: undefined }, ['breaking /Operations/0/Status']],
  ['a member that is new', { ...step, Colour: 'red' }, ['additive /Operations/0/Colour']],
  ['another type', { ...step, StartTimestamp: '2026-01-01' }, ['breaking /Operations/0/StartTimestamp']],
  ['null in place of a value', { ...step, Name: null }, ['breaking /Operations/0/Name']],
  ['another word of the model', { ...step, Status: 'FAILED' }, ['value /Operations/0/Status']],
  ['a word that the model does not have', { ...step, Status: 'TIMEDOUT' }, ['breaking /Operations/0/Status']],
  ['another text', { ...step, Name: 'charge' }, ['value /Operations/0/Name']],
  ['another moment', { ...step, StartTimestamp: 1_800_000_000.5 }, []],
  [
    'milliseconds in place of seconds',
    { ...step, StartTimestamp: 1_767_225_600_000 },
    ['breaking /Operations/0/StartTimestamp'],
  ],
  [
    'a payload of another type',
    { ...step, StepDetails: { Result: {} } },
    ['breaking /Operations/0/StepDetails/Result'],
  ],
])('compareValues() classifies %s', (_, live, expected) => {
  const before = 'StepDetails' in live ? { ...step, StepDetails: { Result: '{}' } } : step;

  expect(compare(page(before), page(live))).toEqual(expected);
});

test('compareValues() compares ids by reference', () => {
  const child = { ...step, Id: 'b', ParentId: 'a', Name: 'pack' };
  const renamed = [
    { ...step, Id: 'x' },
    { ...child, Id: 'y', ParentId: 'x' },
  ];

  expect(compare(page(step, child), page(...renamed))).toEqual([]);
  expect(compare(page(step, child), page(renamed[0] ?? {}, { ...child, Id: 'y', ParentId: 'y' }))).toEqual([
    'breaking /Operations/1/ParentId',
  ]);
});

test('compareValues() pairs operations by id, and tells when they moved, went or came', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((Id) => ({ ...step, Id, Name: `step ${Id}` }));

  expect(compare(page(a ?? {}, b ?? {}), page(b ?? {}, a ?? {}))).toEqual(['order /Operations']);
  expect(compare(page(a ?? {}, b ?? {}), page(b ?? {}, c ?? {}))).toEqual([
    'breaking /Operations/0',
    'additive /Operations/1',
  ]);
});

test('compareValues() lets no empty marker pass for one', () => {
  expect(compare({ Operations: [], NextMarker: '' }, { Operations: [], NextMarker: 'm' })).toEqual([
    'value /NextMarker',
  ]);
  expect(compare({ Operations: [], NextMarker: 'k' }, { Operations: [], NextMarker: 'm' })).toEqual([]);
});

test('compareValues() leaves out what does not count, and blurs what redaction touched', () => {
  expect(compare(page(step), page({ ...step, Name: 'x' }), { ignores: matchPointers(['/Operations/*/Name']) })).toEqual(
    [],
  );
  expect(compare(page(step), page({ ...step, Name: 'x' }), { blur: () => '*' })).toEqual([]);
});

test('compareValues() gives request ids no meaning', () => {
  const event = (RequestId: string) => ({ EventId: 1, InvocationCompletedDetails: { RequestId } });
  const pair = { shape: 'Event', key: '', path: [], recorded: event('a'), live: event('b'), owner: undefined } as const;

  expect(
    compareValues(pair, {
      bindings: createBindings(),
      redacted: false,
      ignores: matchPointers([]),
      blur: (text) => text,
    }),
  ).toEqual([]);
});
