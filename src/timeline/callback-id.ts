import { toBytes } from '../model/body.ts';
import { hashBytes, toBase64 } from '../model/hash.ts';

/**
 * The CallbackId of an operation: standard base64 without padding of byte 0x01 and a CBOR map of the execution's ARN and
 * a uuid, as the service was seen to make them. It may hold `+` and `/`, so it needs percent-encoding in a path.
 */
export function callbackIdOf(arn: string, operationId: string): string {
  const uuid = hashBytes(`callback ${arn} ${operationId}`, 16);
  const bytes = [0x01, 0xa2, ...cborText('arn'), ...cborText(arn), ...cborText('uuid'), 0x50, ...uuid];
  return toBase64(Uint8Array.from(bytes)).replace(/=+$/, '');
}

function cborText(text: string): number[] {
  const bytes = toBytes(text);
  const { length } = bytes;
  if (length < 24) return [0x60 + length, ...bytes];
  if (length < 256) return [0x78, length, ...bytes];
  return [0x79, length >> 8, length & 0xff, ...bytes];
}
