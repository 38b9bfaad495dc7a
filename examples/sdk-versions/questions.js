import { LambdaClient } from '@aws-sdk/client-lambda';
import { durableService, execution, faults, withFaults } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';

const site = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

/** The handler of a durable function whose client asks a target. */
function handlerOf(sdk, target, body) {
  const client = new LambdaClient({ ...site, requestHandler: requestHandler(target) });
  return sdk.withDurableExecution(body, { client });
}

const echo = async (event) => event;

/** What each version of the SDK is asked; an answer is `right` or what went wrong. */
export const questions = [
  {
    title: 'the first page is empty, as when a large input leaves no room in the payload',
    ask: async (sdk) => {
      const service = durableService();
      const order = await service.run(handlerOf(sdk, service, echo), { id: 17 }, { page: 0 });
      return order.summary.Result === '{"id":17}' ? 'right' : `the input is ${order.summary.Result}`;
    },
  },
  {
    title: 'EXECUTION is not the first operation',
    ask: async (sdk) => {
      const order = execution('order-17', (run) => run.step('charge card'), { input: { id: 17 } });
      const service = durableService({ executions: [order] });
      const handler = handlerOf(sdk, service, async (event, context) => {
        await context.step('charge card', async () => undefined);
        return event;
      });
      const executionLast = (payload, context) => {
        const Operations = payload.InitialExecutionState.Operations.toReversed();
        return handler({ ...payload, InitialExecutionState: { Operations } }, context);
      };
      const ended = await service.advance(executionLast, order.arn);
      return ended.summary.Result === '{"id":17}' ? 'right' : `the input is ${ended.summary.Result}`;
    },
  },
  {
    title: 'a callback timed out below a finished context with ReplayChildren',
    ask: async (sdk) => {
      const order = execution('order-17', (run) => {
        run.child('ask', (child) => child.callback('carrier', { timeout: 60 }), {
          replayChildren: true,
          result: 'late',
        });
      });
      const service = durableService({ executions: [order] });
      const handler = handlerOf(sdk, service, (_event, context) =>
        context.runInChildContext('ask', async (child) => {
          const [answer] = await child.createCallback('carrier', { timeout: { seconds: 60 } });
          return answer.catch(() => 'late');
        }),
      );
      try {
        const ended = await service.advance(handler, order.arn, { patience: 1000 });
        return ended.status === 'SUCCEEDED' ? 'right' : `the execution is ${ended.status}`;
      } catch {
        return 'the handler hangs';
      }
    },
  },
  {
    title: "a checkpoint's answer goes on behind a NextMarker",
    ask: async (sdk) => {
      const service = durableService({ variants: { changeSetPage: 1 } });
      const handler = handlerOf(sdk, service, async (_event, context) => {
        const step = context.step('reserve', async () => 'reserved');
        const waited = context.wait('cool down', { seconds: 1 });
        return Promise.all([step, waited]);
      });
      await service.run(handler, {}, { patience: 1000 }).catch(() => undefined);
      const followed = [...service.journal.calls].some(({ api }) => api === 'GetDurableExecutionState');
      return followed ? 'right' : 'the rest is never asked for';
    },
  },
  {
    title: 'the checkpoint token is stale, as when an invocation was given up and begun again',
    ask: async (sdk) => {
      const service = durableService();
      const stale = withFaults(service, faults.staleToken({ on: { api: 'CheckpointDurableExecution' }, times: 1 }));
      const handler = handlerOf(sdk, stale, (_event, context) => context.step('charge card', async () => 'paid'));
      const order = await service.run(handler, {}, { patience: 1000 });
      return order.status === 'SUCCEEDED' ? 'right' : `the execution is ${order.status}`;
    },
  },
];
