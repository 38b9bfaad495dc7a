import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyBytes, bodyText } from '../../src/model/body.ts';
import { ask, askState, pagedEndpoint } from './paged-endpoint.ts';

const whole = await pagedEndpoint(askState());
const bytes = bodyBytes(whole.body);
const struck = (fault: Fault) => withFaults(pagedEndpoint, fault)(askState());

test('faults.truncatedJson() cuts the body and nothing else', async () => {
  const cut = await struck(faults.truncatedJson({ part: 0.25 }));

  expect(cut).toEqual({
    ...whole,
    body: bytes.subarray(0, Math.floor(bytes.length / 4)),
    notes: { ...whole.notes, faults: ['truncatedJson'] },
  });
});

test('faults.noContent() and faults.emptyBody() send no byte', async () => {
  expect(await struck(faults.noContent())).toMatchObject({ status: 204, body: new Uint8Array() });
  expect(await struck(faults.emptyBody())).toMatchObject({ status: 200, body: new Uint8Array() });
});

test('faults.htmlBody() says that it is HTML', async () => {
  const page = await struck(faults.htmlBody());

  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
  expect(bodyText(page.body)).toMatch(/^<html>/);
});

test('faults.invalidUtf8() spoils the first text of the JSON', async () => {
  const spoilt = bodyBytes((await struck(faults.invalidUtf8())).body);

  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(spoilt)).toThrow(TypeError);
  expect(new TextDecoder().decode(spoilt)).toBe(bodyText(whole.body).replace('"e-1"', '"\ufffde-1"'));
});

test('faults.invalidUtf8() leaves a body without a text alone', async () => {
  const endpoint = withFaults(() => ({ ...whole, body: Uint8Array.from([0x7b, 0x7d]) }), faults.invalidUtf8());

  expect((await endpoint(askState())).notes?.faults).toBeUndefined();
});

test('faults.byteOrderMark() puts three bytes before the body', async () => {
  expect(bodyBytes((await struck(faults.byteOrderMark())).body)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]));
});

test('faults.wrongContentType() leaves the body as it is', async () => {
  const answer = await struck(faults.wrongContentType({ contentType: 'text/plain' }));

  expect(answer).toMatchObject({ headers: { 'content-type': 'text/plain' }, body: whole.body });
});

test('faults.compressed() packs the body and says so', async () => {
  const packed = await struck(faults.compressed());

  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(new Uint8Array(gunzipSync(bodyBytes(packed.body)))).toEqual(bytes);
});

test('faults.duplicateKeys() writes the list twice, the real one last', async () => {
  const text = bodyText((await struck(faults.duplicateKeys())).body);

  expect(text).toBe(`{"Operations":[],${bodyText(whole.body).slice(1)}`);
  expect(JSON.parse(text)).toEqual(JSON.parse(bodyText(whole.body)));
});

test('faults of the body leave refusals alone', async () => {
  const endpoint = withFaults(pagedEndpoint, [faults.emptyBody(), faults.compressed(), faults.htmlBody()]);

  expect(await endpoint(ask('GetDurableExecution'))).toEqual(await pagedEndpoint(ask('GetDurableExecution')));
});
