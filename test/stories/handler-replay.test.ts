import { type DurableContext, StepSemantics, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { expect, test } from 'vitest';
import { checkHandler } from '../../src/contract.ts';
import { durableService, execution, parseExecution } from '../../src/index.ts';

type Body = (event: never, context: DurableContext) => Promise<unknown>;

const handlerOf = (body: Body): ReturnType<typeof withDurableExecution> => withDurableExecution(body as never);

/** The violations of a report, as rule and message. */
function told(report: Awaited<ReturnType<typeof checkHandler>>): readonly string[] {
  return report.results.flatMap(({ violations }) => violations.map(({ rule, message }) => `${rule}: ${message}`));
}

const order: Body = async (event: { id: number }, context) => {
  const reserved = await context.step('reserve', async () => event.id);
  const said = await context.waitForCallback('carrier', async () => undefined, { timeout: { hours: 1 } });
  await context.wait('cool down', { days: 1 });
  const all = await context.map('notify', [1, 2], async (child, item) => child.step('mail', async () => item));
  await context.step('charge card', async () => 'paid');
  return { reserved, said, all: all.getResults() };
};

async function recordedOrder(): ReturnType<ReturnType<typeof durableService>['run']> {
  const service = durableService();
  service.callback('carrier').succeed('on its way');
  return service.run(handlerOf(order), { id: 17 }, { through: service });
}

test('checkHandler() passes the code that made the history, at every moment and page edge', {
  timeout: 30_000,
}, async () => {
  const report = await checkHandler(handlerOf(order), await recordedOrder());

  expect(told(report)).toEqual([]);
  expect(report.passed).toBe(true);
});

test.each<[string, Body, string]>([
  [
    'a step that has another name',
    async (event: { id: number }, context) => {
      await context.step('reserve stock', async () => event.id);
      return order(event as never, context);
    },
    'handler/fits-history',
  ],
  [
    'steps that changed places',
    async (_event: unknown, context) => {
      await context.wait('cool down', { days: 1 });
      await context.step('reserve', async () => 1);
    },
    'handler/fits-history',
  ],
  [
    'a step more at the end',
    async (event: { id: number }, context) => {
      const result = await order(event as never, context);
      await context.step('thank', async () => 'you');
      return result;
    },
    'handler/fits-history',
  ],
  [
    'a step less at the end',
    async (event: { id: number }, context) => {
      const reserved = await context.step('reserve', async () => event.id);
      const said = await context.waitForCallback('carrier', async () => undefined, { timeout: { hours: 1 } });
      await context.wait('cool down', { days: 1 });
      const all = await context.map('notify', [1, 2], async (child, item) => child.step('mail', async () => item));
      return { reserved, said, all: all.getResults() };
    },
    'handler/fits-history',
  ],
  [
    'a branch more in a map',
    async (event: { id: number }, context) => {
      await context.step('reserve', async () => event.id);
      await context.waitForCallback('carrier', async () => undefined, { timeout: { hours: 1 } });
      await context.wait('cool down', { days: 1 });
      await context.map('notify', [1, 2, 3], async (child, item) => child.step('mail', async () => item));
    },
    'handler/fits-history',
  ],
  ['input that is lost', async (_event: unknown, context) => order({} as never, context), 'handler/same-result'],
  [
    'another result',
    async (event: { id: number }, context) => ({ ...((await order(event as never, context)) as object), v: 2 }),
    'handler/same-result',
  ],
])('checkHandler() fails %s', { timeout: 30_000 }, async (_what, body, rule) => {
  const report = await checkHandler(handlerOf(body), await recordedOrder(), { cuts: [] });

  expect(report.passed).toBe(false);
  expect(report.results.filter(({ status }) => status === 'failed').map(({ id }) => id)).toContain(rule);
});

const once = { semantics: StepSemantics.AtMostOncePerRetry, retryStrategy: () => ({ shouldRetry: false }) };
let inProduction = true; // the bodies that were recorded; in tests there are fakes

/** Right handlers whose replays differ from what was recorded, for reasons that are none of the code's. */
const right: Readonly<Record<string, Body>> = {
  'a value that is another each time': async (_event: unknown, context) => {
    const id = await context.step('id', async () => performance.now());
    await context.wait({ seconds: 1 });
    return { id };
  },
  'a fake that leads another way': async (_event: unknown, context) => {
    const paid = await context.step('charge', async () => !inProduction);
    await context.step(paid ? 'ship' : 'remind', async () => paid);
    return paid;
  },
  'a step that died and is not tried again': async (_event: unknown, context) =>
    context.step('charge', async () => 'paid', once),
  'a race': async (_event: unknown, context) => {
    const late = async (name: string, ms: number): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return name;
    };
    const won = await context.promise.race('race', [
      context.step('a', () => late('a', inProduction ? 9 : 1)),
      context.step('b', () => late('b', inProduction ? 1 : 9)),
    ]);
    await context.step(`${won} won`, async () => won);
    return won;
  },
  'enough branches': async (_event: unknown, context) => {
    const done = await context.map('all', [1, 2, 3, 4], async (child, item) => child.step('s', async () => item), {
      maxConcurrency: 2,
      completionConfig: { minSuccessful: 2 },
    });
    await context.wait({ seconds: 1 });
    return done.successCount;
  },
  'a callback that was answered after a timer': async (_event: unknown, context) => {
    const [answer] = await context.createCallback('carrier', {
      timeout: { days: 2 },
      heartbeatTimeout: { minutes: 5 },
    });
    const first = await context.promise.race('first', [
      answer,
      context.runInChildContext(async (child) => child.wait({ minutes: 4 }).then(() => 'remind')),
    ]);
    await context.step(first, async () => first);
    return [first, await answer];
  },
};

test.each(Object.keys(right))('checkHandler() blames nobody for %s', { timeout: 30_000 }, async (name) => {
  inProduction = true;
  const service = durableService();
  const carrier = service.callback('carrier');
  const recording = service.run(handlerOf(right[name] as Body), {}, { through: service });
  if (name.startsWith('a callback')) void carrier.opened().then(() => setTimeout(() => carrier.succeed('yes'), 150));
  const past = await recording;
  inProduction = false;

  const report = await checkHandler(handlerOf(right[name] as Body), past, { cuts: [0, 1] });

  expect(report.results.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(report.passed).toBe(true);
});

test('checkHandler() runs no body of code that fits where it looks at suspensions', { timeout: 30_000 }, async () => {
  const ran: string[] = [];
  const body: Body = async (_event: unknown, context) => {
    await context.step('one', async () => void ran.push('one'));
    await context.wait({ days: 1 });
    await context.step('two', async () => void ran.push('two'));
    await context.wait({ days: 1 });
  };
  const service = durableService();
  const past = await service.run(handlerOf(body), {}, { through: service });
  ran.length = 0;

  const report = await checkHandler(handlerOf(body), past, { moments: 'suspended' });

  expect([report.passed, ran]).toEqual([true, []]);
  expect(report.results[0]?.reason).toMatch(/at 3 moments/);
});

test('checkHandler() says that a handler hangs', { timeout: 30_000 }, async () => {
  const past = execution('order-17', (run) => {
    run.child('ask', (child) => child.callback('carrier', { timeout: 60 }), { replayChildren: true, result: 'late' });
    run.step('ship');
  });
  const body: Body = async (_event: unknown, context) => {
    await context.runInChildContext('ask', async (child) => {
      const [answer] = await child.createCallback('carrier', { timeout: { seconds: 60 } });
      return answer.catch(() => 'late');
    });
    await context.step('ship', async () => undefined);
  };

  const report = await checkHandler(handlerOf(body), past, { moments: 'suspended', cuts: [], patience: 200 });

  expect(report.results.map(({ id, status }) => [id, status])).toContainEqual(['handler/settles', 'failed']);
});

test('checkHandler() replays a recording that has no log', { timeout: 30_000 }, async () => {
  const past = await recordedOrder();
  const { log: _, ...views } = { ...past.toJSON(), events: past.events, summary: past.summary };
  const recorded = parseExecution(JSON.stringify(views));

  const fits = await checkHandler(handlerOf(order), recorded);
  const changed = await checkHandler(
    handlerOf(async (_event, context) => context.step('one', async () => 1)),
    recorded,
  );

  expect([recorded.log, fits.passed, changed.passed]).toEqual([undefined, true, false]);
});
