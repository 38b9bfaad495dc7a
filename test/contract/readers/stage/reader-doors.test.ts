import { expect, test } from 'vitest';
import { readerDoors } from '../../../../src/contract/readers/stage/reader-doors.ts';
import type { Endpoint } from '../../../../src/index.ts';

const ok: Endpoint = () => ({ status: 200, headers: {}, body: new TextEncoder().encode('{}') });
const never: Endpoint = () => new Promise(() => undefined);
const settled = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    promise.catch((error: Error) => error.name),
    new Promise((resolve) => setTimeout(resolve, 30, 'never')),
  ]);
const sdkRequest = { method: 'GET', protocol: 'https:', hostname: 'kit.test', path: '/', headers: {} };

test('readerDoors() lead to the endpoint', async () => {
  const doors = readerDoors(ok);

  expect(await (await doors.fetch('https://kit.test/')).json()).toEqual({});
  expect((await doors.requestHandler.handle(sdkRequest)).response.statusCode).toBe(200);
  expect(await (await fetch(await doors.url())).text()).toBe('{}');
  expect(await doors.url()).toBe(await doors.url());
  await doors.shut();
});

test('readerDoors() let a caller give up by its own signal', async () => {
  const doors = readerDoors(never);

  expect(await settled(doors.fetch('https://kit.test/', { signal: AbortSignal.timeout(1) }))).toBe('TimeoutError');
  expect(await settled(doors.fetch(new Request('https://kit.test/', { signal: AbortSignal.timeout(1) })))).toBe(
    'TimeoutError',
  );
  await doors.shut();
});

test('readerDoors() once shut settle nothing any more, and leave nothing that keeps the process alive', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const doors = readerDoors(never);
  const held = { signal: new AbortController().signal };
  const waiting = [
    doors.fetch('https://kit.test/', held),
    doors.requestHandler.handle(sdkRequest, { abortSignal: held.signal }).then(() => undefined),
  ];
  await new Promise((resolve) => setTimeout(resolve, 5));

  await doors.shut();

  expect(timers()).toBeLessThanOrEqual(before);
  expect(await settled(Promise.race(waiting))).toBe('never');
  expect(await settled(doors.fetch('https://kit.test/', held))).toBe('never');
  expect(timers()).toBeLessThanOrEqual(before + 1); // of settled() itself
});

test('readerDoors() close their server', async () => {
  const doors = readerDoors(never);
  const url = await doors.url();
  const asked = fetch(url).catch((error: Error) => error.name);
  await new Promise((resolve) => setTimeout(resolve, 20));

  await doors.shut();

  expect(await asked).toBe('TypeError');
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
