import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idPrefix, readSchemas } from '../scripts/schemas.ts';
import { flatShapes } from '../scripts/shapes.ts';
import { validatorFiles } from '../scripts/validators.ts';
import { findMismatches, matchesShape } from '../src/model/shape.ts';
import { checks } from '../validators/checks.js';
import { type ShapeName, shapes } from '../validators/shapes.js';

const folder = new URL('../validators/', import.meta.url);
const roots = [...readSchemas().keys()] as ShapeName[]; // each schema is a shape of its name
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(['x-sensitive']);
ajv.addSchema([...readSchemas().values()]);

/** What ajv says of a value: `path keyword`, a missing member named as if it were there, in alphabetical order. */
function judge(name: ShapeName, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`${idPrefix}${name}`);
  if (!validate) throw new RangeError(`Cannot judge '${name}': ajv has no such schema`);
  if (validate(value)) return [];
  const found = (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
    keyword === 'required' ? `${instancePath}/${params.missingProperty} required` : `${instancePath} ${keyword}`,
  );
  // of a value of the wrong type ajv goes on to say that it breaks other keywords too
  return found.filter((one) => one.endsWith(' type') || !found.includes(one.replace(/ \w+$/, ' type'))).sort();
}

const junk = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    'a b',
    -1,
    0,
    0.5,
    1e9,
    true,
    [],
    {},
    [null],
    { Id: 1 },
    '$LATEST',
    'SUCCEEDED',
    'é',
    '\n',
  ),
  fc.string({ maxLength: 80, unit: 'grapheme' }),
);

/** Values that mostly have a shape, and here and there don't. */
function near(name: ShapeName): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(name), weight: 30 }, { arbitrary: junk, weight: 1 });
}

function fitting(name: ShapeName): fc.Arbitrary<unknown> {
  const shape = shapes[name];
  if (shape.properties) {
    const members = Object.fromEntries(Object.entries(shape.properties).map(([key, part]) => [key, near(part)]));
    const required = [...(shape.required ?? [])];
    const whole = fc.record(members, { requiredKeys: required });
    return fc.oneof({ arbitrary: whole, weight: 9 }, fc.record({ ...members, strange: junk }, { requiredKeys: [] }));
  }
  if (shape.items) return fc.array(near(shape.items), { maxLength: 3 });
  return fc.oneof(...shape.types.map((type) => scalar(name, type)));
}

function scalar(name: ShapeName, type: string): fc.Arbitrary<unknown> {
  const { enum: values, pattern, minimum = -9, maximum = 1e12, maxLength = 9 } = shapes[name];
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.oneof(fc.integer({ min: minimum - 1, max: maximum + 1 }), fc.constantFrom(minimum, maximum));
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'object') return fc.constant({});
  if (values) return fc.constantFrom(...values, values[0]?.toLowerCase());
  // fast-check cannot read an empty group
  if (pattern)
    return fc.oneof(fc.stringMatching(new RegExp(pattern.replace('|()', ''))), edge(Math.min(maxLength, 3000)));
  return maxLength > 10_000 ? fc.string() : fc.oneof(fc.string(), edge(maxLength));
}

const edge = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('a', '😀', '7'), fc.constantFrom(-1, 0, 1))
    .map(([sign, more]) => sign.repeat(length + more));

test('the files of validators/ are what the schemas print', () => {
  const files = validatorFiles();

  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
});

test('the files of validators/ load nothing and stay small', () => {
  const texts = [...validatorFiles().values()];

  expect(texts.filter((text) => /\bimport\((?!')|\brequire\(|^import (?!type )/m.test(text))).toEqual([]);
  expect(texts.join('').length).toBeLessThan(80_000);
  expect(Object.keys(checks)).toEqual(Object.keys(shapes));
});

test.each(roots)('checks.%s() and findMismatches() agree with ajv', (name) => {
  fc.assert(
    fc.property(near(name), (value) => {
      const verdict = judge(name, value);

      expect(matchesShape(name, value)).toBe(verdict.length === 0);
      expect(
        findMismatches(name, value)
          .map(({ path, keyword }) => `${path} ${keyword}`)
          .sort(),
      ).toEqual(verdict);
    }),
    { numRuns: 60 },
  );
});

test('the law above meets values of both kinds for every shape', () => {
  const oneSided = roots.filter((name) => {
    const verdicts = fc.sample(near(name), { numRuns: 100, seed: 7 }).map((value) => matchesShape(name, value));
    return new Set(verdicts).size < 2;
  });

  expect(oneSided).toEqual([]);
});

test('lengths count characters, whatever a payload weighs', () => {
  const limit = 6_291_456;

  for (const [text, holds] of [
    ['a'.repeat(limit), true],
    ['😀'.repeat(limit), true],
    [`${'😀'.repeat(limit)}a`, false],
  ] as const) {
    expect(matchesShape('OperationPayload', text)).toBe(holds);
  }
});

test('flatShapes() refuses a keyword that no check would look at', () => {
  const made = new Map([['Odd', { type: 'string', format: 'date' }]]);

  expect(() => flatShapes(made)).toThrow(new RangeError("Cannot print 'Odd': found format, expected known keywords"));
});

test('flatShapes() refuses two shapes of one name', () => {
  const made = new Map([
    ['One', { type: 'object', $defs: { Two: { type: 'string' } } }],
    ['Two', { type: 'string' }],
  ]);

  expect(() => flatShapes(made)).toThrow(new RangeError("Cannot name the shape 'Two': found another one of this name"));
});
