import type { OwnScenario } from '../contract/readers/scenarios/given-scenario.ts';
import type { SmallestSplit } from '../contract/readers/split/find-smallest-split.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { parsePagePlan } from '../paging/page-plan.ts';
import { parseExecution } from '../timeline/parse-execution.ts';

const members = ['id', 'execution', 'pages', 'faults'];

/**
 * Reads a scenario of the user's own from a file.
 *
 * @throws Error when the file cannot be read, SyntaxError or RangeError when it holds no scenario; each names the file.
 */
export function readScenarioFile(path: string): OwnScenario {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const text = readFileSync(path, 'utf8');
  try {
    return parseScenario(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SyntaxError(`Cannot use '${path}' as a scenario: ${reason}`, { cause });
  }
}

/** The smallest split that fails as such a file. */
export function scenarioFileText({ execution, sizes }: SmallestSplit): string {
  const pages = sizes.length > 1 ? { pages: { by: 'sizes', sizes } } : {};
  return JSON.stringify({ id: 'smallest-split', ...pages, execution }, null, 2);
}

function parseScenario(text: string): OwnScenario {
  const given = JSON.parse(text) as Readonly<Record<string, unknown>>; // checked below
  if (typeof given !== 'object' || given === null) throw new SyntaxError('found no object');
  const unknown = Object.keys(given).find((name) => !members.includes(name));
  if (unknown !== undefined) throw new RangeError(`found '${unknown}', expected ${members.join(', ')}`);
  const { id, execution, pages, faults } = given;
  if (typeof id !== 'string') throw new RangeError(`found the id ${JSON.stringify(id)}, expected a text`);
  return {
    id,
    execution: parseExecution(JSON.stringify(execution ?? null)).toJSON(),
    ...(pages !== undefined && { pages: parsePagePlan(pages) }),
    ...(faults !== undefined && { faults: parseFaults(faults) }),
  };
}
