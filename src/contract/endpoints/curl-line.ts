import { baseUrl } from './line.ts';
import type { Reply } from './reply.ts';

/** How requests are told as lines of a shell. */
export interface CurlOptions {
  /** Where the endpoint answers. */
  readonly at: string;
  /** Tokens that are left to the shell, as `$CHECKPOINT_TOKEN`: a report may be published. */
  readonly secret: ReadonlySet<unknown>;
}

/** One line of a shell that sends the request of a reply once more. */
export function curlLine({ request }: Reply, { at, secret }: CurlOptions): string {
  const { method, body } = request;
  const { url, hidden } = withoutToken(request.url.replace(baseUrl, at), secret);
  const verb = method === 'GET' ? '' : ` -X ${method}`;
  // a token holds signs that a query means otherwise, so curl has to encode it
  const token = hidden ? ' -G --data-urlencode "CheckpointToken=$CHECKPOINT_TOKEN"' : '';
  const data = body ? ` -H 'content-type: application/json' --data-raw '${dataOf(body, secret)}'` : '';
  return `curl -sS -i${verb} "${url}"${token}${data}`;
}

function withoutToken(url: string, secret: CurlOptions['secret']): { readonly url: string; readonly hidden: boolean } {
  const [path = '', query = ''] = url.split('?');
  const pairs = query.split('&').filter((pair) => pair !== '');
  const kept = pairs.filter((pair) => {
    const [name, value = ''] = pair.split('=');
    return name !== 'CheckpointToken' || !secret.has(decodeURIComponent(value));
  });
  return { url: kept.length === 0 ? path : `${path}?${kept.join('&')}`, hidden: kept.length < pairs.length };
}

// inside single quotes, but for the token
function dataOf(body: Uint8Array, secret: CurlOptions['secret']): string {
  const text = new TextDecoder().decode(body).replaceAll("'", String.raw`'\''`);
  return text.replace(/"CheckpointToken":"([^"]*)"/, (member, token) =>
    secret.has(token) ? `"CheckpointToken":"'"$CHECKPOINT_TOKEN"'"` : member,
  );
}
