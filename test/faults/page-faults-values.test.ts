import { expect, test } from 'vitest';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { operations } from './paged-endpoint.ts';
import { readPages } from './read-pages.ts';

const api = 'GetDurableExecutionHistory';

test('faults.nullMembers() writes null where a member is missing', async () => {
  const [page] = await readPages(withFaults, faults.nullMembers());

  expect(page?.items[1]).toEqual({
    ...operations[1],
    ...{ ParentId: null, ExecutionDetails: null, ContextDetails: null, WaitDetails: null },
    ...{ CallbackDetails: null, ChainedInvokeDetails: null },
  });
});

test('faults.unknownMembers() adds a member to each item', async () => {
  const [page] = await readPages(withFaults, faults.unknownMembers());

  expect(page?.items).toEqual(operations.slice(0, 2).map((item) => ({ ...item, UnheardOf: { Since: '2099' } })));
});

test('faults.unknownValue() changes the last item', async () => {
  const [page] = await readPages(withFaults, faults.unknownValue());
  const [typed] = await readPages(withFaults, faults.unknownValue({ member: 'Type', value: 'QUANTUM' }));
  const [events] = await readPages(withFaults, faults.unknownValue(), { api });
  const [list] = await readPages(withFaults, faults.unknownValue({ member: 'Type' }), {
    api: 'ListDurableExecutionsByFunction',
  });

  expect(page?.items).toEqual([operations[0], { ...operations[1], Status: 'UNHEARD_OF' }]);
  expect(typed?.items[1]).toMatchObject({ Type: 'QUANTUM', Status: 'SUCCEEDED' });
  expect(events?.items.at(-1)).toMatchObject({ EventType: 'UNHEARD_OF' });
  expect(list?.items.at(-1)).toMatchObject({ Status: 'UNHEARD_OF' });
});

test('faults.isoTimestamps() and faults.millisecondTimestamps() rewrite every timestamp', async () => {
  const [iso] = await readPages(withFaults, faults.isoTimestamps());
  const [ms] = await readPages(withFaults, faults.millisecondTimestamps());
  const [events] = await readPages(withFaults, faults.isoTimestamps(), { api });

  expect(iso?.items[1]).toEqual({
    ...operations[1],
    StartTimestamp: '2026-01-01T00:00:01.000Z',
    EndTimestamp: '2026-01-01T00:00:01.500Z',
  });
  expect(ms?.items[1]).toEqual({ ...operations[1], StartTimestamp: 1767225601000, EndTimestamp: 1767225601500 });
  expect(events?.items[0]).toMatchObject({ EventTimestamp: '2026-01-01T00:00:00.000Z' });
});
