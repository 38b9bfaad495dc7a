import { expect, test } from 'vitest';
import { durableService, execution, type WireRequest } from '../../../src/index.ts';
import { toBytes } from '../../../src/model/body.ts';
import { isAnswer } from './is-answer.ts';

const order = execution('order-17', (run) => run.step('ship').callback('approve', { status: 'STARTED' }));
const arn = encodeURIComponent(order.arn);
const token = encodeURIComponent(order.checkpointToken);
const base = 'http://127.0.0.1:9/2025-12-01';
const stateUrl = `${base}/durable-executions/${arn}/state`;
const seven = 7_000_000;
// far deeper than any stack
const deep = (open: string, close: string, within = ''): Uint8Array => {
  const levels = 200_000;
  return toBytes(`${open.repeat(levels)}${within}${close.repeat(levels)}`);
};
const checkpointUrl = `${base}/durable-executions/${arn}/checkpoint`;
const many = Array.from({ length: 40_000 }, (_, index) => ({ Id: `s${index}`, Type: 'STEP', Action: 'START' }));

test.each<[string, Partial<WireRequest>, number]>([
  ['a body of 7 MB', { body: new Uint8Array(seven).fill(0x20) }, 413],
  ['arrays in arrays', { body: deep('[', ']') }, 400],
  ['objects in objects', { body: deep('{"a":', '}', '1') }, 400],
  [
    'a deep member that nobody knows',
    { body: toBytes(`{"CheckpointToken":"ab==","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  [
    'a deep member in place of a text',
    { body: toBytes(`{"CheckpointToken":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  [
    'deep updates',
    { body: toBytes(`{"CheckpointToken":"ab==","Updates":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  ['an open array', { body: toBytes('['.repeat(200_000)) }, 400],
  ['a member of 6 MB', { body: toBytes(`{"CheckpointToken":"${'a'.repeat(6_000_000)}"}`) }, 400],
  [
    'forty thousand updates',
    { body: toBytes(JSON.stringify({ CheckpointToken: order.checkpointToken, Updates: many })) },
    200,
  ],
  [
    'the members of a prototype',
    { body: toBytes('{"__proto__":{"CheckpointToken":"ab=="},"constructor":{"prototype":1}}') },
    400,
  ],
  [
    'half a character',
    {
      body: toBytes(
        `{"CheckpointToken":"ab==","Updates":[{"Id":"a","Type":"STEP","Action":"START","Name":"\\ud800"}]}`,
      ),
    },
    400,
  ],
  ['bytes that are no UTF-8', { body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }, 400],
  [
    'numbers beyond all bounds',
    {
      body: toBytes(
        '{"CheckpointToken":"ab==","Updates":[{"Id":"a","Type":"WAIT","Action":"START","WaitOptions":{"WaitSeconds":1e400}}]}',
      ),
    },
    400,
  ],
  ['a path of 7 MB', { method: 'GET', url: `${base}/durable-executions/${'%41'.repeat(2_333_333)}/state` }, 400],
  [
    'a query of two hundred thousand members',
    { method: 'GET', url: `${stateUrl}?${'a=b&'.repeat(200_000)}CheckpointToken=${token}` },
    200,
  ],
  [
    'a list of a hundred thousand',
    { method: 'GET', url: `${base}/functions/f/durable-executions?${'Statuses=RUNNING&'.repeat(100_000)}` },
    400,
  ],
  [
    'a hundred thousand wrong values',
    { method: 'GET', url: `${base}/functions/f/durable-executions?${'Statuses=X&'.repeat(100_000)}` },
    400,
  ],
  [
    'broken encoding in the path',
    { method: 'GET', url: `${base}/durable-executions/%E0%A4%A/state?CheckpointToken=${token}` },
    400,
  ],
  ['broken encoding in the query', { method: 'GET', url: `${stateUrl}?CheckpointToken=%E0%A4%A` }, 400],
  ['a huge MaxItems', { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&MaxItems=${'9'.repeat(1000)}` }, 400],
  ['MaxItems in another script', { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&MaxItems=%D9%A7` }, 400],
  [
    'a marker of 1 MB',
    { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&Marker=${'A'.repeat(1_000_000)}` },
    400,
  ],
  ['a null byte', { method: 'GET', url: `${stateUrl}?CheckpointToken=%00` }, 400],
  ['a callback id of 1,024 signs', { url: `${base}/durable-execution-callbacks/${'Aa'.repeat(512)}/succeed` }, 400],
])(
  'durableService() answers %s in bounded time',
  async (_what, part, status) => {
    const service = durableService({ executions: [order] });

    const started = performance.now();
    const response = await service.endpoint({ method: 'POST', url: checkpointUrl, headers: {}, ...part });
    const printed = `${String(service.journal)}${JSON.stringify(service.journal)}`;

    expect([response.status, isAnswer(response)]).toEqual([status, true]);
    expect(printed).not.toBe('');
    expect(performance.now() - started).toBeLessThan(15_000);
  },
  30_000,
);
