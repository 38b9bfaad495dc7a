import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
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

const script = fileURLToPath(new URL('paginate.py', import.meta.url));

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

/** Python, in one process for many runs: with boto3, with the AWS CLI, or without. */
export interface Python extends Disposable {
  readonly has: Readonly<Record<'boto3' | 'cli', boolean>>;
  /** boto3's paginator. */
  readonly boto3: (site: Site, config: PaginationConfig) => Promise<Result & { readonly error?: readonly string[] }>;
  /** The AWS CLI: `aws lambda get-durable-execution-state`. */
  readonly cli: (site: Site, config: PaginationConfig) => Promise<Result>;
}

const flags: Readonly<Record<string, string>> = {
  MaxItems: '--max-items',
  PageSize: '--page-size',
  StartingToken: '--starting-token',
};

export async function startPython(): Promise<Python> {
  const python = spawn('python3', [script]);
  python.on('error', () => {}); // then it has no first line
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  const { value: first } = await lines.next();
  const ask = async (question: string): Promise<Result> => {
    python.stdin.write(`${question}\n`);
    const { value } = await lines.next();
    if (value === undefined) throw new Error('Python ended before it answered');
    return JSON.parse(value) as Result; // the script prints nothing else
  };
  return {
    has: first === undefined ? { boto3: false, cli: false } : JSON.parse(first), // what the script says of itself
    boto3: (site, config) =>
      ask(`{"client":"boto3",${JSON.stringify(site).slice(1, -1)},"config":${pythonJsonText(config)}}`),
    cli: ({ url, arn, token }, config) => {
      const given = Object.entries(config).flatMap(([name, value]) => [flags[name], String(value)]);
      const site = ['--endpoint-url', url, '--durable-execution-arn', arn, '--checkpoint-token', token];
      return ask(JSON.stringify({ client: 'cli', arguments: [...site, ...given] }));
    },
    [Symbol.dispose]: () => python.kill(),
  };
}
