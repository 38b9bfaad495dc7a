import type { ReaderInput, ReadItem } from '../contract/readers/stage/reader.ts';
import { type Runner, readRunner } from '../contract/readers/stage/run-read.ts';
import { type CommandEnd, runCommand } from './run-command.ts';

/**
 * A reader in any language: a command that prints the ids that it read, or the operations, as a JSON array and exits 0, or refuses to go on by
 * exiting otherwise. What it wrote to stderr is shown where it goes wrong.
 */
export function commandRunner(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Runner {
  return async (stage, limits) => {
    let err = '';
    const onError = (text: string): void => {
      err = text;
    };
    const run = readRunner(async (input) => {
      const { signal } = input;
      return readItems(await runCommand({ words, env: await environment(input, env), signal, onError }));
    });
    const ended = await run(stage, limits);
    const text = err.trim();
    return { ...ended, ...(text && { attachments: [{ title: 'Its stderr', language: 'text', text }] }) };
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

// what every AWS SDK understands, and nothing of the user's own account or proxy
async function environment({ url, arn, checkpointToken }: ReaderInput, env: Environment): Promise<Environment> {
  const direct = [env.NO_PROXY ?? env.no_proxy, '127.0.0.1'].filter(Boolean).join(',');
  return {
    ...env,
    AWS_ENDPOINT_URL_LAMBDA: await url(),
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: undefined,
    AWS_DEFAULT_PROFILE: undefined,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    NO_PROXY: direct,
    no_proxy: direct,
    DURABLE_EXECUTION_ARN: arn,
    CHECKPOINT_TOKEN: checkpointToken,
  };
}

function readItems({ code, out, err }: CommandEnd): readonly ReadItem[] {
  if (code !== 0) throw exitError(code, err);
  const text = out.trim();
  const found = parse(text);
  if (Array.isArray(found)) return found as ReadItem[]; // the verdict says which item is none
  const start = text === '' ? 'nothing' : `'${text.slice(0, 120)}'`;
  throw new SyntaxError(`Cannot read what the command printed: found ${start}, expected a JSON array of operation ids`);
}

// the verdict says that it ended with the name and the message
function exitError(code: number | string, err: string): Error {
  const name = typeof code === 'number' ? `exit code ${code}` : code;
  return Object.assign(new Error(tellingLine(err) ?? 'it wrote nothing to stderr'), { name });
}

// a traceback of Python ends with what went wrong; Node's has it in the middle
function tellingLine(err: string): string | undefined {
  const lines = err.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /^\S*(?:Error|Exception|Cannot|error)\b/.test(line)) ?? lines.at(-1))?.trim();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the caller says what was found
  }
}
