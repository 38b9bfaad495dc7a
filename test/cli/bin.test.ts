import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';

// as users have it: bundled by `npm run build`
const bin = new URL('../../dist/cli/bin.js', import.meta.url).pathname;

test('the bin prints its version and lists every command in its help', () => {
  const help = execFileSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });

  expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toBe(`${manifest.version}\n`);
  for (const { name } of commands) expect(help).toContain(`  ${name.split(' ')[0]} `);
});

test('the bin ends with 2 on a command that it does not have', () => {
  expect(spawnSync(process.execPath, [bin, 'nothing']).status).toBe(2);
});

test('the bin ends quietly when nobody reads on', () => {
  const { stderr } = spawnSync('sh', ['-c', '"$0" "$1" rules --json | head -c 1', process.execPath, bin], {
    encoding: 'utf8',
  });

  expect(stderr).toBe('');
});
