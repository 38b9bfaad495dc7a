import { gzipSync } from 'node:zlib';
import { toBytes } from '../../../src/model/body.ts';
import { type AnswerRow, always, answer, page } from './answer-row.ts';

const one = page(['op1']);
const member = (text: string): string => `{"Operations":[{"Id":"op1",${text}}]}`;
const bytes = (before: string, inside: readonly number[], after: string): Uint8Array =>
  Uint8Array.from([...toBytes(before), ...inside, ...toBytes(after)]);
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
const result = 'x'.repeat(50_000);
const large = JSON.stringify({
  Operations: Array.from({ length: 100 }, (_, index) => ({ Id: `op${index}`, StepDetails: { Result: result } })),
});

const bodies: Readonly<Record<string, string | Uint8Array>> = {
  'no operations': '{"Operations":[]}',
  'no Operations': '{}',
  'Operations null': '{"Operations":null}',
  'Operations as an object': '{"Operations":{}}',
  'Operations as a text': '{"Operations":"x"}',
  'null among the Operations': '{"Operations":[null,{"Id":"a"}]}',
  'NextMarker null': page(['op1'], null),
  'NextMarker empty': page(['op1'], ''),
  'NextMarker as a number': page(['op1'], 5),
  'NextMarker as an object': page(['op1'], {}),
  'NextMarker that needs encoding': page(['op1'], 'é/+=&?%25 x'),
  'unknown values of enums': member('"Type":"QUANTUM","Status":"WOBBLING","SubType":"Zed"'),
  'names in lower case': '{"operations":[{"id":"op1"}],"nextMarker":"m"}',
  'unknown members': `{"Foo":1,"Operations":[{"Id":"op1","Bar":{"a":[1]},"StepDetails":{"Attempt":1,"Baz":2}}]}`,
  'operations without required members': '{"Operations":[{}]}',
  'members that are null': member('"Name":null,"ParentId":null,"StepDetails":null,"EndTimestamp":null'),
  'members of other types':
    '{"Operations":[{"Id":5,"Type":true,"Status":1.5,"StepDetails":"str","CallbackDetails":[]}]}',
  'Attempt as a text': member('"StepDetails":{"Attempt":"3"}'),
  'Attempt with a fraction': member('"StepDetails":{"Attempt":1.5}'),
  'Attempt beyond 2 ** 53': member('"StepDetails":{"Attempt":9007199254740993}'),
  'whitespace alone': ' \n ',
  'JSON null': 'null',
  'a JSON array': '[]',
  'a JSON text': '"x"',
  'a JSON number': '7',
  'JSON cut short': '{"Operations":[{"Id":"op1","Type":"STE',
  'JSON with garbage behind it': '{"Operations":[]}xyz',
  'two JSON values': '{"Operations":[]}{"Operations":[]}',
  'Operations twice': `{"Operations":[{"Id":"op1"}],"Operations":[]}`,
  'single quotes': "{'Operations':[]}",
  'a byte order mark': bytes('', [0xef, 0xbb, 0xbf], '{"Operations":[]}'),
  'bytes in a text that are no UTF-8': bytes('{"Operations":[{"Id":"a', [0xff, 0xfe], 'b"}]}'),
  'UTF-16': utf16('{"Operations":[]}'),
  'half a surrogate pair, escaped': '{"Operations":[{"Id":"a\\ud800b"}]}',
  'gzip bytes that no header declares': gzipSync(one),
  'NaN in an unknown member': '{"Operations":[],"X":NaN}',
  'an empty Result': member('"StepDetails":{"Result":""}'),
  'a page of 5 MB': large,
};
const html = { 'content-type': 'text/html' };
const latin1 = { 'content-type': 'application/json; charset=iso-8859-1' };

/** What the body of a success may be. */
export const bodyRows: readonly AnswerRow[] = [
  ...Object.entries(bodies).map(([name, body]) => always(name, answer(body))),
  always('204 without a body', answer('', { status: 204 })),
  always('200 with an empty body', answer('')),
  always('a page of HTML', answer('<html>captive portal</html>', html)),
  always('JSON as text/html', answer(one, html)),
  always('JSON without a content type', { ...answer(one), headers: {} }),
  always('Latin-1 that is declared', answer(bytes('{"Operations":[{"Id":"', [0xe9], '"}]}'), latin1)),
  always('UTF-8 declared as Latin-1', answer('{"Operations":[{"Id":"é"}]}', latin1)),
  always('gzip', answer(gzipSync(one), { 'content-encoding': 'gzip' })),
  always('plain JSON declared as gzip', answer(one, { 'content-encoding': 'gzip' })),
  always('a body in slow pieces', answer(one, { delivery: { declareLength: false, chunkBytes: 9, pauseMs: 2 } }), {
    byConnection: true,
  }),
  always('a body that ends with the connection', answer('', { delivery: { raw: untilClose(one) } }), {
    byConnection: true,
  }),
  ...[201, 206, 299].map((status) => always(`status ${status}`, answer(one, { status }))),
  always('a request id', answer(one, { 'x-amzn-requestid': 'r-1' })),
  always('a Date of another clock', answer('{"Operations":[]}', { date: 'Tue, 01 Jan 2030 00:00:00 GMT' })),
];

function untilClose(body: string): Uint8Array {
  return toBytes(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${body}`);
}
