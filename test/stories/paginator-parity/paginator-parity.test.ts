import { expect, test } from 'vitest';
import {
  durableService,
  type Endpoint,
  execution,
  type PagePlan,
  type PaginationConfig,
  pages,
} from '../../../src/index.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import { refusals, refuse } from '../../../src/model/exceptions.ts';
import { routeOf } from '../../../src/model/route.ts';
import { serve } from '../../../src/serving/serve.ts';
import { tableUnder } from '../../paginator/docs-table.ts';
import { awsCli, boto3For, kit, kitOverSdk, type Result, runs, type Site, type Tool } from './tools.ts';

const order = execution('order-17', (run) => {
  for (let item = 1; item <= 9; item += 1) run.step(`item ${item}`);
});
const all = order.operations.map(({ Id }) => Id);
const hasBoto3 = await runs('python3', '-c', 'import boto3');
const hasCli = await runs('aws', 'lambda', 'get-durable-execution-state', '--generate-cli-skeleton', 'input');

// at each stop every tool reads on from the same token, and the next one's token is the one to go on from
async function chain(tools: readonly Tool[], config: PaginationConfig): Promise<readonly string[]> {
  const ids: string[] = [];
  let token: string | null = null;
  for (let turn = 0; turn < 50; turn += 1) {
    const given = { ...config, ...(token !== null && { StartingToken: token }) };
    const results: Result[] = [];
    for (const tool of tools) results.push(await tool(given));
    for (const result of results) expect(result, JSON.stringify(given)).toEqual(results[0]);
    ids.push(...(results[0]?.ids ?? []));
    token = results[turn % results.length]?.token ?? null;
    if (token === null) return ids;
  }
  throw new Error('the chain did not end');
}

async function served(plan: PagePlan) {
  const server = await serve(durableService({ executions: [order], pages: plan }));
  const site: Site = { url: server.url, arn: order.arn, token: order.checkpointToken };
  return { site, [Symbol.asyncDispose]: () => server.close() };
}

const plans: readonly PagePlan[] = [pages.of(4), pages.sizes([0, 3, 1, 0, 2]), pages.bytes(500)];

test('tokens travel between paginator() and boto3', { timeout: 60_000 }, async ({ skip }) => {
  skip(!hasBoto3, 'python3 with boto3 was not found');
  for (const plan of plans) {
    await using server = await served(plan);
    using boto3 = boto3For(server.site);
    const tools: Tool[] = [kit(server.site), kitOverSdk(server.site), (config) => boto3.read(config)];

    for (const config of [
      {},
      { MaxItems: 1 },
      { MaxItems: 3 },
      { MaxItems: 4, PageSize: 3 },
      { MaxItems: '7', PageSize: 2 },
    ]) {
      expect(await chain(tools, config)).toEqual(all);
    }
  }
});

test('tokens travel between paginator() and the AWS CLI', { timeout: 120_000 }, async ({ skip }) => {
  skip(!hasCli, 'an aws command that knows get-durable-execution-state was not found');
  await using server = await served(pages.of(4));
  const tools = [kit(server.site), awsCli(server.site)];

  for (const config of [{ MaxItems: 3 }, { MaxItems: 5, PageSize: 3 }]) expect(await chain(tools, config)).toEqual(all);
});

test('the docs of paginator() name the errors of boto3', { timeout: 60_000 }, async ({ skip }) => {
  skip(!hasBoto3, 'python3 with boto3 was not found');
  await using server = await serve(scripted);
  using boto3 = boto3For({ url: server.url, arn: 'arn', token: 'token' });

  for (const [python, , example] of tableUnder('Errors')) {
    const config = new Function(`return ${example}`)() as PaginationConfig; // the docs are ours
    expect((await boto3.read(config)).error, example).toContain(python);
  }
});

// every page leads to one that leads to itself; other markers are refused
const scripted: Endpoint = ({ method, url }) => {
  const marker = routeOf(method, url)?.query.find(([name]) => name === 'Marker')?.[1] ?? '';
  if (!['', 'm2', 'same'].includes(marker)) return refuse(refusals.badMarker);
  return jsonResponse(200, { Operations: [{ Id: 'a' }, { Id: 'b' }], NextMarker: 'same' });
};
