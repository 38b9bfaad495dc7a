import { AwsV4Signer } from 'aws4fetch';
import type { WireRequest } from '../model/endpoint.ts';
import type { Credentials } from './credentials.ts';

/** What a signature is made for, beside the request. */
export interface Signing {
  readonly region: string;
  readonly credentials: Credentials;
  /** The moment of signing; default now. */
  readonly at?: Date;
}

// what the client's own signature said, and what the new connection says anew: none of it may be signed as it was
const resigned: ReadonlySet<string> = new Set([
  'accept-encoding',
  'authorization',
  'host',
  'x-amz-date',
  'x-amz-security-token',
]);

/**
 * The request with a Signature Version 4 for Lambda in place of the one that it may carry. This is the only place that
 * knows who signs.
 */
export async function sign(
  request: WireRequest,
  { region, credentials, at = new Date() }: Signing,
): Promise<WireRequest> {
  const { method, url, body = new Uint8Array() } = request;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const kept = Object.entries(request.headers).filter(([name]) => !resigned.has(name));
  const signer = new AwsV4Signer({
    method,
    url,
    headers: { ...Object.fromEntries(kept), 'x-amz-content-sha256': await sha256(body) },
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: 'lambda',
    region,
    datetime: at.toISOString().replace(/[:-]|\.\d{3}/g, ''),
  });
  const { headers } = await signer.sign();
  return { ...request, headers: Object.fromEntries(headers) };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource); // no shared memory arrives at a door
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
