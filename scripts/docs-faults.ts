// Prints docs/faults.md from the catalogue of faults and the recorded outcomes of test/vectors/fault-outcomes.json.
import { readFileSync } from 'node:fs';
import type { FaultGroup } from '../src/faults/fault.ts';
import { type FaultEntry, faultCatalogue } from '../src/faults/fault-catalogue.ts';
import { markdownTable } from './markdown-table.ts';

interface OutcomeTable {
  readonly clients: Readonly<Record<string, { readonly is: string; readonly version: string }>>;
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const root = new URL('../', import.meta.url);
const tableFile = new URL('test/vectors/fault-outcomes.json', root);

const headings: Readonly<Record<FaultGroup, readonly [title: string, note: string]>> = {
  service: ['Refusals of the service', 'The endpoint below is not asked: a refused call changes nothing.'],
  transport: ['Journeys', 'Said in the `delivery` of the answer; each door acts it out as its client would see it.'],
  body: ['Bodies', 'They strike answers of status 200 to 299.'],
  page: [
    'Pages',
    'They strike GetDurableExecutionState, and GetDurableExecutionHistory and ListDurableExecutionsByFunction where the row does not say otherwise.',
  ],
  checkpoint: ['Checkpoints', 'They strike the answers of CheckpointDurableExecution.'],
};

const intro = `# Faults

<!-- Written by scripts/docs.ts from the catalogue in src/faults/ and test/vectors/fault-outcomes.json: edit those. -->

A fault is JSON: its name, which calls it strikes, how often, and its options. \`withFaults\` puts faults in front of any
endpoint: the fake service, a recording that is replayed, a connection to a real service. \`faults\` makes and checks them.

\`\`\`ts
import { durableClient, durableService, execution, faults, pages, withFaults } from 'lambda-durable-testkit';

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card').step('send parcel'));
const service = durableService({ executions: [order], pages: pages.of(2) });
const endpoint = withFaults(service, [faults.throttle({ on: { page: 2 }, times: 1 }), faults.emptyPage()]);
\`\`\`

Plans are read from JSON by \`parseFaults\`, generated and shrunk by \`faultPlans()\` of \`lambda-durable-testkit/arbitraries\`, and
listed with all that is known of each by \`faultCatalogue\`. What struck an answer stands in its \`notes.faults\`.

## Which calls are struck

\`times\` is how many calls a fault strikes at most; without it there is no limit. A call counts only where something was
changed. \`on\` says which calls it may strike; all that is given must hold:

| member | holds for |
|---|---|
| \`api\` | calls of this API operation, or of one of several |
| \`call\` | the call of this number among those of the same entry that fit its \`api\` and \`execution\` |
| \`page\` | this page of a read: 1 is a request without a marker, and each request that continues it is one more |
| \`attempt\` | this attempt of a call; the AWS SDKs number their calls, and from other clients the same call in a row is an attempt |
| \`execution\` | calls for the execution of this ARN |
| \`marker\` | requests with this \`Marker\` |
| \`probability\` | this share of the calls, drawn from the seed |

\`call\`, \`page\` and \`attempt\` take a number, \`{ every: n }\`, \`{ first: n }\` or \`{ from: n }\`.

The first fault of a plan is nearest the client. Each counts the calls that reach it and draws from the seed, its own text
and that count: one plan, one seed and the same calls have one outcome, and \`withFaults(withFaults(target, a), b)\` is
\`withFaults(target, [...b, ...a])\`.

## What a right client does

| | |
|---|---|
| retries | asks again, and ends with what it would have had without the fault |
| tolerates | ends with that at once |
| fails | ends with an error rather than with a part taken for the whole; a client that gets everything in another way is right too |
| cannot notice | nothing in the answers tells that they are wrong |
`;

/** The text of docs/faults.md, from the catalogue and the recorded outcomes as they stand. */
export function faultsDocument(): string {
  const groups = Object.entries(headings).map(([group, [title, note]]) => {
    const entries = faultCatalogue.filter((entry) => entry.group === group);
    return `## ${title}\n\n${note}\n\n${catalogueTable(entries)}`;
  });
  const table = JSON.parse(readFileSync(tableFile, 'utf8')) as OutcomeTable; // written by the tests, which hold its form
  return [intro, ...groups, outcomesSection(table)].join('\n');
}

function catalogueTable(entries: readonly FaultEntry[]): string {
  const rows = entries.map((entry) => [
    `\`${entry.name}\``,
    entry.wire,
    entry.options.map((option) => `\`${option.name}\` ${optionText(option)}`).join('<br>'),
    entry.client,
    `${entry.reproduces} (${entry.source})`,
  ]);
  return markdownTable([['fault', 'over the wire', 'options', 'a right client', 'brings back'], ...rows]);
}

function optionText({ default: fallback, accepts }: FaultEntry['options'][number]): string {
  return `(\`${JSON.stringify(fallback)}\`; ${accepts})`;
}

function outcomesSection({ clients, outcomes }: OutcomeTable): string {
  const version = (key: string): string => clients[key]?.version ?? '';
  const heads = [
    'fault',
    `AWS SDK for JS ${version('js serve')}`,
    `boto3 ${version('boto3')}`,
    `aws CLI ${version('cli')}`,
    `durable SDK for JS ${version('durable js')}`,
  ];
  const rows = Object.entries(outcomes).map(([fault, cells]) => [
    `\`${fault}\``,
    doorsText(cells),
    ...['boto3', 'cli', 'durable js'].map((key) => cells[key] ?? ''),
  ]);
  return `## What clients do

Seen by running them: each read, with the paginator that it brings, an execution of seven operations in pages of two while
the fault struck as in the catalogue's \`example\`, which is once for what a right client retries. The AWS SDK for JS was run at
every door; the durable SDK replayed six finished steps, whose first two operations came with the invocation. Tests hold
every cell. \`right\`: everything arrived, in order; \`asked again\`: one call came a second time; \`never ends\`: 40 requests
and no end; \`run again\`: finished steps ran a second time; \`not met\`: the client makes no call that the fault strikes.

${markdownTable([heads, ...rows])}`;
}

/** What became of the AWS SDK for JS: once where all doors agree, else door by door. */
function doorsText(cells: Readonly<Record<string, string>>): string {
  const doors = Object.entries(cells).filter(([key]) => key.startsWith('js '));
  const [first] = new Set(doors.map(([, outcome]) => outcome));
  if (doors.every(([, outcome]) => outcome === first)) return first ?? '';
  return doors.map(([key, outcome]) => `${key.slice('js '.length)}: ${outcome}`).join('<br>');
}
