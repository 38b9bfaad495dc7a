import type { Api } from '../model/api.ts';
import { bodyText } from '../model/body.ts';
import type { WireRequest } from '../model/endpoint.ts';
import { recent } from './recent.ts';

/** What tells one call from another when the client does not number its calls. */
export interface Asked {
  readonly api: Api;
  readonly label: string;
  readonly marker: string | undefined;
}

/** Tells the attempt of a request: 1, or one more each time that the client sends the same call again. */
export type CountAttempt = (request: WireRequest, asked: Asked) => number;

/**
 * Counts attempts. The AWS SDKs number their calls in `amz-sdk-invocation-id`; from other clients, the same API, label
 * and marker (and body, where there is one) asked again in a row is a further attempt.
 */
export function countAttempts(): CountAttempt {
  const byId = recent<number>();
  const last = recent<{ readonly call: string; readonly attempt: number }>();
  return (request, { api, label, marker }) => {
    const id = request.headers['amz-sdk-invocation-id'];
    if (id !== undefined) {
      const attempt = (byId.get(id) ?? 0) + 1;
      byId.set(id, attempt);
      return attempt;
    }
    const call = `${marker ?? ''}\n${request.body ? bodyText(request.body) : ''}`;
    const key = `${api} ${label}`;
    const before = last.get(key);
    const attempt = before?.call === call ? before.attempt + 1 : 1;
    last.set(key, { call, attempt });
    return attempt;
  };
}
