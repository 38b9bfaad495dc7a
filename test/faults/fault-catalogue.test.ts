import { expect, test } from 'vitest';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { ask, askState, pagedEndpoint } from './paged-endpoint.ts';

test('faultCatalogue has one complete entry a fault', () => {
  expect(faultCatalogue.map(({ name }) => name)).toEqual(Object.keys(faults));
  for (const { name, wire, reproduces, source, apis, example } of faultCatalogue) {
    expect([name, wire.length > 10, reproduces.length > 10, source.length > 5, apis.length > 0, example.fault]).toEqual(
      [name, true, true, true, true, name],
    );
  }
});

test.each(faultCatalogue)('faultCatalogue says defaults of $name that it accepts', ({ name, options }) => {
  const given = Object.fromEntries(options.map((option) => [option.name, option.default]));

  expect(faults[name](given)).toEqual({ fault: name, ...given });
});

test.each(faultCatalogue)('faultCatalogue has an example of $name that strikes', async ({ name, example }) => {
  const endpoint = withFaults(pagedEndpoint, example);
  const calls = [
    ...[undefined, 'm2', 'm4', 'm6'].map((Marker) => askState({ Marker })),
    ask('CheckpointDurableExecution', { CheckpointToken: 'dG9rZW4x' }),
  ];

  const struck: (readonly string[])[] = [];
  for (const call of calls) struck.push((await endpoint(call)).notes?.faults ?? []);

  expect(struck.flat()).toContain(name);
});

test('faultCatalogue tells what an option accepts', () => {
  const options = faultCatalogue.flatMap((entry) => entry.options.map((option) => ({ of: entry.name, ...option })));

  expect(options.find(({ name }) => name === 'retryAfter')).toEqual({
    ...{ of: 'throttle', name: 'retryAfter', default: 0, accepts: 'number, 0 to 1' },
  });
  expect(options.find(({ name }) => name === 'at')?.accepts).toBe('first | last');
  expect(options.find(({ name }) => name === 'length')?.accepts).toBe('whole number, 2 to 1000');
  expect(options.find(({ name }) => name === 'date')?.accepts).toBe('text');
});
