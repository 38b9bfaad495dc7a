import { expect, test } from 'vitest';
import type { WireResponse } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { toRequest } from '../../src/model/request.ts';
import { openJournal } from '../../src/service/journal.ts';
import { printCalls } from '../../src/service/journal-table.ts';

const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const marker = `m1+/${'ab'.repeat(32)}xyz==`;

test('printCalls() prints one line a call', () => {
  const { begin, journal } = openJournal({ now: () => 0 });
  const asked = (input: object, response?: WireResponse): void => {
    const state = { DurableExecutionArn, CheckpointToken: 't', ...input };
    const call = begin(toRequest('GetDurableExecutionState', state, 'https://lambda.test'));
    if (response) call.end({ response });
  };
  const page = { page: { from: 0, to: 2, last: false }, faults: ['latency', 'dropItem'] };
  asked({ MaxItems: 2 }, { ...jsonResponse(200, { Operations: [{}], NextMarker: marker }), notes: page });
  asked({ MaxItems: 2, Marker: marker }, refuse({ exception: 'ServiceException', message: 'no' }));
  asked({ Marker: 'm' }, { ...jsonResponse(200, {}), delivery: { then: 'reset' } });
  asked({ Marker: '' }, jsonResponse(200, { Operations: [{}, {}], NextMarker: '' }));
  asked(
    {},
    { ...refuse({ exception: 'InvalidParameterValueException', message: 'no' }), notes: { reason: 'it ended' } },
  );
  asked({}, jsonResponse(200, {}));
  asked({});
  begin({ method: 'GET', url: 'https://lambda.test/nothing', headers: {} }).end({ thrown: new TypeError('no') });

  expect(printCalls(journal.calls).split('\n')).toEqual([
    '#  api                              attempt  asked                                                      answered                                          faults             ms',
    '1  GetDurableExecutionState         1        order-17/e-1, MaxItems 2                                   200 1 item (0 to 1), next m1+/abababa…bababxyz==  latency, dropItem  0.0',
    '2  GetDurableExecutionState         1        order-17/e-1, MaxItems 2, Marker "m1+/abababa…bababxyz=="  500 ServiceException                                                 0.0',
    '3  GetDurableExecutionState         1        order-17/e-1, Marker "m"                                   200 reset                                                            0.0',
    '4  GetDurableExecutionState         1        order-17/e-1, Marker ""                                    200 2 items                                                          0.0',
    '5  GetDurableExecutionState         1        order-17/e-1                                               400 InvalidParameterValueException (it ended)                        0.0',
    '6  GetDurableExecutionState         2        order-17/e-1                                               200 no list                                                          0.0',
    '7  GetDurableExecutionState         1        order-17/e-1                                               under way',
    '8  GET https://lambda.test/nothing  1                                                                   threw TypeError                                                      0.0',
  ]);
});

test('printCalls() prints the names of its columns where there are no calls', () => {
  expect(printCalls([])).toBe('#  api  attempt  asked  answered  faults  ms');
});
