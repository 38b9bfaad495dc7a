import { execFile, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { httpEndpoint, type PaginationConfig, paginator } from '../../../src/index.ts';
import { pythonJsonText } from '../../../src/paginator/python-json-text.ts';

/** What one run of a paginator came to. */
export interface Result {
  readonly ids: readonly string[];
  readonly token: string | null;
}

/** Something that paginates. */
export type Tool = (config: PaginationConfig) => Promise<Result>;

/** The server and the execution that tools read. */
export interface Site {
  readonly url: string;
  readonly arn: string;
  readonly token: string;
}

const run = promisify(execFile);
const script = fileURLToPath(new URL('paginate-with-boto.py', import.meta.url));

/** Whether a command runs and exits with 0. */
export async function runs(command: string, ...args: readonly string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}

/** This kit's paginator over HTTP. */
export function kit({ url, arn, token }: Site): Tool {
  const source = paginator('get_durable_execution_state', { endpoint: httpEndpoint(url) });
  return async (PaginationConfig) => {
    const pages = source.paginate({ DurableExecutionArn: arn, CheckpointToken: token, PaginationConfig });
    const { Operations, NextToken = null } = await pages.buildFullResult();
    return { ids: Operations.map(({ Id }) => Id), token: NextToken };
  };
}

/** This kit's paginator over the AWS SDK for JavaScript. */
export function kitOverSdk({ url, arn, token }: Site): Tool {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new LambdaClient({ endpoint: url, region: 'us-east-1', credentials });
  const source = paginator('GetDurableExecutionState', (input) =>
    client.send(new GetDurableExecutionStateCommand(input)),
  );
  return async (PaginationConfig) => {
    const pages = source.paginate({ DurableExecutionArn: arn, CheckpointToken: token, PaginationConfig });
    const { Operations = [], NextToken = null } = await pages.buildFullResult();
    return { ids: Operations.map(({ Id = '' }) => Id), token: NextToken };
  };
}

/** The AWS CLI: `aws lambda get-durable-execution-state`. */
export function awsCli({ url, arn, token }: Site): Tool {
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_PAGER: '',
    AWS_CONFIG_FILE: devNull,
  };
  const flags = { MaxItems: '--max-items', PageSize: '--page-size', StartingToken: '--starting-token' };
  const call = [
    'lambda',
    'get-durable-execution-state',
    '--region',
    'us-east-1',
    '--endpoint-url',
    url,
    '--output',
    'json',
  ];
  return async (config) => {
    const given = Object.entries(config).flatMap(([name, value]) => [flags[name as keyof typeof flags], String(value)]);
    const args = [...call, '--durable-execution-arn', arn, '--checkpoint-token', token, ...given];
    const { stdout } = await run('aws', args, { env });
    const { Operations, NextToken = null } = JSON.parse(stdout) as { Operations: { Id: string }[]; NextToken?: string };
    return { ids: Operations.map(({ Id }) => Id), token: NextToken };
  };
}

/** boto3's paginator, in one process for many runs. */
export function boto3For({ url, arn, token }: Site): Disposable & {
  read(config: PaginationConfig): Promise<Result & { readonly error?: readonly string[] }>;
} {
  const python = spawn('python3', [script, url, arn, token]);
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  return {
    read: async (config) => {
      python.stdin.write(`${pythonJsonText(config)}\n`);
      const { value } = await lines.next();
      if (value === undefined) throw new Error('boto3 ended before it answered');
      return JSON.parse(value) as Result; // the script prints nothing else
    },
    [Symbol.dispose]: () => python.kill(),
  };
}
