import { expect, test } from 'vitest';
import { type PayloadText, payloadChecks, toPayloadChecks } from '../../src/rules/payload-checks.ts';

const result = (text: string, more: Partial<PayloadText> = {}): PayloadText => {
  return { type: 'STEP', name: 'charge card', part: 'result', text, ...more };
};
const charge = { type: 'object', required: ['charge'], properties: { charge: { type: 'string' } } };

test('payloadChecks() says where a payload does not fit, and how', async () => {
  const { check } = await payloadChecks({ 'charge card': { ...charge, additionalProperties: false } });

  expect(check(result('{"charge":"ch_17"}'))).toEqual([]);
  expect(check(result('{"charge":17,"id":1}'))).toEqual([
    {
      at: '',
      expected: "NOT have additional properties: 'id'",
      received: 'an object with charge, id',
    },
    { at: '/charge', expected: 'be string', received: '17' },
  ]);
  expect(check(result('ch_17'))).toEqual([{ at: '', expected: 'be JSON', received: "'ch_17'" }]);
});

test('payloadChecks() says which values a schema allows', async () => {
  const { check } = await payloadChecks({ STEP: { enum: ['paid', 'refused'] }, WAIT: { const: 1 } });

  expect(check(result('"lost"'))[0]?.expected).toBe('be equal to one of the allowed values: ["paid","refused"]');
  expect(check(result('2', { type: 'WAIT' }))[0]?.expected).toBe('be equal to constant: 1');
});

test('payloadChecks() takes a schema for results, for the input of an EXECUTION, and for each of them where both are named', async () => {
  const { check } = await payloadChecks({
    EXECUTION: { type: 'object' },
    invoice: { input: { type: 'number' }, result: { type: 'string' } },
  });
  const execution = { type: 'EXECUTION', name: 'order-17' } as const;
  const invoice = { type: 'CHAINED_INVOKE', name: 'invoice' } as const;

  expect(check(result('1', { ...execution, part: 'input' }))).toHaveLength(1);
  expect(check(result('1', execution))).toEqual([]);
  expect(check(result('1', { ...invoice, part: 'input' }))).toEqual([]);
  expect(check(result('1', invoice))).toHaveLength(1);
});

test('payloadChecks() holds a payload to the schema of its name and to that of its type', async () => {
  const { check, meets, names } = await payloadChecks({
    STEP: { type: 'object' },
    'charge card': { required: ['id'] },
  });

  expect(names).toEqual(['STEP', 'charge card']);
  expect(check(result('{}')).map(({ expected }) => expected)).toEqual(["have required property 'id'"]);
  expect(check(result('1')).map(({ expected }) => expected)).toEqual(['be object']);
  expect(meets(result('1'))).toEqual(['charge card', 'STEP']);
  expect(meets({ type: 'CONTEXT', name: 'constructor', part: 'result' })).toEqual([]);
});

test('payloadChecks() takes true and false for schemas, and pays no heed to formats', async () => {
  const { check } = await payloadChecks({ a: true, b: false, c: { format: 'date-time' } });

  expect(['a', 'b', 'c'].map((name) => check(result('"x"', { name })).map(({ expected }) => expected))).toEqual([
    [],
    ['not be there'],
    [],
  ]);
});

test('toPayloadChecks() leaves alone what is compiled', async () => {
  const compiled = await payloadChecks({ a: true });

  expect(await toPayloadChecks(compiled)).toBe(compiled);
  expect((await toPayloadChecks({ check: true })).names).toEqual(['check']);
});
