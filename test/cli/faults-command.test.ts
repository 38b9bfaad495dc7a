import { expect, test } from 'vitest';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { runCli } from './run-cli.ts';

test('faults lists every fault with what a right client does and a plan to paste', async () => {
  const running = runCli('faults');

  expect(await running.ended).toBe(0);
  for (const { name, wire, client, example } of faultCatalogue) {
    expect(running.out[0]).toContain(`${name}  ${wire}`);
    expect(running.out[0]).toContain(`a right client ${client}`);
    expect(running.out[0]).toContain(JSON.stringify(example));
  }
});

test('faults --json prints the catalogue', async () => {
  const running = runCli('faults', '--json');
  await running.ended;

  expect(JSON.parse(running.out[0] ?? '')).toEqual(JSON.parse(JSON.stringify(faultCatalogue)));
});
