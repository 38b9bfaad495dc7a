import { durableClient } from '../client/durable-client.ts';
import { paginator } from '../paginator/paginator.ts';
import { httpEndpoint } from '../serving/http-endpoint.ts';
import type { Execution } from '../timeline/execution.ts';

/** Someone who reads the demo's execution over HTTP, and says which operations it got. */
export interface DemoReader {
  readonly title: string;
  read(url: string, execution: Execution): Promise<readonly string[]>;
}

/** The kit's own paginator, twice: it stops after 100 operations and goes on from its token. */
export const kitReader: DemoReader = {
  title: "the kit's paginator, boto3's in TypeScript: 100 operations, then the rest from its token",
  read: async (url, execution) => {
    const state = paginator('get_durable_execution_state', retrying(url));
    const input = { DurableExecutionArn: execution.arn, CheckpointToken: execution.checkpointToken };
    const first = await state.paginate({ ...input, PaginationConfig: { MaxItems: 100 } }).buildFullResult();
    const rest = state.paginate({ ...input, PaginationConfig: { StartingToken: first.NextToken } });
    return [...(first.Operations ?? []), ...((await rest.buildFullResult()).Operations ?? [])].map(({ Id }) => Id);
  },
};

// the kit's client never retries by itself: the demo's one throttled call is asked again here
function retrying(url: string) {
  const client = durableClient(httpEndpoint(url));
  return async (input: Parameters<typeof client.getDurableExecutionState>[0]) => {
    try {
      return await client.getDurableExecutionState(input);
    } catch (error) {
      if ((error as Error).name !== 'TooManyRequestsException') throw error;
      return client.getDurableExecutionState(input);
    }
  };
}

/** The AWS SDK's own paginator where the SDK is installed, `fetch` where it is not. */
export async function awsSdkReader(): Promise<DemoReader> {
  const sdk = await importSdk();
  return sdk ? sdkReader(sdk) : fetchReader;
}

type Sdk = typeof import('@aws-sdk/client-lambda');

async function importSdk(): Promise<Sdk | undefined> {
  try {
    return await import('@aws-sdk/client-lambda');
  } catch {
    return undefined; // an optional peer
  }
}

function sdkReader(sdk: Sdk): DemoReader {
  return {
    title: '@aws-sdk/client-lambda, paginateGetDurableExecutionState',
    read: async (url, execution) => {
      const credentials = { accessKeyId: 'demo', secretAccessKey: 'demo' };
      const client = new sdk.LambdaClient({ region: 'us-east-1', endpoint: url, credentials });
      const input = { DurableExecutionArn: execution.arn, CheckpointToken: execution.checkpointToken };
      const ids: string[] = [];
      for await (const page of sdk.paginateGetDurableExecutionState({ client }, input)) {
        ids.push(...(page.Operations ?? []).map(({ Id = '' }) => Id));
      }
      client.destroy();
      return ids;
    },
  };
}

const fetchReader: DemoReader = {
  title: 'a loop over fetch (install @aws-sdk/client-lambda to see its paginator here)',
  read: async (url, execution) => {
    const ids: string[] = [];
    const read = retrying(url);
    let marker: string | undefined;
    do {
      const input = { DurableExecutionArn: execution.arn, CheckpointToken: execution.checkpointToken };
      const page = await read({ ...input, ...(marker && { Marker: marker }) });
      ids.push(...page.Operations.map(({ Id }) => Id));
      marker = page.NextMarker;
    } while (marker);
    return ids;
  },
};

/** The `aws` command line where it is installed. */
export function awsCliReader(): DemoReader | undefined {
  const { execFile, spawnSync } = process.getBuiltinModule('node:child_process');
  if (spawnSync('aws', ['--version']).status !== 0) return undefined;
  return {
    title: 'aws lambda get-durable-execution-state --endpoint-url …',
    read: (url, { arn, checkpointToken }) => {
      const target = ['--durable-execution-arn', arn, '--checkpoint-token', checkpointToken, '--endpoint-url', url];
      const manner = ['--no-sign-request', '--region', 'us-east-1', '--output', 'json', '--query', 'Operations[].Id'];
      return new Promise((resolve, reject) => {
        execFile('aws', ['lambda', 'get-durable-execution-state', ...target, ...manner], (error, stdout) => {
          if (error) reject(error);
          else resolve(JSON.parse(stdout) as string[]); // the query asks for a list of ids
        });
      });
    },
  };
}
