import { toBytes } from '../model/body.ts';
import { hasherOf, toBase64 } from '../model/hash.ts';
import { lazy } from './lazy.ts';

/**
 * The CallbackId of an operation: standard base64 without padding of byte 0x01 and a CBOR map of the execution's ARN and
 * a uuid, as the service was seen to make them. It may hold `+` and `/`, so it needs percent-encoding in a path.
 */
export function callbackIdOf(arn: string, operationId: string): string {
  return callbackIds(arn)(operationId);
}

/** {@link callbackIdOf} for many operations of one execution: what they share is encoded once. */
export function callbackIds(arn: string): (operationId: string) => string {
  const start = lazy(() => beginning(arn));
  return (operationId) => {
    const { rest, text, uuidOf } = start();
    const bytes = new Uint8Array(rest.length + 16);
    bytes.set(rest);
    bytes.set(uuidOf(operationId), rest.length);
    return text + toBase64(bytes).replace(/=+$/, '');
  };
}

interface Beginning {
  /** What every id begins with. */
  readonly text: string;
  /** The bytes after it that are too few for characters of their own. */
  readonly rest: Uint8Array;
  readonly uuidOf: (operationId: string) => Uint8Array;
}

function beginning(arn: string): Beginning {
  const head = Uint8Array.from([0x01, 0xa2, ...cborText('arn'), ...cborText(arn), ...cborText('uuid'), 0x50]);
  const whole = head.length - (head.length % 3); // three bytes are four characters
  const text = toBase64(head.subarray(0, whole));
  return { text, rest: head.subarray(whole), uuidOf: hasherOf(`callback ${arn} `, 16) };
}

/** The ARN of the execution that a CallbackId of {@link callbackIdOf} names; `undefined` when it is none. */
export function arnOfCallbackId(callbackId: string): string | undefined {
  const text = fromBase64(callbackId);
  const begins = '\x01\xa2\x63arn';
  if (!text?.startsWith(begins)) return undefined;
  const head = text.charCodeAt(begins.length);
  const sized = head - 0x78; // how many bytes of length follow: 1 or 2, or none when the head itself tells it
  const at = begins.length + 1 + (sized < 0 ? 0 : sized + 1);
  const told = text.slice(begins.length + 1, at);
  const length = sized < 0 ? head - 0x60 : [...told].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0);
  return text.slice(at, at + length);
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined; // no base64: nobody made this id
  }
}

function cborText(text: string): number[] {
  const bytes = toBytes(text);
  const { length } = bytes;
  if (length < 24) return [0x60 + length, ...bytes];
  if (length < 256) return [0x78, length, ...bytes];
  return [0x79, length >> 8, length & 0xff, ...bytes];
}
