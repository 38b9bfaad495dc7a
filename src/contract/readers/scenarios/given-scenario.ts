import type { Execution } from '../../../timeline/execution.ts';
import { parseExecution } from '../../../timeline/parse-execution.ts';
import { recipes } from './recipes.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** A scenario of the caller's own: what is not given is a read in which nothing goes wrong, and all of which must arrive. */
export type OwnScenario = Pick<Scenario, 'id' | 'execution'> & Partial<Scenario>;

/**
 * The scenarios that were asked for: by id, or the caller's own.
 *
 * @throws RangeError when an id is none that there is, or stands there twice.
 */
export function givenScenarios(given: readonly (string | OwnScenario)[] | undefined): readonly Scenario[] {
  if (!given) return scenarios;
  const found = given.map((one) => (typeof one === 'string' ? scenarioOf(one) : completed(one)));
  const twice = found.find(({ id }, index) => found.findIndex((other) => other.id === id) < index);
  if (twice) throw new RangeError(`Cannot use the scenario '${twice.id}': found it twice, expected it once`);
  return found;
}

/**
 * The scenario of an id.
 *
 * @throws RangeError when there is none.
 */
export function scenarioOf(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found) return found;
  const near = scenarios
    .filter((scenario) => scenario.id.includes(id.split('-')[0] ?? id))
    .map((scenario) => scenario.id);
  const known = (near.length > 0 ? near : scenarios.map((scenario) => scenario.id)).slice(0, 12).join(', ');
  throw new RangeError(`Cannot find the scenario '${id}': found no such id, expected one such as ${known}`);
}

function completed(own: OwnScenario): Scenario {
  return {
    title: own.id,
    right: 'has everything once, in order',
    severity: 'must',
    source: 'API model',
    bug: 'found by the caller',
    accepts: ['everything'],
    ...own,
  };
}

/** Makes executions, each once. */
export function executionMaker(): (scenario: Scenario) => Execution {
  const made = new Map<Scenario['execution'], Execution>();
  return ({ execution }) => {
    const known = made.get(execution);
    if (known) return known;
    const making = typeof execution === 'string' ? recipes[execution].make() : parseExecution(execution);
    made.set(execution, making);
    return making;
  };
}
