// Puts clients that are in use in every scenario, and prints what they make of it as a Markdown table.
import { spawnSync } from 'node:child_process';
import { checkReader, scenarios } from 'lambda-durable-testkit/contract';
import { readByDurableSdk, readByPaginator } from './readers.js';

const python = process.env.PYTHON ?? 'python3';
const clients = [
  { name: 'AWS SDK for JS, paginator', check: () => checkReader({ read: readByPaginator }) },
  { name: 'durable SDK for JS', check: () => checkReader({ read: readByDurableSdk }) },
  {
    name: 'boto3, paginator',
    needs: [python, '-c', 'import boto3'],
    check: () => checkCommand(python, 'read_boto3.py'),
  },
  { name: 'aws CLI', needs: ['aws', '--version'], check: () => checkCommand('sh', 'read-aws-cli.sh') },
];

/** The report of `check reader` on a command. */
function checkCommand(...command) {
  const words = ['lambda-durable-testkit', 'check', 'reader', '--format', 'json', '--jobs', '4', '--', ...command];
  const { stdout, stderr } = spawnSync('npx', words, { encoding: 'utf8', maxBuffer: 1e9 });
  if (stdout === '') throw new Error(`Cannot check '${command.join(' ')}': ${stderr}`);
  return JSON.parse(stdout);
}

/** What went wrong, in a word or two, by the rule that is broken. */
const words = {
  'reader/never-ends': 'never ends',
  'reader/went-on': 'hands on a part',
  'reader/lost': 'loses operations',
  'reader/doubled': 'hands it on twice',
  'reader/changed': 'keeps the stale copy',
  'reader/foreign': 'takes it for another',
  'reader/gave-up': 'gives up',
  'reader/asks-in-vain': 'asks again',
};

function wordsOf({ status, violations }) {
  if (status === 'passed') return 'right';
  const [{ rule, message }] = violations.toSorted((a, b) => Number(b.rule in words) - Number(a.rule in words));
  return words[rule] ?? message;
}

const found = [];
for (const { name, needs: [command, ...args] = [], check } of clients) {
  if (command && spawnSync(command, args).status !== 0) {
    console.error(`${name}: not here, left out`);
    continue;
  }
  const { counts, results } = await check();
  console.error(`${name}: ${JSON.stringify(counts)}`);
  found.push({ name, of: Object.fromEntries(results.map((result) => [result.id, wordsOf(result)])) });
}

console.log(`| scenario | a right reader | ${found.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|---|${'---|'.repeat(found.length)}`);
for (const { id, title, right, severity } of scenarios) {
  const cells = found.map(({ of }) => of[id] ?? '');
  if (severity === 'info' || cells.every((cell) => cell === 'right' || cell === '')) continue;
  console.log(`| ${title} | ${right} | ${cells.join(' | ')} |`);
}
process.exit(0); // a reader that was left behind may keep its timers
