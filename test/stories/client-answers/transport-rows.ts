import { toBytes } from '../../../src/model/body.ts';
import type { Delivery, WireResponse } from '../../../src/model/endpoint.ts';
import { type AnswerRow, answer, page } from './answer-row.ts';

const whole = page(['op1']);
const half = whole.length >> 1;
const broken = (delivery: Delivery): WireResponse => answer(whole, { delivery });
const refused = (status: number, exception: string): WireResponse =>
  answer('{"message":"no"}', { status, 'x-amzn-errortype': exception });

const faults: Readonly<Record<string, WireResponse>> = {
  'a reset before the headers': broken({ then: 'reset' }),
  'an end before the headers': broken({ then: 'close' }),
  'a reset after the headers': broken({ then: 'reset', stopAfterBytes: 0 }),
  'a reset in the body': broken({ then: 'reset', stopAfterBytes: half }),
  'an end before the declared length': broken({ then: 'close', stopAfterBytes: half }),
  'an end before the last chunk': broken({ then: 'close', stopAfterBytes: half, declareLength: false }),
  'bytes that are no HTTP': broken({ raw: toBytes('\u0015\u0003\u0001 not HTTP'), then: 'close' }),
};
const silences: Readonly<Record<string, WireResponse>> = {
  'silence before the headers': broken({ then: 'hang' }),
  'silence after the headers': broken({ then: 'hang', stopAfterBytes: 0 }),
  'silence in the body': broken({ then: 'hang', stopAfterBytes: half }),
};
const passing: Readonly<Record<string, WireResponse>> = {
  'a 500 without a name': answer('{}', { status: 500 }),
  'an empty 503': answer('', { status: 503 }),
  'a 429': refused(429, 'TooManyRequestsException'),
  'a reset before the headers': broken({ then: 'reset' }),
  'an end before the headers': broken({ then: 'close' }),
  'a reset in the body': broken({ then: 'reset', stopAfterBytes: half }),
  'an end before the declared length': broken({ then: 'close', stopAfterBytes: half }),
  'JSON cut short': answer(whole.slice(0, half)),
  'bytes that are no HTTP': broken({ raw: toBytes('\u0015\u0003\u0001 not HTTP'), then: 'close' }),
  'a 500 ServiceException': refused(500, 'ServiceException'),
};

const common = { byConnection: true, standard: true } as const;

/** How the way of an answer may end, for good or once. */
export const transportRows: readonly AnswerRow[] = [
  ...Object.entries(passing).map(
    ([name, once]): AnswerRow => ({
      name: `once ${name}, then the page`,
      give: ({ request }) => (request === 1 ? once : answer(whole)),
      ...common,
    }),
  ),
  ...Object.entries(faults).map(([name, fault]): AnswerRow => ({ name, give: () => fault, ...common })),
  ...Object.entries(silences).map(
    ([name, silence]): AnswerRow => ({ name, give: () => silence, ...common, patience: 150 }),
  ),
];
