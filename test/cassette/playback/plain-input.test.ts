import { expect, test } from 'vitest';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import {
  isIdentity,
  isMembers,
  keyOf,
  type PlainSettings,
  plainInput,
} from '../../../src/cassette/playback/plain-input.ts';

const exact: PlainSettings = { redacted: false, ignores: matchPointers([]), blur: (text) => text };
const print = ({ parts }: { parts: readonly { value: string }[] }): string => parts.map(({ value }) => value).join(' ');

function key(input: Readonly<Record<string, unknown>>, settings: PlainSettings = exact): string {
  return keyOf(plainInput('CheckpointDurableExecution', input, settings), print);
}

test('plainInput() sets identities apart and keeps the rest', () => {
  const plain = plainInput('GetDurableExecutionState', { DurableExecutionArn: 'a', MaxItems: 5, Marker: '' }, exact);
  const [marker, arn, maxItems] = ['Marker', 'DurableExecutionArn', 'MaxItems'].map((name) => plain.members.get(name));

  expect(marker).toBe('');
  expect(arn !== undefined && isIdentity(arn)).toBe(true);
  expect(maxItems).toBe(5);
});

test('keyOf() is equal for equal inputs, in whatever order their members stand', () => {
  const updates = [{ Id: 'a', Type: 'STEP', Payload: '{"x":1}' }];

  expect(key({ CheckpointToken: 't', Updates: updates })).toBe(key({ Updates: updates, CheckpointToken: 't' }));
  expect(key({ Updates: updates })).not.toBe(key({ Updates: [{ Id: 'b', Type: 'STEP', Payload: '{"x":1}' }] }));
  expect(key({ Updates: updates })).not.toBe(key({ Updates: [{ Id: 'a', Type: 'STEP', Payload: '{"x":2}' }] }));
});

test('plainInput() compares payloads by their structure where the recording lost their values', () => {
  const redacted = { ...exact, redacted: true };
  const of = (Payload: string): string => key({ Updates: [{ Id: 'a', Payload }] }, redacted);

  expect(of('{"x":1}')).toBe(of('{"x":2}'));
  expect(of('{"x":1}')).not.toBe(of('{"x":"2"}'));
});

test('plainInput() leaves out what does not count', () => {
  const settings = { ...exact, ignores: matchPointers(['/Updates/*/Payload', '/ClientToken']) };

  expect(key({ ClientToken: 'a', Updates: [{ Id: 'a', Payload: 'x' }] }, settings)).toBe(
    key({ ClientToken: 'b', Updates: [{ Id: 'a', Payload: 'y' }] }, settings),
  );
});

test('plainInput() takes what the model does not know as one text', () => {
  const plain = plainInput(
    'GetDurableExecution',
    { DurableExecutionArn: 'a', Other: { parts: [1], members: 2 } },
    exact,
  );
  const other = plain.members.get('Other');

  expect(other).toBe('{"parts":[1],"members":2}');
  expect([isMembers(plain), isMembers(other ?? null), isIdentity(other ?? null)]).toEqual([true, false, false]);
});

test('plainInput() blurs labels', () => {
  const settings = { ...exact, blur: (text: string) => text.replace(/\d/g, '#') };

  expect(key({ Updates: [{ Id: 'a', Name: 'step 1' }] }, settings)).toBe(
    key({ Updates: [{ Id: 'a', Name: 'step 2' }] }, settings),
  );
});
