// Prints docs/rules.md from the registry of rules and the mutants that pay for them.
import { allRules } from '../src/contract/endpoints/probe-rules.ts';
import { mutants } from '../src/contract/mutants/mutants.ts';
import type { RuleKind } from '../src/rules/rule.ts';
import { markdownTable } from './markdown-table.ts';

const kinds: Readonly<Record<RuleKind, string>> = {
  api: 'Which operations of the API an endpoint has',
  answer: 'Every answer',
  request: 'Requests that are wrong on purpose',
  token: 'Checkpoint tokens',
  marker: 'Markers, of whichever list',
  callback: 'Callbacks that are answered',
  body: 'The bytes of a success',
  error: 'Refusals',
  page: 'A page of GetDurableExecutionState',
  operation: 'An operation',
  read: 'All pages of a read of GetDurableExecutionState',
  transition: 'Two reads of one execution',
  event: 'An event',
  'history-page': 'A page of GetDurableExecutionHistory',
  history: 'All events of GetDurableExecutionHistory',
  continuation: 'Two histories of one execution',
  agreement: 'State against history',
  execution: 'GetDurableExecution',
  list: 'ListDurableExecutionsByFunction',
  checkpoint: 'An answer of CheckpointDurableExecution',
  'change-set': 'What a checkpoint changed',
  stop: 'StopDurableExecution',
  payload: 'The payload of an invocation',
};

const intro = `# Rules

<!-- Written by scripts/docs-rules.ts from the rules in src/rules/ and src/contract/endpoints/: edit those. -->

What must hold of the durable-execution API: ${allRules.length} rules. \`must\`: the service's documents say so, or every source
agrees. \`should\`: emulators and SDKs show it, or it follows. \`info\`: plausible, but nothing says so for the real service;
reported, never failed. Rules about values are run by the check functions (\`checkPage\`, \`checkRead\`, \`checkHistory\` and so on);
those that take requests to check are run by \`checkEndpoint\`, which runs all of them. The last column names the wrong
endpoints that a rule was seen to catch: ${mutants.length} of them are tried in the tests.
`;

/** The text of docs/rules.md, from the rules as they stand. */
export function rulesDocument(): string {
  const sections = Object.entries(kinds).flatMap(([kind, title]) => {
    const ofKind = allRules.filter((rule) => rule.kind === kind);
    if (ofKind.length === 0) return [];
    const rows = ofKind.map(({ id, severity, title: says, source }) => [
      `\`${id}\``,
      severity,
      says,
      source,
      catches(id),
    ]);
    return [`## ${title}\n\n${markdownTable([['rule', '', 'says', 'source', 'catches'], ...rows])}`];
  });
  return [intro, ...sections].join('\n');
}

function catches(rule: string): string {
  const caught = mutants.filter(({ caughtBy }) => caughtBy.includes(rule));
  return caught.map(({ id }) => id.replace('mutant/', '')).join(', ');
}
