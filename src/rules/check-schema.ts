import type { Problem } from './read-as.ts';
import { type Place, toViolation } from './report.ts';
import type { Finding } from './rule.ts';
import type { SchemaRule } from './schema-rule.ts';
import type { Violation } from './violation.ts';

/** Which rules speak about a value and about the items of its list. */
export interface SchemaRules {
  readonly whole: readonly SchemaRule[];
  readonly item?: readonly SchemaRule[];
  /** The names that lead to the list, of which an index follows; none where the value is the list. */
  readonly list?: readonly string[];
  /** What is added to an item's index. */
  readonly offset?: number | undefined;
}

/** The problems of a reading as violations of the first rule that claims each of them. */
export function checkSchema(problems: readonly Problem[], rules: SchemaRules, place: Place): Violation[] {
  return problems.map((problem) => {
    const { whole, item = whole, list, offset = 0 } = rules;
    const index = list?.every((name, at) => problem.path[at] === name) ? problem.path[list.length] : undefined;
    if (list === undefined || typeof index !== 'number') return violationOf(problem, whole, place);
    const inside = { ...problem, path: problem.path.slice(list.length + 1) };
    return violationOf(inside, item, { ...place, ...(place.item?.(index + offset) ?? {}) });
  });
}

function violationOf(problem: Problem, rules: readonly SchemaRule[], place: Place): Violation {
  const rule = rules.find((candidate) => candidate.check(problem));
  // the last rule of every list claims what is left
  if (!rule) throw new RangeError(`Cannot name the broken rule of '${problem.kind}': found none, expected one`);
  return toViolation(rule, findingOf(problem), place);
}

function findingOf({ kind, path, expected, received }: Problem): Finding {
  const member = path.join('.');
  const at = path
    .slice(0, kind === 'absent' ? -1 : path.length)
    .map((step) => `/${step}`)
    .join('');
  const says =
    member === '' ? `is ${received}` : kind === 'absent' ? `has no ${member}` : `has ${received} as ${member}`;
  return { at, expected, received, says };
}
