// Packs the kit and runs every project of examples/ against the tarball, each installed in a folder of its own outside of
// the repository; then publint and attw look at the tarball, and knip for what nothing uses. `npm run examples NAME…` runs
// some of them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'examples-'));
const outcomes: { readonly what: string; readonly outcome: string; readonly seconds: number }[] = [];

interface Project {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  /** A command without which the project is skipped. */
  readonly needs?: readonly string[];
  /** Other dependencies with which it runs once more, over its own. */
  readonly alsoWith?: readonly Readonly<Record<string, string>>[];
}

try {
  const tarball = pack();
  const chosen = process.argv.slice(2);
  const isChosen = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  for (const name of projects().filter(isChosen)) runExample(name, tarball);
  for (const [name, command] of Object.entries(judges(tarball))) {
    if (isChosen(name)) measure(name, () => succeeds(command, root));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.table(outcomes);
if (outcomes.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;

function projects(): readonly string[] {
  const entries = readdirSync(join(root, 'examples'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function pack(): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch];
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  const [packed] = Object.values(JSON.parse(stdout) as object) as { filename: string }[]; // a list, or since npm 12 a record
  return join(scratch, packed?.filename ?? '');
}

/** Commands that look at the tarball, or at what it was made from. */
function judges(tarball: string): Readonly<Record<string, readonly string[]>> {
  const attw = ['npx', '--yes', '@arethetypeswrong/cli@0.18', tarball, '--profile', 'esm-only'];
  return {
    publint: ['npx', 'publint', 'run', tarball, '--strict'],
    attw: [...attw, '--exclude-entrypoints', './schemas/*'],
    knip: ['npx', 'knip'],
  };
}

function runExample(name: string, tarball: string): void {
  const project = JSON.parse(readFileSync(join(root, 'examples', name, 'package.json'), 'utf8')) as Project; // of this repository
  for (const others of [{}, ...(project.alsoWith ?? [])]) {
    const label = [name, ...Object.entries(others).map(([peer, range]) => `with ${peer} ${range}`)].join(' ');
    measure(label, () =>
      runProject(name, label.replaceAll(/[^\w-]+/g, '-'), { ...others, 'lambda-durable-testkit': `file:${tarball}` }),
    );
  }
}

function runProject(name: string, folderName: string, others: Readonly<Record<string, string>>): string {
  const folder = join(scratch, folderName);
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const file = join(folder, 'package.json');
  const project = JSON.parse(readFileSync(file, 'utf8')) as Project; // the copy
  if (project.needs && !isThere(project.needs)) return 'skipped';
  writeFileSync(file, JSON.stringify({ ...project, dependencies: { ...project.dependencies, ...others } }));
  if (succeeds(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], folder) === 'failed') return 'failed';
  return succeeds(['npm', 'run', project.scripts.test ? 'test' : 'start'], folder);
}

function measure(what: string, run: () => string): void {
  const start = performance.now();
  const outcome = run();
  outcomes.push({ what, outcome, seconds: Math.round((performance.now() - start) / 100) / 10 });
}

function isThere([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

function succeeds([command = '', ...args]: readonly string[], cwd: string): 'passed' | 'failed' {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${args.join(' ')} in ${cwd} ended with ${status}\n${stdout}\n${stderr}`);
  return status === 0 ? 'passed' : 'failed';
}
