import { binary, hasherOf } from '../model/hash.ts';
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
    return text + btoa(rest + binary(uuidOf(operationId))).replace(/=+$/, '');
  };
}

interface Beginning {
  /** What every id begins with. */
  readonly text: string;
  /** The bytes after it that are too few for characters of their own. */
  readonly rest: string;
  readonly uuidOf: (operationId: string) => Uint8Array;
}

function beginning(arn: string): Beginning {
  const head = `\x01\xa2${cborText('arn')}${cborText(arn)}${cborText('uuid')}\x50`;
  const whole = head.length - (head.length % 3); // three bytes are four characters
  return { text: btoa(head.slice(0, whole)), rest: head.slice(whole), uuidOf: hasherOf(`callback ${arn} `, 16) };
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

// one character a byte; ARNs are ASCII
function cborText(text: string): string {
  const { length } = text;
  if (length < 24) return String.fromCharCode(0x60 + length) + text;
  if (length < 256) return String.fromCharCode(0x78, length) + text;
  return String.fromCharCode(0x79, length >> 8, length & 0xff) + text;
}
