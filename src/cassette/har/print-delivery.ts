import type { Delivery } from '../../model/endpoint.ts';

/** How an answer travelled, as a file can hold it: raw bytes as base64. `undefined` when it simply arrived. */
export function printDelivery(delivery: Delivery | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!delivery || Object.keys(delivery).length === 0) return undefined;
  const { raw, ...rest } = delivery;
  return raw ? { ...rest, raw: Buffer.from(raw).toString('base64') } : rest;
}
