import type { Endpoint } from '../model/endpoint.ts';
import { splitUrl } from '../model/route.ts';
import { passedOn } from '../serving/framing.ts';
import { send } from '../serving/send.ts';
import { upstreamUrl } from '../serving/upstream-url.ts';
import { type CredentialProvider, type Credentials, credentialProvider } from './credentials.ts';
import { sign } from './sign.ts';

/** Which AWS, and as whom. */
export interface AwsEndpointOptions {
  /** Such as `eu-west-1`. */
  readonly region: string;
  /** Default: the environment, else the AWS SDK's provider chain (`@aws-sdk/credential-provider-node`). */
  readonly credentials?: Credentials | CredentialProvider;
  /** Default `https://lambda.REGION.amazonaws.com`. */
  readonly url?: string | URL;
}

/**
 * AWS Lambda itself as an endpoint: each request is signed anew (Signature Version 4) and sent over https. A signature
 * that the request brings along is dropped, so that a test's dummy credentials never leave the machine.
 *
 * Not tried against AWS: its signatures are compared with those of the AWS SDK.
 *
 * @throws SyntaxError when `url` is no http or https URL, or has a query.
 * @example
 * const endpoint = awsEndpoint({ region: 'eu-west-1' });
 * typeof endpoint; // 'function'
 */
export function awsEndpoint(options: AwsEndpointOptions): Endpoint {
  const { region } = options;
  const base = upstreamUrl(String(options.url ?? `https://lambda.${region}.amazonaws.com`));
  const provide = credentialProvider(options.credentials);
  return async (request, context) => {
    const { path, query } = splitUrl(request.url);
    const moved = { ...request, url: `${base}${path}${query && `?${query}`}`, headers: passedOn(request.headers) };
    return send(await sign(moved, { region, credentials: await provide() }), context?.signal);
  };
}
