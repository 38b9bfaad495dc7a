import { expect, test, vi } from 'vitest';
import { endpointAt } from '../../src/cli/endpoint-at.ts';
import { serve } from '../../src/serving/serve.ts';

test('endpointAt() sends requests as they are, or signed for a region', async () => {
  const seen: (string | undefined)[] = [];
  const server = await serve((request) => {
    seen.push(/Credential=[^,]*/.exec(request.headers.authorization ?? '')?.[0]?.replace(/\d{8}/, 'DATE'));
    return { status: 200, headers: {}, body: [] };
  });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  for (const signing of [{}, { aws: true }, { aws: true, region: 'eu-west-3' }]) {
    const endpoint = await endpointAt(server.url, signing, 'eu-west-1');
    await endpoint({ method: 'GET', url: 'https://lambda.test/a', headers: {} });
  }
  vi.unstubAllEnvs();
  await server.close();

  expect(seen).toEqual([
    undefined,
    'Credential=key/DATE/eu-west-1/lambda/aws4_request',
    'Credential=key/DATE/eu-west-3/lambda/aws4_request',
  ]);
});
