import {
  type Answer,
  type DurableClient,
  type DurableService,
  durableClient,
  durableService,
  type Execution,
  execution,
  type Outputs,
  type ServiceOptions,
  type Variants,
} from '../../../src/index.ts';

export type Name = keyof Variants;

/** What tells the choices of a variant apart: a question to the service, and what it comes to for each choice. */
export interface Trial<N extends Name = Name> {
  readonly ask: (world: World) => unknown;
  readonly shows: readonly (readonly [choice: Variants[N], expected: unknown])[];
}

export interface World {
  readonly service: DurableService;
  readonly client: DurableClient;
  /** The execution as the service holds it, and its ARN and newest token. */
  readonly held: () => Execution;
  readonly state: () => { readonly DurableExecutionArn: string; readonly CheckpointToken: string };
}

export const order: Execution = execution('order-17', (run) => {
  run
    .step('retry', { status: 'PENDING', attempts: 2, failure: 'no' })
    .child('closed', (inner) => inner.step('hidden'))
    .all(
      (line) => line.step('running', { status: 'STARTED' }),
      (line) => line.callback('approve', { status: 'STARTED' }),
    );
});
export const ended: Execution = execution('order-18', (run) => run.step('ship').succeed('done'));
export const waiting: Execution = execution('order-19', (run) =>
  run.wait('rest', { seconds: 5, status: 'STARTED' }).suspend(),
);

export function worldOf(
  name: Name,
  value: unknown,
  executions: readonly Execution[],
  options: ServiceOptions = {},
): World {
  const service = durableService({ executions, variants: { [name]: value }, ...options });
  const held = (): Execution => service.execution(executions[0]?.arn ?? '');
  const state = () => ({ DurableExecutionArn: held().arn, CheckpointToken: held().checkpointToken });
  return { service, client: durableClient(service), held, state };
}

export const id = (name: string): string => order.operations.find(({ Name }) => Name === name)?.Id ?? '';
export const checkpoint = (
  { client, state }: World,
  ...Updates: readonly object[]
): Promise<Answer<Outputs['CheckpointDurableExecution']>> =>
  client.send('CheckpointDurableExecution', { ...state(), Updates: Updates as never });
export const accepted = async (answer: Promise<{ readonly ok: boolean }>): Promise<boolean> => (await answer).ok;
export const retry = ({ held }: World): Execution['operations'][number] | undefined =>
  held().operations.find(({ Name }) => Name === 'retry');
export const nextMarker = (page: object): unknown => ('NextMarker' in page ? page.NextMarker : 'absent');
export const list = { FunctionName: 'durable-function' };
export const names = async (client: DurableClient, asked: object = {}): Promise<string> => {
  const { DurableExecutions = [] } = await client.listDurableExecutionsByFunction({ ...list, ...asked });
  return DurableExecutions.map((row) => row.DurableExecutionName).join(' ');
};

/** A trial of each of these variants. */
export type Trials<N extends Name> = {
  readonly [K in N]: Trial<K> & { readonly executions?: readonly Execution[]; readonly options?: ServiceOptions };
};
