import { expect, test } from 'vitest';
import { durableClient, durableService, execution, type WireResponse } from '../../src/index.ts';
import { apiNames } from '../../src/model/api.ts';
import { bodyJson } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';

const order = execution('order-17', (run) => run.callback('approve', { status: 'STARTED' }));
const everything = {
  DurableExecutionArn: order.arn,
  CheckpointToken: order.checkpointToken,
  FunctionName: 'durable-function',
  CallbackId: order.operations[1]?.CallbackDetails?.CallbackId ?? '',
};

test.each(apiNames)('serviceEndpoint() answers %s with JSON and an id of its own', async (api) => {
  const { endpoint } = durableService({ executions: [order] });

  const answers: WireResponse[] = [];
  for (let times = 0; times < 2; times += 1)
    answers.push(await endpoint(toRequest(api, everything, 'https://lambda.test')));

  expect(answers[0]?.status).toBe(200);
  expect(bodyJson(answers[0]?.body ?? new Uint8Array())).toBeTypeOf('object');
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-amzn-requestid': expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
    });
  }
  expect(answers[0]?.headers['x-amzn-requestid']).not.toBe(answers[1]?.headers['x-amzn-requestid']);
});

test('serviceEndpoint() answers a refusal with its exception and nothing that would make a client decode it', async () => {
  const { endpoint } = durableService();

  const response = await endpoint(toRequest('GetDurableExecution', everything, 'https://lambda.test'));

  expect(Object.keys(response.headers).toSorted()).toEqual(['content-type', 'x-amzn-errortype', 'x-amzn-requestid']);
});

test.each(['/', '/2025-12-01', '/2025-12-01/durable-executions', '/2015-03-31/functions/f', '/%zz', '//'])(
  'serviceEndpoint() answers the unknown path %s as AWS does',
  async (path) => {
    const { endpoint } = durableService();

    const response = await endpoint({ method: 'GET', url: `http://127.0.0.1:1${path}`, headers: {} });

    expect([response.status, response.headers['x-amzn-errortype']]).toEqual([404, 'UnknownOperationException']);
    expect(bodyJson(response.body)).toEqual({ message: expect.any(String) });
  },
);

test('serviceEndpoint() serves several executions of several functions at once', async () => {
  const others = ['a', 'b'].map((name) =>
    execution(name, (run) => run.step(name), { arn: { functionName: `f-${name}` } }),
  );
  const client = durableClient(durableService({ executions: [order, ...others] }));

  const read = await Promise.all(
    [order, ...others].map(({ arn: DurableExecutionArn, checkpointToken: CheckpointToken }) =>
      client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken }),
    ),
  );

  expect(read.map(({ Operations }) => Operations)).toEqual([order, ...others].map(({ operations }) => operations));
});
