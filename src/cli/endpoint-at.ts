import type { Endpoint } from '../model/endpoint.ts';
import { httpEndpoint } from '../serving/http-endpoint.ts';

/** How requests to a URL are signed, where they are. */
export interface Signing {
  readonly aws?: boolean;
  readonly region?: string;
}

/** What answers at a URL; with `aws` every request is signed for the region, the URL's own or else `otherwise`. */
export async function endpointAt(url: string, { aws, region }: Signing, otherwise = 'us-east-1'): Promise<Endpoint> {
  if (!aws) return httpEndpoint(url);
  const { awsEndpoint } = await import('../bindings/aws-endpoint.ts');
  return awsEndpoint({ region: region ?? regionOf(url) ?? otherwise, url });
}

function regionOf(url: string): string | undefined {
  return /^https:\/\/lambda(?:-fips)?\.([a-z]{2,4}(?:-[a-z]+)+-\d)\./.exec(url)?.[1];
}
