import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { credentialProvider } from '../../src/bindings/credentials.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('credentialProvider() takes what is given first', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'env');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'env');
  const given = { accessKeyId: 'a', secretAccessKey: 'b' };

  expect(await credentialProvider(given)()).toBe(given);
  expect(await credentialProvider(async () => given)()).toBe(given);
});

test('credentialProvider() reads the environment of the moment', async () => {
  const provide = credentialProvider(undefined);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const first = await provide();
  vi.stubEnv('AWS_SESSION_TOKEN', 'c');

  expect(first).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' });
  expect(await provide()).toEqual({ accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' });
});

test('credentialProvider() asks the chain of the AWS SDK last', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', '');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
  vi.stubEnv('AWS_PROFILE', 'kit');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', new URL('./vectors/credentials', import.meta.url).pathname);
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');

  expect(await credentialProvider(undefined)()).toMatchObject({
    accessKeyId: 'from-a-file',
    secretAccessKey: 'secret',
  });
});

/** What the provider says in a place where the AWS SDK's chain is this module, or is missing. */
function askedAway(chain?: string): string {
  const away = mkdtempSync(join(tmpdir(), 'kit-'));
  copyFileSync(new URL('../../src/bindings/credentials.ts', import.meta.url), join(away, 'credentials.ts'));
  if (chain !== undefined) {
    const installed = join(away, 'node_modules/@aws-sdk/credential-provider-node');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'index.js'), chain);
  }
  const script = `
    const { credentialProvider } = await import('./credentials.ts');
    await credentialProvider(undefined)().catch((error) => console.log(error.message, error.cause?.code));`;
  const options = { cwd: away, env: {}, encoding: 'utf8' } as const;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
  rmSync(away, { recursive: true });
  return said;
}

test('credentialProvider() says what to install where the chain is missing', () => {
  expect(askedAway()).toBe(
    'Cannot sign a request: found no credentials, expected credentials, AWS_ACCESS_KEY_ID, or the package: npm install --save-dev @aws-sdk/credential-provider-node ERR_MODULE_NOT_FOUND\n',
  );
});

test('credentialProvider() passes on what breaks in the chain', () => {
  expect(askedAway("throw new Error('broken');")).toBe('broken undefined\n');
  expect(askedAway("exports.defaultProvider = () => async () => { throw new Error('no profile'); };")).toBe(
    'no profile undefined\n',
  );
});
