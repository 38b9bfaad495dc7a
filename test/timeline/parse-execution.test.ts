import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { firstDifference, parseExecution } from '../../src/timeline/parse-execution.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';

const order = execution('order-17', (run) => run.step('a', { result: 1 }).wait('w', { seconds: 5 }).succeed(1));
const { arn, checkpointToken } = order;

/** The file of the execution with other values at some places. */
const damaged = (edits: Readonly<Record<string, unknown>>): unknown => {
  const file: Record<string, unknown> = JSON.parse(JSON.stringify(order));
  for (const [path, value] of Object.entries(edits)) {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    const target = names.reduce((at, name) => at[name] as Record<string, unknown>, file); // paths that the file has
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return file;
};

test('parseExecution() reads what an execution writes, as text or as a value', () => {
  const written = JSON.stringify(order);

  expect(JSON.stringify(parseExecution(written))).toBe(written);
  expect(JSON.stringify(parseExecution(JSON.parse(written)))).toBe(written);
  expect(parseExecution(written).events).toEqual(order.events);
  expect(parseExecution(written).summary).toEqual(order.summary);
});

test('parseExecution() keeps variants, one without a limit too', () => {
  const variants = { executionName: 'present', errorBytes: Number.POSITIVE_INFINITY } as const;
  const read = parseExecution(JSON.stringify(execution('a', [], { variants })));

  expect(read.variants).toMatchObject(variants);
  expect(read.operations[0]?.Name).toBe('a');
});

test('parseExecution() reads an execution that is known by its views alone', () => {
  const { operations, events, summary } = order;
  const recorded = recordedExecution({ arn, checkpointToken, operations, events, summary, broken: 'page/x' });
  const read = parseExecution(JSON.stringify(recorded));

  expect(JSON.stringify(read)).toBe(JSON.stringify(recorded));
  expect([read.broken, read.log, read.events]).toEqual(['page/x', undefined, events]);
});

test.for<[string, unknown, string]>([
  ['{', undefined, "Cannot read an execution: the text is no JSON (Expected property name or '}'"],
  ['[]', undefined, "Cannot read an execution at '': found [], expected an object"],
  ['null', undefined, "Cannot read an execution at '': found null, expected an object"],
  ['', { '/format': 'x@1' }, `at '/format': found "x@1", expected 'lambda-durable-testkit/execution@1'`],
  ['', { '/format': undefined }, "at '/format': found nothing"],
  ['', { '/arn': 'arn:aws' }, `at '/arn': found "arn:aws", expected a durable execution's ARN`],
  ['', { '/checkpointToken': 7 }, "at '/checkpointToken': found 7, expected text"],
  ['', { '/broken': true }, "at '/broken': found true, expected a rule's id"],
  ['', { '/operations': {} }, "at '/operations': found {}, expected a list"],
  ['', { '/operations/1': 'a' }, `at '/operations/1': found "a", expected an object`],
  ['', { '/log': [] }, "at '/log': found [], expected one change at least"],
  ['', { '/log/1/at': '2' }, `at '/log/1/at': found "2", expected epoch milliseconds`],
  ['', { '/log/2/updates': undefined }, "at '/log/2/updates': found nothing, expected a required member"],
  ['', { '/log/2/updates/0/Type': 'TIMER' }, `at '/log/2/updates/0/Type': found "TIMER", expected one of `],
  ['', { '/log/2/updates/0/Id': undefined }, "at '/log/2/updates/0/Id': found nothing, expected a required member"],
  ['', { '/log/5/output': { Status: 'MOON' } }, `at '/log/5/output/Status': found "MOON", expected one of `],
  ['', { '/log/6/id': 7 }, "at '/log/6/id': found 7, expected text"],
  ['', { '/log/6/trigger': null }, "at '/log/6/trigger': found null, expected text"],
  ['', { '/log/6/error': 'no' }, `at '/log/6/error': found "no", expected an object`],
  ['', { '/variants': [] }, "at '/variants': found [], expected an object"],
  ['', { '/log': undefined, '/events': 1 }, "at '/events': found 1, expected a list"],
  ['', { '/log': undefined, '/summary': 1 }, "at '/summary': found 1, expected an object"],
])('parseExecution() says where a file is damaged: %s%j', ([text, edits, message]) => {
  const read = (): unknown => parseExecution(edits ? damaged(edits as Record<string, unknown>) : text);

  expect(read).toThrow(SyntaxError);
  expect(read).toThrow(message);
});

test.for<[string, Readonly<Record<string, unknown>>, string]>([
  ['the operations', { '/operations/1/Status': 'FAILED' }, '/operations/1/Status does not follow from the log'],
  ['the number of operations', { '/operations': [] }, '/operations/0 does not follow from the log'],
  ['the token', { '/checkpointToken': 'AAAA' }, '/checkpointToken does not follow from the log'],
  ['the status', { '/status': 'RUNNING' }, '/status does not follow from the log'],
])('parseExecution() refuses a file where %s do not follow from its log', ([, edits, message]) => {
  expect(() => parseExecution(damaged(edits))).toThrow(
    new RangeError(`Cannot read the execution '${arn}': ${message}`),
  );
});

test('parseExecution() refuses a log that tells what cannot happen', () => {
  expect(() => parseExecution(damaged({ '/log/3/updates/0/Action': 'RETRY' }))).toThrow(
    new RangeError(
      `Cannot replay the log of '${arn}': change 3 ('checkpoint') is refused: Invalid StepOptions for the given action.`,
    ),
  );
});

test('parseExecution() refuses variants that do not exist', () => {
  expect(() => parseExecution(damaged({ '/variants': { moon: 'full' } }))).toThrow(RangeError);
});

test.for<[unknown, unknown, string | undefined]>([
  [{ a: [1, 2] }, { a: [1, 2] }, undefined],
  [{ a: undefined }, {}, undefined],
  [{ a: [1, 2] }, { a: [1, 3] }, '/x/a/1'],
  [{ a: [1] }, { a: [1, 3] }, '/x/a/1'],
  [{ 'a/b~': 1 }, {}, '/x/a~1b~0'],
  [null, {}, '/x'],
])('firstDifference() between %j and %j is %s', ([left, right, path]) => {
  expect(firstDifference(left, right, '/x')).toBe(path);
});
