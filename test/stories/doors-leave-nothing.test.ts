import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a script over the built kit in a process of its own, which ends by itself once nothing is left open, and soon. */
async function ends(
  script: string,
): Promise<{ readonly stdout: string; readonly stderr: string; readonly within: boolean }> {
  const began = performance.now();
  const options = { cwd: root, timeout: 15_000 };
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script],
    options,
  );
  const ownWork = Number(/worked (\d+)/.exec(stdout)?.[1]);
  return { stdout: stdout.replace(/worked \d+\n/, ''), stderr, within: performance.now() - began - ownWork < 8000 };
}

const endpoint = `
  const began = performance.now();
  process.on('exit', () => console.log('worked', Math.round(worked - began)));
  let worked = began;
  const body = new TextEncoder().encode('{"Operations":[]}');
  const deliveries = [
    undefined,
    { delayMs: 5 },
    { delayMs: 60_000 },
    { chunkBytes: 3, pauseMs: 60_000 },
    { then: 'hang' },
    { then: 'reset' },
    { then: 'close' },
    { stopAfterBytes: 4, then: 'hang' },
    { stopAfterBytes: 4, then: 'reset' },
    { raw: body, then: 'hang' },
  ];
  const answers = (delivery) => () => ({ status: 200, headers: {}, body, ...(delivery && { delivery }) });
  const thinking = () => new Promise(() => undefined);
  const targets = [...deliveries.map(answers), thinking, () => { throw new Error('bug'); }];
  // asks every target, and gives up as soon as each that ends by itself has ended: the others never would
  const askAll = async (ask) => {
    const late = new AbortController();
    const asked = targets.map((target, index) => ask({ target, index, signal: late.signal }).catch((error) => error));
    await Promise.all([0, 1, 5, 6, 8, 9, 11].map((index) => asked[index]));
    late.abort(new DOMException('late', 'TimeoutError'));
    return await Promise.all(asked);
  };
  const tell = (results) => {
    worked = performance.now();
    console.log(results.map((result) => (typeof result === 'number' ? result : result.name)).join(' '));
  };
`;

test('serve() leaves no socket, timer or rejection behind', async () => {
  const script = `${endpoint}
    const { serve } = await import('./dist/server.js');
    const servers = await Promise.all(targets.map((target) => serve(target)));
    const asked = servers.map(({ url }) => fetch(url).then((response) => response.arrayBuffer().then(() => response.status)).catch((error) => error));
    await Promise.all(asked.slice(0, 2));
    await Promise.all(servers.map((server) => server.close()));
    tell(await Promise.all(asked));`;

  expect(await ends(script)).toEqual({
    stdout: '200 200 TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError 500\n',
    stderr: '',
    within: true,
  });
});

test('httpEndpoint() leaves no socket or rejection behind', async () => {
  const script = `${endpoint}
    const { serve } = await import('./dist/server.js');
    const { httpEndpoint } = await import('./dist/index.js');
    const servers = await Promise.all(targets.map((target) => serve(target)));
    const request = { method: 'POST', url: 'https://lambda.eu-west-1.amazonaws.com/', headers: {}, body };
    const ask = async ({ index, signal }) => (await httpEndpoint(servers[index].url)(request, { signal })).status;
    const results = await askAll(ask);
    await Promise.all(servers.map((server) => server.close()));
    tell(results);`;

  expect(await ends(script)).toEqual({
    stdout: '200 200 AbortError AbortError AbortError Error Error AbortError Error Error AbortError 500\n',
    stderr: '',
    within: true,
  });
});

test('toFetch() leaves no timer or rejection behind', async () => {
  const script = `${endpoint}
    const { toFetch } = await import('./dist/index.js');
    tell(await askAll(({ target, signal }) =>
      toFetch(target)('http://a/', { signal })
        .then((response) => response.arrayBuffer().then(() => response.status))));`;

  expect(await ends(script)).toEqual({
    stdout:
      '200 200 TimeoutError TimeoutError TimeoutError TypeError TypeError TimeoutError TypeError TypeError TimeoutError 500\n',
    stderr: '',
    within: true,
  });
});

test('a caller that will give up keeps the process alive until it does', async () => {
  const limit = '{ signal: AbortSignal.timeout(100) }';
  const asked = [
    `(await import('./dist/index.js')).toFetch(target)('http://a/', ${limit}).then((response) => response.text())`,
    `(await import('./dist/index.js')).toFetch(target)(new Request('http://a/', ${limit})).then((response) => response.text())`,
    `(await import('./dist/aws.js')).requestHandler(target).handle(
      { method: 'GET', protocol: 'https:', hostname: 'a', path: '/', headers: {} },
      { abortSignal: AbortSignal.timeout(100) },
    ).then(({ response }) => new Response(response.body).text())`,
  ];
  const targets = ['answers(deliveries[4])', 'answers(deliveries[7])', 'thinking'];
  const scripts = asked.flatMap((call) =>
    targets.map((target) => `${endpoint} const target = ${target}; tell([await ${call}.catch((error) => error)]);`),
  );
  const ended = await Promise.all(scripts.map(ends));

  for (const { stdout } of ended) expect(stdout).toMatch(/^(Timeout|Abort)Error\n$/);
});

test('a body that nobody reads keeps nothing alive', async () => {
  const script = `${endpoint}
    const { toFetch } = await import('./dist/index.js');
    const { signal } = new AbortController();
    const asked = [{ chunkBytes: 1, pauseMs: 60_000 }, { stopAfterBytes: 3, then: 'hang' }].map((delivery) =>
      toFetch(answers(delivery))('http://a/', { signal }).then(({ status }) => status));
    tell(await Promise.all(asked));`;

  expect(await ends(script)).toEqual({ stdout: '200 200\n', stderr: '', within: true });
});

const intercepted = `${endpoint}
  const { setupServer } = await import('msw/node');
  const { durableHandlers } = await import('./dist/msw.js');
  const one = (request, context) => targets[/durable-executions\\/(\\d+)/.exec(request.url)[1]](request, context);
  const server = setupServer(...durableHandlers(one));
  server.listen({ onUnhandledFrame: 'error' });
`;

test('durableHandlers() leaves no timer or rejection behind a fetch', async () => {
  const script = `${intercepted}
    const host = 'https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions';
    tell(await askAll(({ index, signal }) =>
      fetch(host + '/' + index, { signal })
        .then((response) => response.arrayBuffer().then(() => response.status))));
    server.close();`;

  expect(await ends(script)).toEqual({
    stdout:
      '200 200 TimeoutError TimeoutError TimeoutError TypeError TypeError TimeoutError TypeError TypeError TimeoutError 500\n',
    stderr: '',
    within: true,
  });
});

test('durableHandlers() leaves no timer or rejection behind the AWS SDK', async () => {
  const script = `${intercepted}
    const { LambdaClient, GetDurableExecutionCommand } = await import('@aws-sdk/client-lambda');
    const requestHandler = { requestTimeout: 2000, throwOnRequestTimeout: true, socketTimeout: 2000 };
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const client = new LambdaClient({ region: 'eu-west-1', credentials, maxAttempts: 1, requestHandler });
    const asked = targets.map((_, index) =>
      client.send(new GetDurableExecutionCommand({ DurableExecutionArn: String(index) }))
        .then(({ $metadata }) => $metadata.httpStatusCode, (error) => error));
    tell(await Promise.all(asked));
    client.destroy();
    server.close();`;

  expect(await ends(script)).toEqual({
    stdout:
      '200 200 TimeoutError TimeoutError TimeoutError TimeoutError TimeoutError TimeoutError Error TimeoutError TimeoutError ServiceException\n',
    stderr: '',
    within: true,
  });
});

test('requestHandler() leaves no timer or rejection behind', async () => {
  const script = `${endpoint}
    const { requestHandler } = await import('./dist/aws.js');
    const request = { method: 'GET', protocol: 'https:', hostname: 'a', path: '/', headers: {} };
    const asked = targets.map((target) =>
      requestHandler(target, { requestTimeout: 1000 }).handle(request)
        .then(({ response }) => new Response(response.body).arrayBuffer().then(() => response.statusCode))
        .catch((error) => error));
    tell(await Promise.all(asked));`;

  expect(await ends(script)).toEqual({
    stdout:
      '200 200 TimeoutError TimeoutError TimeoutError TimeoutError TimeoutError TimeoutError Error Error TimeoutError 500\n',
    stderr: '',
    within: true,
  });
});

test('the AWS SDK reads, is cut off and gives up without leaving anything behind', async () => {
  const script = `${endpoint}
    const { LambdaClient, GetDurableExecutionStateCommand } = await import('@aws-sdk/client-lambda');
    const { serve } = await import('./dist/server.js');
    const { requestHandler } = await import('./dist/aws.js');
    const command = new GetDurableExecutionStateCommand({ DurableExecutionArn: 'arn', CheckpointToken: 'token' });
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const read = async (config, abortSignal) => {
      const client = new LambdaClient({ region: 'eu-west-1', credentials, maxAttempts: 1, ...config });
      const found = await client.send(command, { abortSignal }).then(({ $metadata }) => $metadata.httpStatusCode, (error) => error);
      client.destroy();
      return found;
    };
    const servers = await Promise.all(targets.map((target) => serve(target)));
    const overHttp = await askAll(({ index, signal }) => read({ endpoint: servers[index].url }, signal));
    await Promise.all(servers.map((server) => server.close()));
    const inProcess = await askAll(({ target, signal }) => read({ requestHandler: requestHandler(target) }, signal));
    tell([...overHttp, ...inProcess]);`;
  const { stdout, ...rest } = await ends(script);
  const [overHttp, inProcess] = [stdout.trim().split(' ').slice(0, 12), stdout.trim().split(' ').slice(12)];

  expect(rest).toEqual({ stderr: '', within: true });
  expect(overHttp).toEqual([
    '200',
    '200',
    'AbortError',
    'AbortError',
    'AbortError',
    'TimeoutError',
    'TimeoutError',
    'AbortError',
    'Error',
    'Error',
    'AbortError',
    'ServiceException',
  ]);
  expect(inProcess).toEqual(overHttp);
});
