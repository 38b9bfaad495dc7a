import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { record } from '../../src/cassette/recording/record.ts';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
import type { WireRequest, WireResponse } from '../../src/model/endpoint.ts';
import { toRequest } from '../../src/model/request.ts';

const folder = mkdtempSync(join(tmpdir(), 'cassette-secrets-'));

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hex = '0123456789abcdef';
const digits = '0123456789';

function drawn(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.noBias(fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length }));
}

function luhn(start: string): string {
  const check = [...digits].find((digit) => {
    const sum = [...`${start}${digit}`].reverse().reduce((total, sign, at) => {
      const weighed = Number(sign) * (at % 2 === 1 ? 2 : 1);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
    return sum % 10 === 0;
  });
  return `${start}${check}`;
}

// each with whether its looks give it away in the middle of a sentence
const kinds: Readonly<Record<string, readonly [secret: fc.Arbitrary<string>, plain: boolean]>> = {
  'access key id': [drawn(capitals, 16).map((text) => `AKIA${text}`), true],
  'temporary key id': [drawn(capitals, 16).map((text) => `ASIA${text}`), true],
  'secret access key': [drawn(`${base62}/+`, 40), true],
  'session token': [drawn(`${base62}/+`, 120), true],
  signature: [drawn(hex, 64), true],
  'JSON web token': [drawn(`${base62}_-`, 40).map((text) => `eyJhbGci${text}.eyJzdWIi${text}.${text}`), true],
  'private key': [
    drawn(base62, 64).map((text) => `-----BEGIN PRIVATE ${'KEY'}-----\n${text}\n-----END PRIVATE ${'KEY'}-----`),
    true,
  ],
  'e-mail address': [drawn(base62, 9).map((text) => `bob.${text}@mail.acme.io`), true],
  'GitHub token': [drawn(base62, 36).map((text) => `ghp_${text}`), true],
  'Slack token': [drawn(digits, 24).map((text) => `xoxb-${text}`), true],
  'Stripe key': [drawn(base62, 24).map((text) => `sk_live_${text}`), true],
  'Google key': [drawn(base62, 35).map((text) => `AIza${text}`), true],
  'payment card': [drawn(digits, 13).map((text) => luhn(`41${text}`)), true],
  'account number': [drawn(digits, 11).map((text) => `7${text}`), false],
  'request id': [fc.uuid(), false],
  password: [drawn(`${base62}!%&/=?äß€ "\\`, 14), false],
  'person and street': [drawn(base62, 8).map((text) => `Erika Müller-${text}, Heidestraße 17`), false],
  phone: [drawn(digits, 9).map((text) => `+49 170 ${text}`), false],
  'file path': [drawn(base62, 9).map((text) => `/home/bob/${text}/pay.ts:17:4`), false],
  'database URL': [drawn(base62, 16).map((text) => `postgres://app:${text}@db.internal:5432/pay`), true],
};

/** Puts a secret somewhere into a request and its answer. */
type Place = (secret: string, mail: Mail) => Mail;

interface Mail {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly answerHeaders: Readonly<Record<string, string>>;
  readonly base: string;
  readonly operation: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
}

const details = (mail: Mail, members: object): Mail => ({
  ...mail,
  operation: { ...mail.operation, StepDetails: { ...(mail.operation.StepDetails as object), ...members } },
});

const hidden: readonly Place[] = [
  (secret, mail) => ({ ...mail, headers: { ...mail.headers, 'x-api-key': encodeURIComponent(secret) } }),
  (secret, mail) => ({
    ...mail,
    headers: { ...mail.headers, cookie: `theme=dark; sid=${encodeURIComponent(secret)}` },
  }),
  (secret, mail) => ({
    ...mail,
    answerHeaders: { ...mail.answerHeaders, 'x-debug': Buffer.from(secret).toString('base64') },
  }),
  (secret, mail) => ({ ...mail, query: `${mail.query}&X-Amz-Security-Token=${encodeURIComponent(secret)}` }),
  (secret, mail) => ({ ...mail, query: `${mail.query}&trace=${Buffer.from(`<${secret}>`).toString('base64url')}` }),
  (secret, mail) => ({ ...mail, base: `http://bob:${encodeURIComponent(secret)}@localhost:3000` }),
  (secret, mail) => ({ ...mail, base: `http://localhost:3000/${encodeURIComponent(secret)}` }),
  (secret, mail) => details(mail, { Result: JSON.stringify({ customer: { card: secret, [secret]: 1 } }) }),
  (secret, mail) =>
    details(mail, { Result: JSON.stringify({ log: JSON.stringify([{ note: JSON.stringify({ secret }) }]) }) }),
  (secret, mail) => details(mail, { Result: JSON.stringify([Buffer.from(`xx${secret}`).toString('base64')]) }),
  (secret, mail) => details(mail, { Result: secret }),
  (secret, mail) =>
    details(mail, {
      Error: { ErrorMessage: `no: ${secret}`, ErrorType: secret, ErrorData: Buffer.from(secret).toString('hex') },
    }),
  (secret, mail) => details(mail, { Error: { StackTrace: ['Error: no', `    at pay (${secret})`] } }),
  (secret, mail) => ({ ...mail, page: { ...mail.page, Owner: secret, [secret]: [secret] } }),
];

const open: readonly Place[] = [
  (secret, mail) => ({ ...mail, operation: { ...mail.operation, Name: `charge ${secret} now` } }),
  (secret, mail) => ({ ...mail, headers: { ...mail.headers, 'user-agent': `tool/1.0 (${secret})` } }),
];

const blank: Mail = {
  query: 'CheckpointToken=dG9rZW4&MaxItems=10',
  headers: {},
  answerHeaders: {},
  base: 'http://localhost:3000',
  operation: {
    Id: 'c4ca4238a0b92382',
    Type: 'STEP',
    Status: 'FAILED',
    StartTimestamp: 1767225600,
    StepDetails: { Attempt: 1 },
  },
  page: {},
};

function plant(): { readonly secrets: readonly string[]; readonly mails: readonly Mail[] } {
  const secrets: string[] = [];
  const mails: Mail[] = [];
  for (const [at, [name, [secret, plain]]] of Object.entries(kinds).entries()) {
    const places = plain ? [...hidden, ...open] : hidden;
    for (const [turn, text] of fc.sample(secret, { seed: 17 + at, numRuns: 50 }).entries()) {
      const place = places[(turn + at) % places.length];
      if (!place) throw new RangeError(`no place for ${name}`);
      secrets.push(text);
      mails.push(place(text, blank));
    }
  }
  return { secrets, mails };
}

/** Every text under which a secret would be found, worked out without the kit. */
function forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([
      Buffer.alloc(before),
      bytes,
      Buffer.alloc((6 - before - (bytes.length % 3)) % 3),
    ]).toString('base64');
    return [text.slice(4, -4), text.slice(4, -4).replaceAll('+', '-').replaceAll('/', '_')];
  });
  const escaped = [1, 2, 3, 4, 5].map((times) => {
    let text = secret;
    for (let time = 0; time < times; time += 1) text = JSON.stringify(text).slice(1, -1);
    return text;
  });
  const all = [secret, ...escaped, encodeURIComponent(secret), bytes.toString('hex'), ...base64];
  return [...new Set(all)].filter((form) => form.length > 5);
}

function found(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => forms(secret).some((form) => text.includes(form)));
}

async function recordAll(mails: readonly Mail[], path: string, redact: boolean): Promise<string> {
  let mail = blank;
  const endpoint = (): WireResponse =>
    jsonResponse(200, { Operations: [mail.operation], ...mail.page }, mail.answerHeaders);
  const recorder = record(endpoint, path, { redact, clock: { now: () => 1_767_225_600_000 } });
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
  for (const next of mails) {
    mail = next;
    const { url } = toRequest('GetDurableExecutionState', { DurableExecutionArn: arn }, next.base);
    const request: WireRequest = {
      method: 'GET',
      url: `${url}?${next.query}`,
      headers: next.headers,
      body: toBytes(''),
    };
    await recorder.endpoint(request);
  }
  const readPart = () => readFileSync(`${path}.part`, 'utf8').split('\n').slice(1, -1);
  await vi.waitUntil(() => readPart().length === mails.length, { timeout: 10_000 }); // written when nothing is asked
  const part = readPart();
  await recorder.save();
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(part.join(',\n')); // so that what is looked for in the file is looked for in the part
  return text;
}

test('a thousand planted secrets of twenty kinds are in the file without redaction', async () => {
  const { secrets, mails } = plant();

  const text = await recordAll(mails, join(folder, 'open.har'), false);

  expect(Object.keys(kinds)).toHaveLength(20);
  expect(new Set(secrets).size).toBe(1_000);
  expect(found(text, secrets)).toHaveLength(1_000);
});

test('none of a thousand planted secrets reaches the disk', async () => {
  const { secrets, mails } = plant();

  const text = await recordAll(mails, join(folder, 'redacted.har'), true);

  expect(found(text, secrets)).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, 'redacted.har'), 'utf8')).log.entries).toHaveLength(1_000);
});
