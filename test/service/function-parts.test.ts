import { expect, test } from 'vitest';
import { functionParts } from '../../src/service/function-parts.ts';

const account = '123456789012';

test.each<[string, object]>([
  ['orders', { name: 'orders' }],
  ['orders:7', { name: 'orders', qualifier: '7' }],
  ['orders:$LATEST', { name: 'orders', qualifier: '$LATEST' }],
  ['function:orders', { name: 'orders' }],
  [`${account}:orders`, { name: 'orders', account }],
  [`${account}:function:orders:prod`, { name: 'orders', account, qualifier: 'prod' }],
  [`eu-west-1:${account}:orders`, { name: 'orders', account }],
  [account, { name: account }],
  [
    `arn:aws-cn:lambda:cn-north-1:${account}:function:orders`,
    { name: 'orders', account, partition: 'aws-cn', region: 'cn-north-1' },
  ],
  [
    `arn:aws:lambda:eu-west-1:${account}:function:orders:$LATEST.PUBLISHED`,
    { name: 'orders', account, partition: 'aws', region: 'eu-west-1', qualifier: '$LATEST.PUBLISHED' },
  ],
  ['', { name: '' }],
])('functionParts() reads %s', (text, parts) => {
  expect(JSON.parse(JSON.stringify(functionParts(text)))).toEqual(parts);
});
