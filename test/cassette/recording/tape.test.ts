import { expect, test, vi } from 'vitest';
import { createTape, type TapeSettings } from '../../../src/cassette/recording/tape.ts';
import { resolveRedaction } from '../../../src/cassette/redaction/redact-options.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import { manualClock } from '../../../src/model/clock.ts';
import type { WireRequest, WireResponse } from '../../../src/model/endpoint.ts';
import { toRequest } from '../../../src/model/request.ts';

function stateRequest(marker: string): WireRequest {
  return toRequest(
    'GetDurableExecutionState',
    { DurableExecutionArn: 'a', CheckpointToken: 't', Marker: marker },
    'http://localhost',
  );
}

function tape(change: Partial<TapeSettings> = {}) {
  const lines: string[] = [];
  const clock = manualClock(0);
  const made = createTape({
    clock,
    redact: (exchange) => exchange,
    search: undefined,
    write: (_, line) => lines.push(line),
    ...change,
  });
  const written = () => {
    made.catchUp();
    return lines.map((line) => JSON.parse(line));
  };
  const markers = () => written().map(({ _durable }) => _durable.input.Marker);
  return { ...made, lines, clock, written, markers };
}

test('wrap() passes answers and errors on as they are', async () => {
  const answer: WireResponse = { ...jsonResponse(200, {}), notes: { reason: 'x' } };
  const error = new TypeError('a bug of the endpoint');
  const { wrap } = tape();

  expect(await wrap(() => answer)(stateRequest('a'))).toBe(answer);
  await expect(
    wrap(() => {
      throw error;
    })(stateRequest('a')),
  ).rejects.toBe(error);
});

test('wrap() passes the signal on', async () => {
  const { signal } = new AbortController();
  const seen: unknown[] = [];
  const endpoint = tape().wrap((_, context) => {
    seen.push(context?.signal);
    return jsonResponse(200, {});
  });

  await endpoint(stateRequest('a'), { signal });

  expect(seen).toEqual([signal]);
});

test('a tape keeps the order of the requests, whatever the order of the answers', async () => {
  const { wrap, markers } = tape();
  const answers: (() => void)[] = [];
  const endpoint = wrap(() => new Promise((resolve) => answers.push(() => resolve(jsonResponse(200, {})))));
  const calls = ['1', '2', '3'].map((marker) => endpoint(stateRequest(marker)));

  answers[2]?.();
  await calls[2];
  expect(markers()).toEqual([]);
  answers[0]?.();
  await calls[0];
  expect(markers()).toEqual(['1']);
  answers[1]?.();
  await calls[1];
  expect(markers()).toEqual(['1', '2', '3']);
});

test('a tape keeps broken connections, and nothing of an endpoint that has a bug', async () => {
  const { wrap, written } = tape();
  const broken = Object.assign(new Error('x'), { code: 'ECONNRESET' });
  for (const error of [new TypeError('bug'), broken])
    await expect(wrap(() => Promise.reject(error))(stateRequest('a'))).rejects.toBe(error);

  expect(written().map(({ response }) => response)).toMatchObject([{ status: 0, _error: 'ECONNRESET' }]);
});

test('end() keeps what was answered and counts what was not', async () => {
  const { wrap, end, markers } = tape();
  const never = wrap(() => new Promise(() => {}));
  const endpoint = wrap(() => jsonResponse(200, {}));
  void never(stateRequest('1'));
  await endpoint(stateRequest('2'));
  await endpoint({ method: 'GET', url: 'https://example.com/', headers: {} });

  expect(end()).toEqual({ entries: 1, leftOut: 1, unfinished: 1, leaks: [], failure: undefined });
  expect(markers()).toEqual(['2']);
});

test('end() keeps nothing that comes later', async () => {
  const { wrap, end, markers } = tape();
  const endpoint = wrap(() => jsonResponse(200, {}));
  await endpoint(stateRequest('1'));
  end();
  await endpoint(stateRequest('2'));

  expect(markers()).toEqual(['1']);
});

test('abandon() writes nothing of what waits, nor of what comes', async () => {
  const { wrap, abandon, catchUp, lines } = tape();
  const endpoint = wrap(() => jsonResponse(200, {}));
  await endpoint(stateRequest('1'));
  abandon();
  await endpoint(stateRequest('2'));
  catchUp();

  expect(lines).toEqual([]);
});

test('a tape measures with its clock', async () => {
  const { wrap, written, clock } = tape();
  clock.set(1_767_225_600_000);
  await wrap(() => {
    clock.advance(40);
    return jsonResponse(200, {});
  })(stateRequest('1'));

  expect(written()[0]).toMatchObject({ startedDateTime: '2026-01-01T00:00:00.000Z', time: 40 });
});

test('a tape writes nothing while its client asks, and by itself when it is quiet', async () => {
  const { wrap, lines } = tape();
  const endpoint = wrap(() => jsonResponse(200, {}));
  for (const marker of ['1', '2', '3']) await endpoint(stateRequest(marker));
  expect(lines).toEqual([]);

  await vi.waitUntil(() => lines.length === 3, { interval: 2 });
});

test('a tape holds no more than it may', async () => {
  const { wrap, lines } = tape({ maxHeldBytes: 100 });
  const endpoint = wrap(() => jsonResponse(200, { Operations: 'x'.repeat(50) }));
  for (const marker of ['1', '2', '3', '4']) await endpoint(stateRequest(marker));

  expect(lines).toHaveLength(3);
});

test('a tape keeps what came, whatever the client does with it', async () => {
  const { wrap, written } = tape();
  const answer = jsonResponse(200, { Operations: [] });
  const { body } = await wrap(() => answer)(stateRequest('1'));
  for (const piece of body instanceof Uint8Array ? [body] : body) piece.fill(0);

  expect(written()[0].response.content.text).toBe('{"Operations":[]}');
});

test('a tape goes on for its client when it cannot write, and says so at the end', async () => {
  const failure = new Error('the disk is full');
  const { wrap, end } = tape({
    write: () => {
      throw failure;
    },
  });
  const endpoint = wrap(() => jsonResponse(200, {}));

  expect((await endpoint(stateRequest('1'))).status).toBe(200);
  expect((await endpoint(stateRequest('2'))).status).toBe(200);
  expect(end().failure).toBe(failure);
});

test('a tape writes no entry that leaks', async () => {
  const { redactor, search } = resolveRedaction({ allow: ['/Operations/*/Name'] });
  const { wrap, end, lines } = tape({ redact: redactor.redact, search });
  const page = { Operations: [{ Id: 'a', Type: 'STEP', Name: 'mail bob@acme.io' }] };
  await wrap(() => jsonResponse(200, page))(stateRequest('1'));

  expect(lines).toEqual([]);
  expect(end().leaks).toEqual([
    { pointer: '/log/entries/0/response/content/text/Operations/0/Name', kind: 'e-mail address', length: 11 },
  ]);
});

test('add() keeps an exchange that passed through no endpoint', () => {
  const { add, written } = tape();
  add({
    kind: 'invocation',
    startedAt: 0,
    duration: 1,
    method: 'POST',
    url: 'https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/f/invocations',
    requestHeaders: [],
    outcome: { status: 200, headers: [], body: { text: '{}' } },
  });

  expect(written().map(({ _durable }) => _durable)).toEqual([{ kind: 'invocation' }]);
});

test('reserve() keeps the place of an exchange that is not over yet', async () => {
  const { wrap, reserve, written } = tape();
  const take = reserve();
  await wrap(() => jsonResponse(200, {}))(stateRequest('1'));
  expect(written()).toEqual([]);
  take(undefined);

  expect(written()).toHaveLength(1);
});
