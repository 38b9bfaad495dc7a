import type { Read, ReaderInput } from '../contract/readers/stage/reader.ts';

/** Characters of a command's output that are kept, the last ones. */
const kept = 4_000;

/** A reader in any language: a command that prints the ids that it read as a JSON array, and exits 0, or refuses by exiting otherwise. */
export function readByCommand(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Read {
  return async (input) => {
    const { code, out, err } = await runCommand(words, { ...env, ...(await environment(input)) }, input.signal);
    if (code !== 0)
      throw new Error(`The command ended with ${code}: ${err.trim().slice(-500) || 'it wrote nothing to stderr'}`);
    return readIds(out);
  };
}

// what every AWS SDK understands, and nothing of the user's own account
async function environment({ url, arn, checkpointToken }: ReaderInput): Promise<Readonly<Record<string, string>>> {
  return {
    AWS_ENDPOINT_URL_LAMBDA: await url(),
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: '',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    DURABLE_EXECUTION_ARN: arn,
    CHECKPOINT_TOKEN: checkpointToken,
  };
}

interface Ran {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Ran> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const [command = '', ...args] = words;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err = (err + text).slice(-kept);
    });
    child.once('error', (cause) => reject(new Error(`Cannot run '${command}': ${cause.message}`, { cause })));
    child.once('close', (code, killed) => {
      signal.removeEventListener('abort', kill);
      resolve({ code: code ?? killed ?? 'no code', out, err });
    });
  });
}

function readIds(out: string): string[] {
  const text = out.trim();
  const found = parse(text);
  if (Array.isArray(found) && found.every((id) => typeof id === 'string')) return found;
  throw new SyntaxError(
    `Cannot read what the command printed: found '${text.slice(0, 120)}', expected a JSON array of operation ids`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the caller says what was found
  }
}
