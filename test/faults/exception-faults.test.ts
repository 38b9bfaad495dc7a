import { expect, test } from 'vitest';
import { exceptionFaults } from '../../src/faults/exception-faults.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyJson } from '../../src/model/body.ts';
import { exceptions } from '../../src/model/exceptions.ts';
import { ask, pagedEndpoint } from './paged-endpoint.ts';

const names = Object.keys(exceptionFaults) as (keyof typeof exceptionFaults)[];
const stop = ask('StopDurableExecution', { Error: {} });

test.each(names)('faults.%s() is what its line says', async (fault) => {
  const answer = await withFaults(pagedEndpoint, { fault, message: 'why' } as Fault)(stop);
  const name = answer.headers['x-amzn-errortype'] as keyof typeof exceptions;

  expect(exceptionFaults[fault].wire).toBe(`${answer.status} ${name}`);
  expect(bodyJson(answer.body)).toMatchObject({ [exceptions[name].message]: 'why' });
  expect(exceptionFaults[fault].source.startsWith('API model')).toBe(exceptions[name].from === 'model');
  expect(exceptionFaults[fault].client).toBe(answer.status >= 500 ? 'retries' : 'fails');
});

test('faults cover every exception of the nine operations and of Invoke', async () => {
  const named = Object.values(exceptionFaults).map(({ wire }) => wire.split(' ')[1]);

  expect(named.concat('TooManyRequestsException', 'ServiceException').sort()).toEqual(Object.keys(exceptions).sort());
});
