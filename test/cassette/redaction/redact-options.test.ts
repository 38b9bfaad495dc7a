import { afterEach, expect, test, vi } from 'vitest';
import { top } from '../../../src/cassette/redaction/place.ts';
import { resolveRedaction } from '../../../src/cassette/redaction/redact-options.ts';

afterEach(() => vi.unstubAllEnvs());

test('resolveRedaction() makes secrets of the credentials in the environment and of what the user names', () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
  vi.stubEnv('AWS_SESSION_TOKEN', '');

  const { redactor } = resolveRedaction({ secrets: ['named-secret'] });

  expect(redactor.tools.secrets.find('x environment-secret')?.needle).toBe('environment-secret');
  expect(redactor.tools.secrets.find('x named-secret')?.needle).toBe('named-secret');
  expect(redactor.tools.secrets.find('nothing of the kind')).toBeUndefined();
});

test('resolveRedaction() passes on what may stay', () => {
  const { redactor, search } = resolveRedaction({ allow: ['/Operations/*/Name'], harmless: ['bob@acme.io'] });

  const operation = { within: { within: top, part: 'Operations' }, part: 0 };
  expect(redactor.tools.allows({ within: operation, part: 'Name' })).toBe(true);
  expect(redactor.tools.allows({ within: operation, part: 'Id' })).toBe(false);
  expect([...search.harmless]).toEqual(['bob@acme.io']);
});
