import { hasherOf, uuidOf } from '../model/hash.ts';
import { lazy } from './lazy.ts';

/** Makes the RequestIds of an execution's invocations, which are counted from 1: uuids that are the same on every machine. */
export function requestIds(arn: string): (invocation: number) => string {
  const bytesOf = lazy(() => hasherOf(`invocation ${arn} `, 16));
  return (invocation) => uuidOf(bytesOf()(String(invocation)));
}
