import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { setupServer } from 'msw/node';
import { requestHandler } from '../../../src/aws.ts';
import { type DurableService, durableService, type Execution, type ServiceOptions } from '../../../src/index.ts';
import { durableHandlers } from '../../../src/msw.ts';
import { serve } from '../../../src/server.ts';
import { richExecution, withDates } from './rich-execution.ts';

type Use = (client: LambdaClient) => Promise<void>;
type Door = (service: DurableService, use: Use) => Promise<void>;

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const clientWith = (config: LambdaClientConfig): LambdaClient =>
  new LambdaClient({ region: 'us-east-1', credentials, ...config });

const doors: Readonly<Record<string, Door>> = {
  'requestHandler()': (service, use) => use(clientWith({ requestHandler: requestHandler(service) })),
  'serve()': async (service, use) => {
    const server = await serve(service);
    const client = clientWith({ endpoint: server.url });
    await use(client).finally(() => server.close());
    client.destroy();
  },
  'durableHandlers()': async (service, use) => {
    const network = setupServer(...durableHandlers(service));
    network.listen();
    await use(clientWith({})).finally(() => network.close());
  },
};
/** The doors by name. */
export const names: readonly string[] = Object.keys(doors);

/** Calls a service through a door; it holds the rich execution unless others are given. */
export async function through(
  door: string,
  options: ServiceOptions,
  use: (client: LambdaClient, service: DurableService) => Promise<void>,
): Promise<void> {
  const service = durableService({ executions: [rich], ...options });
  await doors[door]?.(service, (client) => use(client, service));
}

/** Timestamps as the AWS SDK gives them, exact to the millisecond. */
export const inSdk = (value: unknown): unknown => withDates(value, (milliseconds) => new Date(milliseconds));
export const rich: Execution = richExecution('order-17');
