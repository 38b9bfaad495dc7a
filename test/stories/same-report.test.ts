import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { durableHandlers } from '../../src/bindings/msw.ts';
import { checkEndpoint } from '../../src/contract/endpoints/check-endpoint.ts';
import { openGround } from '../../src/contract/mutants/ground.ts';
import { mutants } from '../../src/contract/mutants/mutants.ts';
import type { Report } from '../../src/contract/report/report.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { serve } from '../../src/serving/serve.ts';

const { arn, checkpointToken } = openGround();
const subject = { arn, checkpointToken, name: 'it' };
const baseUrl = 'http://lambda.test';

async function overHttp(target: Endpoint): Promise<Report> {
  const server = await serve(target);
  const report = await checkEndpoint({ ...subject, url: server.url });
  await server.close();
  return report;
}

async function overMsw(target: Endpoint): Promise<Report> {
  const server = setupServer(...durableHandlers(target, { baseUrl }));
  server.listen({ onUnhandledFrame: 'error' });
  const report = await checkEndpoint({ ...subject, url: baseUrl });
  server.close();
  return report;
}

// the line that sends a request again says where it goes
const comparable = ({ results, ...report }: Report) => ({
  ...report,
  results: results.map(({ reproduce: _line, ...result }) => result),
});

test.each(['right', 'loses-first-of-second-page', 'error-without-header', 'has-no-list', 'resets'])(
  'checkEndpoint() gives the same report in process, over MSW and over HTTP of the endpoint: %s',
  async (name) => {
    const make = mutants.find(({ id }) => id === `mutant/${name}`)?.make ?? (({ endpoint }) => endpoint);
    // MSW ends a connection in its own way
    const doors = name === 'resets' ? [overHttp] : [overHttp, overMsw];

    const inProcess = await checkEndpoint({ ...subject, target: make(openGround()) });
    for (const door of doors) expect(comparable(await door(make(openGround())))).toEqual(comparable(inProcess));
    expect(inProcess.passed).toBe(name === 'right');
  },
  30_000,
);
