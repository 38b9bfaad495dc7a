/** An error as the runtime throws it when a connection fails: the `code` says how. */
export interface NetworkError extends Error {
  readonly code: string;
}

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// what fetch's own client calls the same failures, so that an endpoint built on fetch fails like one on a socket
const fetchCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
};

/** An error that carries a network `code`, named as the AWS SDK's own handler names it. */
export function networkError(code: string, message: string, name = 'Error'): NetworkError {
  return Object.assign(new Error(message), { name, code });
}

/** The network code of an error or of one of its causes; `undefined` when a connection has nothing to do with it. */
export function networkCodeOf(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    const code: unknown = (current as { readonly code?: unknown }).code;
    if (typeof code === 'string' && networkCodes.has(code)) return code;
    if (typeof code === 'string' && fetchCodes[code]) return fetchCodes[code];
    current = current.cause;
  }
  return undefined;
}
