/** What signs a request. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A function that finds credentials; it is asked for each request and caches as it likes. */
export type CredentialProvider = () => Promise<Credentials>;

/**
 * Where credentials come from: those given, else the environment (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
 * `AWS_SESSION_TOKEN`), else the provider chain of the AWS SDK, an optional peer that is loaded when it is first needed.
 */
export function credentialProvider(given: Credentials | CredentialProvider | undefined): CredentialProvider {
  if (typeof given === 'function') return given;
  if (given) return async () => given;
  let chain: Promise<CredentialProvider> | undefined;
  return async () => {
    const found = fromEnvironment();
    if (found) return found;
    chain ??= loadChain();
    return (await chain)();
  };
}

function fromEnvironment(): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  const found = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return AWS_SESSION_TOKEN ? { ...found, sessionToken: AWS_SESSION_TOKEN } : found;
}

async function loadChain(): Promise<CredentialProvider> {
  try {
    const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
    return defaultProvider();
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    const fix =
      'credentials, AWS_ACCESS_KEY_ID, or the package: npm install --save-dev @aws-sdk/credential-provider-node';
    throw new Error(`Cannot sign a request: found no credentials, expected ${fix}`, { cause });
  }
}
