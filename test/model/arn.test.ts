import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExecutionArn, functionArn, matchArn, parseArn, printArn } from '../../src/model/arn.ts';
import { matchesShape } from '../../src/model/shape.ts';

const word = (sign: string, maxLength = 20): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^${sign}{1,${maxLength}}$`));
const arns: fc.Arbitrary<ExecutionArn> = fc.record({
  partition: word('[a-zA-Z0-9-]'),
  region: word('[a-zA-Z0-9-]'),
  account: fc.stringMatching(/^\d{12}$/),
  functionName: word('[a-zA-Z0-9_-]'),
  qualifier: fc.oneof(fc.constantFrom('$LATEST', '$LATEST.PUBLISHED'), fc.stringMatching(/^[0-9]{1,4}$/)),
  executionName: word('[a-zA-Z0-9_-]', 64),
  executionId: word('[a-zA-Z0-9_-]'),
});
const text = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

test('parseArn() gives back what printArn() was given', () => {
  fc.assert(
    fc.property(arns, (parts) => {
      expect(parseArn(printArn(parts))).toEqual(parts);
    }),
  );
});

test('matchArn() and the schema agree on texts near an ARN', () => {
  const near = fc
    .tuple(arns.map(printArn), fc.nat(), fc.constantFrom('', '/', ':', '$', ' ', '\n', 'é', 'a'))
    .map(([arn, at, sign]) => `${arn.slice(0, at % arn.length)}${sign}${arn.slice((at % arn.length) + 1)}`);

  fc.assert(
    fc.property(fc.oneof(near, arns.map(printArn), fc.string()), (arn) => {
      expect(matchArn(arn) !== undefined).toBe(matchesShape('DurableExecutionArn', arn));
    }),
    { numRuns: 1000 },
  );
});

test('parseArn() names the parts', () => {
  expect(parseArn(text)).toEqual({
    partition: 'aws',
    region: 'eu-west-1',
    account: '123456789012',
    functionName: 'orders',
    qualifier: '7',
    executionName: 'order-17',
    executionId: 'e-1',
  });
});

test.each([
  ['an alias', text.replace(':7/', ':live/')],
  ['no qualifier', text.replace(':7/', '/')],
  ['a function', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7'],
  ['a further segment', `${text}/x`],
  ['a line behind it', `${text}\n`],
  ['percent-encoding', encodeURIComponent(text)],
  ['nothing', ''],
])('parseArn() refuses %s', (_, arn) => {
  expect(matchArn(arn)).toBeUndefined();
  expect(() => parseArn(arn)).toThrow(
    new SyntaxError(
      `Cannot read the ARN '${arn}': found another form, expected arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER/durable-execution/NAME/ID`,
    ),
  );
});

test('matchArn() takes 1,024 characters and no more', () => {
  const long = (length: number): string => text + '1'.repeat(length - text.length);

  expect(matchArn(long(1024))?.executionId).toHaveLength(1024 - text.length + 3);
  expect(matchArn(long(1025))).toBeUndefined();
});

test('printArn() refuses a part that would move the borders', () => {
  fc.assert(
    fc.property(arns, fc.constantFrom('functionName', 'executionName', 'executionId', 'region'), (parts, part) => {
      expect(() => printArn({ ...parts, [part]: `${parts[part]}/x` })).toThrow(SyntaxError);
      expect(() => printArn({ ...parts, [part]: `${parts[part]}:x` })).toThrow(SyntaxError);
    }),
  );
});

test('functionArn() ends before the qualifier', () => {
  expect(functionArn(parseArn(text))).toBe('arn:aws:lambda:eu-west-1:123456789012:function:orders');
});
