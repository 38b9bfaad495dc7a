import type { Faker } from '@faker-js/faker';
import { randomExecution } from 'lambda-durable-testkit/random';
import { measure } from '../measure.ts';
import type { Line, Row } from '../row.ts';
import { wholeSchema } from '../whole-schema.ts';

const count = 20_000;

/** Long enough for V8 to have compiled what there is to compile, and for every slice to do its own collecting. */
const time = { clock: 'processor', warmUpMs: 4000, sliceMs: 500, rounds: 9 } as const;

/** Building random operations, against JSON.parse of their text and against what a user would take instead. */
export const randomOperationsRow: Row = {
  name: `building ${count} random operations`,
  measure: async () => {
    const texts = [1, 2, 3, 4, 5].map((seed) =>
      JSON.stringify(randomExecution({ seed, operations: count }).operations),
    );
    let parsed = 0;
    let seed = 0;
    const measured = await measure({
      ...time,
      units: count,
      yardstick: 'JSON.parse',
      cases: [
        { name: 'JSON.parse', run: () => JSON.parse(texts[parsed++ % texts.length] ?? '') as unknown },
        { name: 'random', run: () => randomExecution({ seed: ++seed, operations: count }).operations.length },
        {
          name: 'random, md5 ids',
          run: () => randomExecution({ seed: ++seed, operations: count, idStyle: 'js' }).operations.length,
        },
      ],
    });
    const [, hex, md5] = measured;
    if (!hex || !md5) throw new RangeError('Cannot measure: a case is missing');
    return [
      {
        what: 'random operations, default ids: speed',
        against: 'JSON.parse of their text',
        ...hex,
        target: { atLeast: 0.75 },
      },
      {
        what: 'random operations, md5 ids: speed',
        against: 'JSON.parse of their text',
        ...md5,
        target: { atLeast: 0.65 },
      },
      ...(await peers()),
    ];
  },
};

async function peers(): Promise<readonly Line[]> {
  // not before: what they hold would be marked again and again while the others are measured
  const { faker } = await import('@faker-js/faker/locale/en');
  const { Factory } = await import('fishery');
  const { generate } = await import('json-schema-faker');
  const few = 2000; // a list of 20,000 would take it seconds
  const schema = stepSchema();
  const stepFactory = Factory.define<object>(({ sequence }) => step(sequence));
  let seed = 0;
  const measured = await measure({
    ...time,
    units: count,
    yardstick: 'random',
    cases: [
      {
        name: 'random',
        run: () => randomExecution({ seed: ++seed, operations: count }).operations.length,
      },
      { name: 'faker, every field', run: () => Array.from({ length: count }, () => fakerStep(faker)) },
      { name: 'fishery over plain code', run: () => stepFactory.buildList(count) },
      {
        name: 'json-schema-faker',
        units: few,
        run: async () => Promise.all(Array.from({ length: few }, () => generate(schema as never))),
      },
    ],
  });
  const targets = [0, 8, 2, 60];
  return measured.slice(1).map(({ name, ratio, low, high }, index) => ({
    what: 'random operations: speed',
    against: name,
    ratio: 1 / ratio,
    low: 1 / high,
    high: 1 / low,
    target: { atLeast: targets[index + 1] ?? 1 },
  }));
}

function step(sequence: number): object {
  const at = 1_767_225_600 + sequence;
  return {
    Id: sequence.toString(16).padStart(16, 'a'),
    Name: `step ${sequence}`,
    Type: 'STEP',
    SubType: 'Step',
    StartTimestamp: at,
    EndTimestamp: at + 0.2,
    Status: 'SUCCEEDED',
    StepDetails: { Attempt: 1, Result: `{"order":${sequence},"text":"${'x'.repeat(180)}"}` },
  };
}

function fakerStep(faker: Faker): object {
  const at = faker.date.recent().getTime() / 1000;
  return {
    Id: faker.string.hexadecimal({ length: 16, prefix: '' }),
    Name: faker.hacker.verb(),
    Type: 'STEP',
    SubType: 'Step',
    StartTimestamp: at,
    EndTimestamp: at + faker.number.float({ max: 2 }),
    Status: faker.helpers.arrayElement(['SUCCEEDED', 'FAILED']),
    StepDetails: {
      Attempt: faker.number.int({ min: 1, max: 3 }),
      Result: JSON.stringify({
        id: faker.string.uuid(),
        product: faker.commerce.productName(),
        city: faker.location.city(),
        name: faker.person.fullName(),
      }),
    },
  };
}

/** The kit's schema of the same step: every member there, the result as long as those of a random execution. */
function stepSchema(): object {
  const Attempt = { ...wholeSchema('AttemptCount'), minimum: 1, maximum: 3 };
  const Result = { ...wholeSchema('OperationPayload'), minLength: 188, maxLength: 188 };
  const { Id, Name, SubType, StartTimestamp, EndTimestamp } = wholeSchema('Operation').properties as Record<
    string,
    object
  >;
  return allOf({
    Id: { ...Id, minLength: 16, maxLength: 16 },
    Name,
    Type: { const: 'STEP' },
    SubType,
    StartTimestamp,
    EndTimestamp,
    Status: { enum: ['SUCCEEDED', 'FAILED'] },
    StepDetails: allOf({ Attempt, Result }),
  });
}

function allOf(properties: Readonly<Record<string, unknown>>): object {
  return { type: 'object', properties, required: Object.keys(properties) };
}
