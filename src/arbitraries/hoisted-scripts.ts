import fc from 'fast-check';
import type { Script } from '../fixtures/script.ts';
import { smallerScripts } from './smaller-scripts.ts';

/** Marks what the wrapped arbitrary can go on shrinking. */
interface Generated {
  readonly context: unknown;
}

/**
 * An arbitrary of scripts that also shrinks from the outside in: what fast-check makes of `oneof` never replaces a context
 * by what it holds, so that a fault deep down would keep all that is around it.
 */
export function hoistedScripts(scripts: fc.Arbitrary<Script>): fc.Arbitrary<Script> {
  return new HoistedScripts(scripts);
}

// fast-check wants a class of its own for an arbitrary with a shrinker of its own
class HoistedScripts extends fc.Arbitrary<Script> {
  readonly #scripts: fc.Arbitrary<Script>;

  constructor(scripts: fc.Arbitrary<Script>) {
    super();
    this.#scripts = scripts;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Script> {
    return generated(this.#scripts.generate(random, bias));
  }

  override canShrinkWithoutContext(value: unknown): value is Script {
    return Array.isArray(value);
  }

  override shrink(value: Script, context: unknown): fc.Stream<fc.Value<Script>> {
    const hoisted = fc.stream(smallerScripts(value)).map((script) => new fc.Value(script, undefined));
    const known = context as Generated | undefined; // nothing else is handed out as a context here
    return known ? this.#scripts.shrink(value, known.context).map(generated).join(hoisted) : hoisted;
  }
}

function generated(value: fc.Value<Script>): fc.Value<Script> {
  const context: Generated = { context: value.context };
  return new fc.Value(value.value_, context);
}
