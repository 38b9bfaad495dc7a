import { hashBytes, toBase64 } from '../model/hash.ts';

/**
 * The n-th token of an execution, counted from 1: standard base64 of 40 bytes. Tokens die when the next one is handed
 * out. They are the same on every machine, so that fixtures are.
 */
export function checkpointTokenOf(arn: string, sequence: number): string {
  return toBase64(hashBytes(`token ${sequence} ${arn}`, 40));
}
