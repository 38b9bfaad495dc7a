import type { Endpoint } from '../model/endpoint.ts';
import { splitUrl } from '../model/route.ts';
import { send } from './send.ts';
import { upstreamUrl } from './upstream-url.ts';

/**
 * Whatever answers at a URL as an endpoint: an emulator, another server of this kit, a proxy. The path of each request is
 * appended to the URL's, its headers are passed on except those of the connection, and `accept-encoding` becomes
 * `identity`. Redirects are answers like any other. Nothing is signed: for AWS itself there is `awsEndpoint`.
 *
 * An error of the network rejects with the system's `code`.
 *
 * @throws SyntaxError when the URL is no http or https URL, or has a query.
 * @example
 * const endpoint = httpEndpoint('http://127.0.0.1:3001');
 * typeof endpoint; // 'function'
 */
export function httpEndpoint(url: string | URL): Endpoint {
  const base = upstreamUrl(String(url));
  return (request, context) => {
    const { path, query } = splitUrl(request.url);
    return send({ ...request, url: `${base}${path}${query && `?${query}`}` }, context?.signal);
  };
}
