import {
  GetDurableExecutionHistoryCommand,
  GetDurableExecutionStateCommand,
  type GetDurableExecutionStateCommandOutput,
  type LambdaClient,
  ListDurableExecutionsByFunctionCommand,
  type ListDurableExecutionsByFunctionCommandInput,
  type Operation as SdkOperation,
} from '@aws-sdk/client-lambda';
import { type Endpoint, type Outputs, type PageIterator, paginator } from '../../src/index.ts';
import type { Event, Execution, Operation } from '../../src/model/wire.ts';

declare const client: LambdaClient;
declare const endpoint: Endpoint;
declare const token: string | undefined;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(..._proof: Equal<A, B> extends true ? [] : [never]): void {}
type PageOf<Pages> = Pages extends PageIterator<infer Page, infer _Items> ? Page : never;
type ItemIn<Pages extends { items(): unknown }> =
  ReturnType<Pages['items']> extends AsyncIterable<infer Item> ? Item : never;

const asked = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };

// a send's own output is the page: dates with the AWS SDK
const state = paginator('GetDurableExecutionState', (input) => client.send(new GetDurableExecutionStateCommand(input)));
const statePages = state.paginate({ ...asked, PaginationConfig: { MaxItems: 5, PageSize: '2', StartingToken: token } });
same<PageOf<typeof statePages>, GetDurableExecutionStateCommandOutput>();
same<ItemIn<typeof statePages>, SdkOperation>();
export const started: Date | undefined = (await statePages.buildFullResult()).Operations?.[0]?.StartTimestamp;
export const next: string | undefined = (await statePages.buildFullResult()).NextToken;
export const resumed: string | undefined = statePages.resumeToken;

// each operation has its own items, under boto3's name too
const history = paginator('get_durable_execution_history', (input) =>
  client.send(new GetDurableExecutionHistoryCommand(input)),
).paginate({ DurableExecutionArn: 'arn', ReverseOrder: true });
export const events: object[] | undefined = (await history.buildFullResult()).Events;
const list = paginator('ListDurableExecutionsByFunction', (input) =>
  client.send(new ListDurableExecutionsByFunctionCommand(input)),
).paginate({ FunctionName: 'orders', Statuses: ['RUNNING'], StartedAfter: new Date(0) });
export const executions: object[] | undefined = (await list.buildFullResult()).DurableExecutions;

// a send that says what it takes, says what paginate() takes
paginator('list_durable_executions_by_function', (input: ListDurableExecutionsByFunctionCommandInput) =>
  client.send(new ListDurableExecutionsByFunctionCommand(input)),
).paginate({ FunctionName: undefined });

// an endpoint's pages are as on the wire, or dated
const wire = paginator('GetDurableExecutionState', { endpoint }).paginate(asked, {
  onPage: ({ pages, items }) => pages + items,
});
same<PageOf<typeof wire>, Outputs['GetDurableExecutionState']>();
same<ItemIn<typeof wire>, Operation>();
same<ItemIn<ReturnType<typeof wireEvents>>, Event>();
const wireEvents = () =>
  paginator('get_durable_execution_history', { endpoint }).paginate({ DurableExecutionArn: 'arn' });
const wireList = paginator('list_durable_executions_by_function', { endpoint }, { parity: 'strict' }).paginate({
  FunctionName: 'orders',
  StartedAfter: 1_767_225_600,
  StartedBefore: new Date(),
});
same<ItemIn<typeof wireList>, Execution>();
const dated = paginator('GetDurableExecutionState', { endpoint }, { timestamps: 'date' }).paginate(asked);
export const operations: readonly {
  readonly StartTimestamp: Date;
  readonly StepDetails?: { readonly NextAttemptTimestamp?: Date };
}[] = (await dated.buildFullResult()).Operations;
for await (const page of dated) page.Operations[0]?.EndTimestamp satisfies Date | undefined;
for await (const operation of wire.items()) operation.StartTimestamp satisfies number;

// @ts-expect-error an operation without pages
paginator('GetDurableExecution', { endpoint });
// @ts-expect-error a member that the operation lacks
state.paginate({ ...asked, ReverseOrder: true });
// @ts-expect-error a member that the operation needs
paginator('GetDurableExecutionState', { endpoint }).paginate({ DurableExecutionArn: 'arn' });
// @ts-expect-error a limit of another kind
state.paginate({ ...asked, PaginationConfig: { MaxItems: [] } });
// @ts-expect-error another operation's pages
paginator('GetDurableExecutionState', async () => ({ Operations: 'none' }));
// @ts-expect-error a send has no timestamps to choose
paginator('GetDurableExecutionState', async () => ({ Operations: [] }), { timestamps: 'date' });
// @ts-expect-error no such parity
paginator('GetDurableExecutionState', { endpoint }, { parity: 'loose' });
