import { expect, test } from 'vitest';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { compareInputs, type IsFree } from '../../../src/cassette/playback/compare-inputs.ts';
import { plainInput } from '../../../src/cassette/playback/plain-input.ts';

const settings = { redacted: false, ignores: matchPointers([]), blur: (text: string) => text };
const isFree: IsFree = (_, value) => /^(?:token|id|name|function)-\d$/.test(value);

type Input = Readonly<Record<string, unknown>>;

function compare(recorded: Input, asked: Input, bindings = createBindings()) {
  const plain = (input: Input) => plainInput('CheckpointDurableExecution', input, settings);
  return compareInputs({ recorded: plain(recorded), asked: plain(asked) }, bindings, isFree);
}

test('compareInputs() finds what departs, and where', () => {
  const recorded = { CheckpointToken: 't', Updates: [{ Id: 'a', Type: 'STEP' }, { Id: 'b' }] };
  const asked = { CheckpointToken: 'u', Updates: [{ Id: 'a', Type: 'WAIT' }], ClientToken: 'c' };

  expect(compare(recorded, asked).differences).toEqual([
    { pointer: '/CheckpointToken', recorded: '"t"', asked: '"u"' },
    { pointer: '/Updates/0/Type', recorded: '"STEP"', asked: '"WAIT"' },
    { pointer: '/Updates/1', recorded: '{"Id":"b"}', asked: 'nothing' },
    { pointer: '/ClientToken', recorded: 'nothing', asked: '"c"' },
  ]);
});

test('compareInputs() cuts long values short around what departs', () => {
  const [first] = compare(
    { CheckpointToken: `${'t'.repeat(150)}-1` },
    { CheckpointToken: `${'t'.repeat(150)}-2` },
  ).differences;

  expect(first).toEqual({
    pointer: '/CheckpointToken',
    recorded: `…${'t'.repeat(19)}-1"`,
    asked: `…${'t'.repeat(19)}-2"`,
  });
});

test('compareInputs() lets free values be called otherwise, one for one', () => {
  const recorded = { CheckpointToken: 'token-1', Updates: [{ Id: 'id-1' }, { Id: 'id-2', ParentId: 'id-1' }] };

  expect(compare(recorded, { CheckpointToken: 'x', Updates: [{ Id: 'p' }, { Id: 'q', ParentId: 'p' }] })).toEqual({
    differences: [],
    bindings: [
      { kind: 'token', recorded: 'token-1', asked: 'x' },
      { kind: 'id', recorded: 'id-1', asked: 'p' },
      { kind: 'id', recorded: 'id-2', asked: 'q' },
    ],
  });
  expect(
    compare(recorded, { CheckpointToken: 'x', Updates: [{ Id: 'p' }, { Id: 'q', ParentId: 'q' }] }).differences,
  ).toEqual([{ pointer: '/Updates/1/ParentId', recorded: '"id-1"', asked: '"q"' }]);
  expect(
    compare(recorded, { CheckpointToken: 'x', Updates: [{ Id: 'p' }, { Id: 'p', ParentId: 'p' }] }).differences,
  ).toEqual([{ pointer: '/Updates/1/Id', recorded: '"id-2"', asked: '"p"' }]);
});

test('compareInputs() holds to what was bound before', () => {
  const bindings = createBindings();
  bindings.add([{ kind: 'token', recorded: 'token-1', asked: 'x' }]);

  expect(compare({ CheckpointToken: 'token-1' }, { CheckpointToken: 'x' }, bindings).differences).toEqual([]);
  expect(compare({ CheckpointToken: 'token-1' }, { CheckpointToken: 'y' }, bindings).differences).toHaveLength(1);
  expect(compare({ CheckpointToken: 'token-2' }, { CheckpointToken: 'x' }, bindings).differences).toHaveLength(1);
});

test('compareInputs() compares the parts of ARNs', () => {
  const arn = (account: string, region: string) => ({
    DurableExecutionArn: `arn:aws:lambda:${region}:${account}:function:function-1:7/durable-execution/name-1/id-1`,
  });

  expect(compare(arn('123456789012', 'eu-west-1'), arn('123456789012', 'eu-west-1')).differences).toEqual([]);
  expect(compare(arn('123456789012', 'eu-west-1'), arn('123456789012', 'us-east-1')).differences).toHaveLength(1);
  expect(compare(arn('123456789012', 'eu-west-1'), { DurableExecutionArn: 'x' }).differences).toHaveLength(1);
});

test('compareInputs() cuts long values short', () => {
  const [difference] = compare({ Updates: [{ Name: 'x'.repeat(500) }] }, {}).differences;

  expect(difference?.recorded).toHaveLength(121);
});
