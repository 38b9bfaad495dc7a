import fc from 'fast-check';
import type {
  BranchesTold,
  CallbackTold,
  ContextTold,
  ErrorTold,
  InvokeTold,
  Json,
  OutcomeTold,
  StepTold,
  WaitForConditionTold,
  WaitTold,
} from '../fixtures/script.ts';
import { lazy } from '../timeline/lazy.ts';
import { members } from './members.ts';

/** What operations are told with: each arbitrary gives options that an operation can have, at every shrink. */
export interface Told {
  readonly name: fc.Arbitrary<string | undefined>;
  readonly json: fc.Arbitrary<Json>;
  readonly error: fc.Arbitrary<ErrorTold>;
  readonly outcome: fc.Arbitrary<OutcomeTold>;
  readonly step: fc.Arbitrary<StepTold>;
  readonly wait: fc.Arbitrary<WaitTold>;
  readonly callback: fc.Arbitrary<CallbackTold>;
  readonly condition: fc.Arbitrary<WaitForConditionTold>;
  readonly invoke: fc.Arbitrary<InvokeTold>;
  readonly context: fc.Arbitrary<ContextTold>;
  readonly branches: fc.Arbitrary<BranchesTold>;
}

const small = { withCrossShrink: true } as const;
const none = fc.constant({});

// what several kinds of operations are told with; made on first use, for the tables of graphemes behind it take time
interface Shared {
  readonly json: fc.Arbitrary<Json>;
  readonly error: fc.Arbitrary<ErrorTold>;
  readonly outcome: fc.Arbitrary<OutcomeTold>;
}

/** What operations are told with; nothing takes longer than so many seconds, 4 at least. */
export function toldWithin(mostSeconds: number): Told {
  const seconds = fc.integer({ min: 1, max: mostSeconds });
  const shared = sharedParts();
  const context = contexts(shared);
  return {
    ...shared,
    name: names(),
    step: steps(shared, Math.min(Math.floor(mostSeconds / 4), 600)),
    wait: waits(seconds),
    callback: callbacks(shared, seconds),
    condition: conditions(shared, fc.integer({ min: 1, max: Math.floor(mostSeconds / 4) })),
    invoke: invokes(shared, mostSeconds),
    context,
    branches: fc.tuple(context, members({}, completion)).map(([told, rest]): BranchesTold => ({ ...told, ...rest })),
  };
}

function names(): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    small,
    { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'reserve stock', 'charge card', 'notify') },
    fc.constant(undefined),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  );
}

const sharedParts = lazy((): Shared => {
  const text = texts();
  const json = jsonValues(text);
  const error: fc.Arbitrary<ErrorTold> = fc.oneof(
    small,
    fc.constant('failed'),
    members({}, { type: text, message: text, data: text, stackTrace: fc.array(text, { maxLength: 2 }) }),
  );
  const outcome: fc.Arbitrary<OutcomeTold> = fc.oneof(
    small,
    none,
    json.map((result) => ({ result })),
    error.map((failure) => ({ error: failure })),
    text.map((raw) => ({ raw })),
  );
  return { json, error, outcome };
});

// a text that is put together character by character costs as much as all the rest of its step
function texts(): fc.Arbitrary<string> {
  const usual = fc.constantFrom('', 'ok', 'not found', '{"id":7}', 'größer, 東京 🚀');
  return fc.oneof(small, { weight: 4, arbitrary: usual }, fc.string({ unit: 'grapheme', maxLength: 20 }));
}

// objects of three members with a few names: each set of names that is new costs the engine more than all that is in it
function jsonValues(text: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  return fc.anything({
    key: fc.oneof(small, { weight: 9, arbitrary: fc.constantFrom('id', 'total', 'items') }, text),
    values: [fc.boolean(), fc.double({ noDefaultInfinity: true, noNaN: true }), text, fc.constant(null)],
    maxKeys: 3,
    maxDepth: 2,
    depthSize: 'xsmall',
  }) as fc.Arbitrary<Json>; // nothing else by construction
}

function steps({ error, outcome }: Shared, mostDelay: number): fc.Arbitrary<StepTold> {
  const how = members(
    {},
    {
      attempts: fc.integer({ min: 1, max: 3 }),
      failure: error,
      delaySeconds: fc.integer({ min: 1, max: mostDelay }),
      tookMs: fc.nat(900),
    },
  );
  const crash = fc.oneof(
    small,
    { weight: 6, arbitrary: none },
    members({ crashAt: fc.integer({ min: 1, max: 3 }) }, {}),
    members({ crashAt: fc.integer({ min: 1, max: 3 }), semantics: fc.constant('at-most-once' as const) }, {}),
  );
  return fc.tuple(outcome, how, crash).map(([outcome, told, crashed]): StepTold => {
    if (!('crashAt' in crashed)) return { ...told, ...outcome };
    const attempts = told.attempts ?? 1;
    const crashAt = Math.min(crashed.crashAt, attempts);
    const lost = 'semantics' in crashed && crashAt === attempts; // the last attempt of at-most-once cannot succeed
    return { ...told, ...crashed, crashAt, ...(lost && outcome.error === undefined ? {} : outcome) };
  });
}

function waits(seconds: fc.Arbitrary<number>): fc.Arbitrary<WaitTold> {
  const cancelled = fc.oneof(
    small,
    { weight: 9, arbitrary: fc.constant(undefined) },
    fc.integer({ min: 1, max: 1000 }),
  );
  return fc.tuple(seconds, cancelled).map(([length, part]): WaitTold => {
    return part === undefined ? { seconds: length } : { seconds: length, cancelAfterMs: length * part };
  });
}

function callbacks({ outcome }: Shared, seconds: fc.Arbitrary<number>): fc.Arbitrary<CallbackTold> {
  const answered = fc
    .tuple(
      outcome,
      fc.option(seconds, { nil: undefined }),
      members({ timeout: fc.boolean(), heartbeat: fc.boolean() }, {}),
    )
    .map(([outcome, afterSeconds, limits]): CallbackTold => {
      const lasts = afterSeconds ?? 30;
      return {
        ...outcome,
        ...(afterSeconds !== undefined && { afterSeconds }),
        ...(limits.timeout && { timeoutSeconds: lasts + 1 }),
        ...(limits.heartbeat && { heartbeatSeconds: Math.ceil(lasts / 2) }),
      };
    });
  const timesOut = fc
    .tuple(seconds, fc.boolean())
    .map(([timeout, beats]): CallbackTold => ({ timeout, ...(beats && { heartbeatSeconds: Math.ceil(timeout / 2) }) }));
  const missed = members(
    { missedHeartbeat: seconds.map((length) => Math.ceil(length / 2)) },
    { heartbeats: fc.nat(1) },
  );
  return fc.oneof(small, { weight: 3, arbitrary: answered }, timesOut, missed);
}

function conditions({ json, outcome }: Shared, delaySeconds: fc.Arbitrary<number>): fc.Arbitrary<WaitForConditionTold> {
  const how = members(
    {},
    { polls: fc.integer({ min: 1, max: 3 }), delaySeconds, states: fc.array(json, { maxLength: 2 }) },
  );
  return fc.tuple(outcome, how).map(([outcome, told]): WaitForConditionTold => {
    const { states, ...rest } = told;
    return { ...rest, ...(states && { states: states.slice(0, (told.polls ?? 2) - 1) }), ...outcome };
  });
}

function invokes({ json, error, outcome }: Shared, mostSeconds: number): fc.Arbitrary<InvokeTold> {
  const ended = fc.oneof(
    small,
    { weight: 4, arbitrary: outcome },
    members({ ends: fc.constantFrom('TIMED_OUT' as const, 'STOPPED' as const) }, { error }),
  );
  const how = members(
    {},
    {
      input: json,
      afterSeconds: fc.nat(Math.min(mostSeconds, 900)),
      functionName: fc.constantFrom('orders', 'orders:7', 'arn:aws:lambda:us-east-1:123456789012:function:orders:live'),
      tenantId: fc.constant('blue'),
    },
  );
  return fc.tuple(how, ended).map(([told, end]): InvokeTold => ({ ...told, ...end }));
}

function contexts({ outcome }: Shared): fc.Arbitrary<ContextTold> {
  return (
    fc
      .tuple(
        fc.oneof(small, { weight: 4, arbitrary: none }, outcome),
        members({}, { replayChildren: fc.boolean(), subType: fc.constantFrom('WithRetry', 'Saga') }),
        fc.integer({ min: 0, max: 3 }),
      )
      // most contexts are told nothing
      .map(([ended, told, often]): ContextTold => (often === 3 ? { ...told, ...ended } : often === 2 ? told : {}))
  );
}

const completion = {
  nesting: fc.constantFrom('NESTED' as const, 'FLAT' as const),
  maxConcurrency: fc.integer({ min: 1, max: 3 }),
  minSuccessful: fc.integer({ min: 1, max: 3 }),
  toleratedFailures: fc.nat(2),
};
