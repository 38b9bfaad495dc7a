import { expect, test } from 'vitest';
import { printRequests, reportRequests } from '../../../src/contract/report/report-requests.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import { refuse } from '../../../src/model/exceptions.ts';
import { toRequest } from '../../../src/model/request.ts';
import { openJournal } from '../../../src/service/journal.ts';

const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const asked = toRequest('GetDurableExecutionState', { DurableExecutionArn, CheckpointToken: 't' }, 'https://l.test');

test('reportRequests() tells of every call in a few words', () => {
  const { begin, journal } = openJournal();
  const refused = refuse({ exception: 'ServiceException', message: 'no' });
  begin(asked).end({ response: { ...refused, notes: { faults: ['serviceError'] } } });
  begin(asked).end({ response: jsonResponse(200, { Operations: [{}] }) });
  begin({ method: 'GET', url: 'https://l.test/x', headers: {} });

  expect(reportRequests(journal)).toEqual([
    {
      number: 1,
      api: 'GetDurableExecutionState',
      attempt: 1,
      asked: 'order-17/e-1',
      answered: '500 ServiceException',
      faults: ['serviceError'],
    },
    {
      number: 2,
      api: 'GetDurableExecutionState',
      attempt: 2,
      asked: 'order-17/e-1',
      answered: '200 1 item',
      faults: [],
    },
    { number: 3, attempt: 1, asked: '', answered: 'under way', faults: [] },
  ]);
});

test('reportRequests() leaves out the execution that goes without saying', () => {
  const { begin, journal } = openJournal();
  begin(asked);

  expect(reportRequests(journal, DurableExecutionArn)[0]?.asked).toBe('');
  expect(reportRequests(journal, 'another')[0]?.asked).toBe('order-17/e-1');
});

test('printRequests() lines up what reportRequests() kept, and says how many it left out', () => {
  const { begin, journal } = openJournal();
  for (let call = 0; call < 100; call += 1) begin(asked).end({ response: jsonResponse(200, { Operations: [] }) });

  const requests = reportRequests(journal);
  const lines = printRequests(requests).split('\n');

  expect(requests.map(({ number }) => number)).toEqual([
    ...Array.from({ length: 12 }, (_, index) => index + 1),
    ...[98, 99, 100],
  ]);
  expect(lines).toHaveLength(2 + 12 + 1 + 3);
  expect(lines.slice(0, 3)).toEqual([
    'GetDurableExecutionState',
    '#    asked         answered',
    '1    order-17/e-1  200 0 items',
  ]);
  expect(lines[14]).toBe('…  85 more');
});

test('printRequests() has columns for what differs, and for attempts and faults where there are any', () => {
  const first = { number: 1, attempt: 1, asked: 'a', answered: 'b', faults: [] };
  const second = { ...first, number: 2, api: 'GetDurableExecutionState', attempt: 2, faults: ['latency', 'throttle'] };

  expect(printRequests([first, second])).toBe(
    [
      '#  api                       attempt  asked  answered  faults',
      '1  no operation of the API   1        a      b',
      '2  GetDurableExecutionState  2        a      b         latency, throttle',
    ].join('\n'),
  );
});
