import { afterAll, expect, test } from 'vitest';
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
import { kit, kitOverSdk, type Result, type Site, startPython, type Tool } from './tools.ts';

const order = execution('order-17', (run) => {
  for (let item = 1; item <= 9; item += 1) run.step(`item ${item}`);
});
const all = order.operations.map(({ Id }) => Id);
const python = await startPython();
afterAll(() => python[Symbol.dispose]());

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
  skip(!python.has.boto3, 'python3 with boto3 was not found');
  for (const plan of plans) {
    await using server = await served(plan);
    const tools: Tool[] = [kit(server.site), kitOverSdk(server.site), (config) => python.boto3(server.site, config)];

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
  skip(!python.has.cli, 'an AWS CLI that knows get-durable-execution-state was not found');
  await using server = await served(pages.of(4));
  const tools: Tool[] = [kit(server.site), (config) => python.cli(server.site, config)];

  for (const config of [{ MaxItems: 3 }, { MaxItems: 5, PageSize: 3 }]) expect(await chain(tools, config)).toEqual(all);
});

test('the docs of paginator() name the errors of boto3', { timeout: 60_000 }, async ({ skip }) => {
  skip(!python.has.boto3, 'python3 with boto3 was not found');
  await using server = await serve(scripted);
  const site = { url: server.url, arn: 'arn', token: 'token' };

  for (const [name, , example] of tableUnder('Errors')) {
    const config = new Function(`return ${example}`)() as PaginationConfig; // the docs are ours
    expect((await python.boto3(site, config)).error, example).toContain(name);
  }
});

// every page leads to one that leads to itself; other markers are refused
const scripted: Endpoint = ({ method, url }) => {
  const marker = routeOf(method, url)?.query.find(([name]) => name === 'Marker')?.[1] ?? '';
  if (!['', 'm2', 'same'].includes(marker)) return refuse(refusals.badMarker);
  return jsonResponse(200, { Operations: [{ Id: 'a' }, { Id: 'b' }], NextMarker: 'same' });
};
