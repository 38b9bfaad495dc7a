import fc from 'fast-check';

/** An arbitrary a member. */
export type Model<T> = { readonly [Name in keyof T]-?: fc.Arbitrary<T[Name]> };

/** Objects with these members; those of the second model are absent once in six times. */
export function members<R extends object, O extends object>(
  required: Model<R>,
  optional: Model<O>,
): fc.Arbitrary<R & Partial<O>> {
  return new Members(required, optional) as fc.Arbitrary<unknown> as fc.Arbitrary<R & Partial<O>>; // as the models say
}

type Found = Readonly<Record<string, unknown>>;

/** What the arbitraries of the members can go on shrinking. */
interface Generated {
  readonly contexts: Readonly<Record<string, unknown>>;
}

interface Member {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<unknown>;
  readonly isOptional: boolean;
}

/**
 * `fc.record` without what its generality costs: three arbitraries and a copy of the random generator for each optional
 * member, and objects without a prototype, which are slow to read. Options were half of what a script costs. It shrinks in
 * the same order: member by member, to none first and then to a smaller one.
 */
class Members extends fc.Arbitrary<Found> {
  readonly #members: readonly Member[];

  constructor(required: Model<Found>, optional: Model<Found>) {
    super();
    const listed = (model: Model<Found>, isOptional: boolean): readonly Member[] =>
      Object.entries(model).map(([name, arbitrary]) => ({ name, arbitrary, isOptional }));
    this.#members = [...listed(required, false), ...listed(optional, true)];
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Found> {
    const made: Record<string, unknown> = {};
    const contexts: Record<string, unknown> = {};
    for (const { name, arbitrary, isOptional } of this.#members) {
      if (isOptional && random.nextInt(1, 6) === 1) continue;
      const { value, context } = arbitrary.generate(random, bias);
      made[name] = value;
      contexts[name] = context;
    }
    const context: Generated = { contexts };
    return new fc.Value(made, context);
  }

  // as other arbitraries that are mapped: only what was generated here
  override canShrinkWithoutContext(_value: unknown): _value is Found {
    return false;
  }

  override shrink(value: Found, context: unknown): fc.Stream<fc.Value<Found>> {
    return context === undefined ? fc.Stream.nil() : fc.stream(this.#smaller(value, context as Generated)); // handed out above
  }

  *#smaller(value: Found, { contexts }: Generated): Generator<fc.Value<Found>> {
    for (const { name, arbitrary, isOptional } of this.#members) {
      if (!(name in value)) continue;
      if (isOptional) {
        const { [name]: _, ...rest } = value;
        const context: Generated = { contexts };
        yield new fc.Value(rest, context);
      }
      for (const smaller of arbitrary.shrink(value[name], contexts[name])) {
        const context: Generated = { contexts: { ...contexts, [name]: smaller.context } };
        yield new fc.Value({ ...value, [name]: smaller.value }, context);
      }
    }
  }
}
