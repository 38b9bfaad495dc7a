import { type DurableContext, NestingType } from '@aws/durable-execution-sdk-js';

export type Body = (event: never, context: DurableContext) => Promise<unknown>;

/** The functions that handlers invoke. */
export const functions = {
  billing: ({ amount }: { amount: number }): number => amount * 2,
  refusing: (): never => {
    throw new TypeError('no');
  },
};

/** The durable function that handlers invoke. */
export const subOrders: Body = async ({ id }: { id: number }, context) => {
  await context.wait('rest', { hours: 1 });
  return context.step('name', async () => `sub-${id}`);
};

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** What each kind of handler does with the real SDK; every call of `make` gives one whose bodies begin anew. */
export const bodies: Readonly<Record<string, () => Body>> = {
  'steps and retries': () => {
    let tries = 0;
    return async (event: { id: number }, context) => {
      const first = await context.step('first', async () => event.id);
      const flaky = await context.step(
        'flaky',
        async () => {
          tries += 1;
          if (tries < 3) throw new Error(`try ${tries}`);
          return tries;
        },
        { retryStrategy: (_error, attempt) => ({ shouldRetry: true, delay: { seconds: 60 * attempt } }) },
      );
      return { first, flaky };
    };
  },
  waits: () => async (_event: unknown, context) => {
    await context.wait('short', { seconds: 1 });
    await context.wait({ days: 300 });
    return 'rested';
  },
  callbacks: () => async (_event: unknown, context) => {
    const [answer] = await context.createCallback('carrier', { timeout: { days: 2 } });
    return { answer: await answer };
  },
  'wait for callback': () => async (_event: unknown, context) =>
    context.waitForCallback('carrier', async () => undefined, { timeout: { hours: 1 } }),
  'wait for condition': () => async (_event: unknown, context) =>
    context.waitForCondition('poll', async (state: number) => state + 1, {
      initialState: 0,
      waitStrategy: (state) =>
        state >= 3 ? { shouldContinue: false } : { shouldContinue: true, delay: { minutes: 5 } },
    }),
  'child contexts': () => async (_event: unknown, context) =>
    context.runInChildContext('outer', async (outer) => {
      const inner = await outer.runInChildContext('inner', async (child) => child.step('deep', async () => 'deep'));
      await outer.wait('rest', { hours: 1 });
      return [inner, await outer.step('after', async () => 'after')];
    }),
  'map of several hundred': () => async (_event: unknown, context) => {
    const done = await context.map('all', [...numbers(300)], async (child, item) =>
      child.step('double', async () => item * 2),
    );
    await context.wait('rest', { minutes: 1 });
    return done.getResults().reduce((sum, value) => sum + value, 0);
  },
  'parallel of several hundred': () => async (_event: unknown, context) => {
    const branches = numbers(250).map((index) => async (child: DurableContext) => {
      await child.wait({ seconds: 1 + (index % 3) });
      return index;
    });
    return (await context.parallel('all', branches)).getResults().length;
  },
  'flat map': () => async (_event: unknown, context) => {
    const done = await context.map(
      'all',
      [1, 2, 3, 4],
      async (child, item) => child.step('double', async () => item * 2),
      {
        nesting: NestingType.FLAT,
      },
    );
    await context.wait('rest', { minutes: 1 });
    return done.getResults();
  },
  'large results': () => async (_event: unknown, context) => {
    const large = await context.runInChildContext('large', async (child) => {
      const parts: string[] = [];
      for (const part of numbers(4))
        parts.push(await child.step(`part ${part}`, async () => `${part}`.repeat(100_000)));
      return parts.join('');
    });
    await context.wait('rest', { minutes: 1 });
    return large.length;
  },
  'chained invokes': () => async (_event: unknown, context) => {
    const bill = await context.invoke<{ amount: number }, number>('bill', 'billing', { amount: 5 });
    const sub = await context.invoke<{ id: number }, string>('sub order', 'sub-orders', { id: bill });
    const refused = await context.invoke('refused', 'refusing', {}).catch((error: unknown) => (error as Error).name);
    return { bill, sub, refused };
  },
  failures: () => async (_event: unknown, context) => {
    await context
      .step(
        'caught',
        async () => {
          throw new TypeError('first');
        },
        { retryStrategy: () => ({ shouldRetry: false }) },
      )
      .catch(() => undefined);
    return context.runInChildContext('fails', async () => {
      throw new RangeError('second');
    });
  },
};

/** A value that JSON leaves in place: what two runs of one handler have in common. */
export function comparable(operations: readonly object[]): unknown {
  const kept = (value: unknown, name = ''): unknown => {
    if (name.endsWith('Timestamp') || name === 'CallbackId' || name === 'StackTrace') return '…';
    if (Array.isArray(value)) return value.map((each) => kept(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, kept(member, key)]));
  };
  return operations.map((operation) => kept(operation));
}
