import { splitUrl } from '../../model/route.ts';
import { type Exchange, type Headers, hasFailed, type TextBody } from './exchange.ts';
import type { DurableEntry, HarContent, HarEntry, HarPair, HarRequest, HarResponse } from './har-file.ts';
import { textBodyLength } from './text-body.ts';

/** The entry of a HAR file that says what an exchange was. */
export function printEntry(exchange: Exchange, durable: DurableEntry): HarEntry {
  return {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time: exchange.duration,
    request: printRequest(exchange),
    response: printResponse(exchange.outcome),
    cache: {},
    timings: { send: 0, wait: exchange.duration, receive: 0 },
    _durable: durable,
  };
}

function printRequest(exchange: Exchange): HarRequest {
  const { requestBody: body } = exchange;
  const mimeType = headerOf(exchange.requestHeaders, 'content-type') ?? 'application/octet-stream';
  return {
    method: exchange.method,
    url: exchange.url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(exchange.requestHeaders),
    queryString: queryPairs(exchange.url),
    ...(body && { postData: { mimeType, text: body.text, ...(body.encoding && { _encoding: body.encoding }) } }),
    headersSize: -1,
    bodySize: body ? textBodyLength(body) : 0,
  };
}

function printResponse(outcome: Exchange['outcome']): HarResponse {
  const failed = hasFailed(outcome);
  const headers: Headers = failed ? [] : outcome.headers;
  const content = failed ? { size: 0, mimeType: 'x-unknown' } : printContent(headers, outcome.body);
  const status = failed ? 0 : outcome.status;
  return {
    status,
    statusText: statusTexts[status] ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers),
    content,
    redirectURL: headerOf(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: content.size,
    ...(failed && { _error: outcome.failure }),
  };
}

function printContent(headers: Headers, body: TextBody): HarContent {
  return {
    size: textBodyLength(body),
    mimeType: headerOf(headers, 'content-type') ?? 'x-unknown',
    text: body.text,
    ...(body.encoding && { encoding: body.encoding }),
  };
}

function queryPairs(url: string): readonly HarPair[] {
  const { query } = splitUrl(url);
  if (query === '') return [];
  return query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0
      ? { name: decode(pair), value: '' }
      : { name: decode(pair.slice(0, at)), value: decode(pair.slice(at + 1)) };
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}

function pairs(headers: Headers): readonly HarPair[] {
  return headers.map(([name, value]) => ({ name, value }));
}

/** The value of a header, by its name in lower case. */
export function headerOf(headers: Headers, name: string): string | undefined {
  return headers.find(([found]) => found === name)?.[1];
}

// the reason phrases of RFC 9110 for the statuses that the service was seen to answer
const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};
