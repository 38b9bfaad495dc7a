import { bodyBytes, bodyText, toBytes } from '../model/body.ts';
import { changeAnswer, changeSuccess } from './acts.ts';
import { withBody } from './altered-answer.ts';
import type { Act, FaultFamily } from './fault-kind.ts';
import { number, text } from './option-form.ts';
import { pagedApis, readPage } from './page.ts';

type Name =
  | 'truncatedJson'
  | 'noContent'
  | 'emptyBody'
  | 'htmlBody'
  | 'invalidUtf8'
  | 'byteOrderMark'
  | 'wrongContentType'
  | 'compressed'
  | 'duplicateKeys';

/** Bodies that are wrong inside an answer that is right. They strike answers of status 200 to 299 only. */
export const bodyFaults: FaultFamily<Name> = {
  truncatedJson: {
    group: 'body',
    wire: 'the first part of the JSON, framed as if it were all',
    options: { part: number(0.5, 0, 1) },
    client: 'fails',
    reproduces: 'boto3 and the CLI take it for a page of nothing: the Python SDK runs every step again',
    source: 'run with the AWS SDKs and the durable SDKs',
    begin: ({ part }) => changeBytes((bytes) => bytes.subarray(0, Math.floor(bytes.length * part))),
  },
  noContent: {
    group: 'body',
    wire: '204 without a body',
    options: {},
    client: 'fails',
    reproduces: 'every AWS SDK takes it for success: the JS SDK runs the steps of that page again',
    source: 'run with the AWS SDKs and the durable SDKs',
    begin: () => changeSuccess((answer) => ({ ...withBody(answer, new Uint8Array()), status: 204 })),
  },
  emptyBody: {
    group: 'body',
    wire: '200 with a body of no bytes',
    options: {},
    client: 'fails',
    reproduces: 'every AWS SDK takes it for success without any member',
    source: 'run with the AWS SDKs',
    begin: () => changeBytes(() => new Uint8Array()),
  },
  htmlBody: {
    group: 'body',
    wire: '200 with a page of HTML, as a captive portal sends it',
    options: {},
    client: 'fails',
    reproduces: 'boto3 and the CLI take it for success without any member',
    source: 'run with the AWS SDKs',
    begin: () =>
      changeSuccess((answer) => {
        const page = withBody(answer, toBytes('<html><body>Please sign in</body></html>'));
        return { ...page, headers: { ...page.headers, 'content-type': 'text/html' } };
      }),
  },
  invalidUtf8: {
    group: 'body',
    wire: 'the byte 0xFF at the beginning of the first text in the JSON',
    options: {},
    client: 'fails',
    reproduces: 'the JS client turns it into U+FFFD: an id that is none',
    source: 'run with the AWS SDKs',
    begin: () => changeBytes(spoilFirstText),
  },
  byteOrderMark: {
    group: 'body',
    wire: 'EF BB BF before the JSON',
    options: {},
    client: 'fails',
    reproduces: 'boto3 takes it for success without any member; the JS client throws',
    source: 'run with the AWS SDKs; RFC 8259 section 8.1 lets a parser ignore it',
    begin: () => changeBytes((bytes) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes)),
  },
  wrongContentType: {
    group: 'body',
    wire: 'the right JSON as another content type',
    options: { contentType: text('text/html') },
    client: 'tolerates',
    reproduces: 'a client that reads JSON by the header only: no AWS SDK does',
    source: 'run with the AWS SDKs',
    begin: ({ contentType }) =>
      changeSuccess((answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': contentType } })),
  },
  compressed: {
    group: 'body',
    wire: 'the body in gzip with content-encoding, although no request accepts it',
    options: {},
    client: 'fails',
    reproduces: 'a proxy that compresses by itself: no AWS SDK unpacks it',
    source: 'run with the AWS SDKs',
    begin: () =>
      changeSuccess((answer) => {
        const packed = withBody(answer, compress(bodyBytes(answer.body)));
        return { ...packed, headers: { ...packed.headers, 'content-encoding': 'gzip' } };
      }),
  },
  duplicateKeys: {
    group: 'body',
    wire: 'the list written twice, first empty, then as it is',
    options: {},
    client: 'tolerates',
    reproduces: 'a parser that keeps the first of two keys: those of the AWS SDKs keep the last',
    source: 'run with the AWS SDKs; RFC 8259 section 4',
    apis: pagedApis,
    begin: () =>
      changeAnswer((answer, call) => {
        const page = readPage(call.api, answer);
        if (!page || !Object.hasOwn(page.json, page.list)) return undefined;
        return withBody(answer, toBytes(`{"${page.list}":[],${bodyText(answer.body).trimStart().slice(1)}`));
      }),
  },
};

function changeBytes(change: (bytes: Uint8Array) => Uint8Array | undefined): Act {
  return changeSuccess((answer) => {
    const bytes = change(bodyBytes(answer.body));
    return bytes && withBody(answer, bytes);
  });
}

/** Puts 0xFF after the first `:"`, which is where a member's text begins. */
function spoilFirstText(bytes: Uint8Array): Uint8Array | undefined {
  const at = bytes.findIndex((byte, index) => byte === 0x3a && bytes[index + 1] === 0x22);
  return at < 0 ? undefined : joined(bytes.subarray(0, at + 2), Uint8Array.of(0xff), bytes.subarray(at + 2));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return bodyBytes(pieces);
}

function compress(bytes: Uint8Array): Uint8Array {
  return process.getBuiltinModule('node:zlib').gzipSync(bytes);
}
