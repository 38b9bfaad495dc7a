import type { WireResponse } from '../../../src/model/endpoint.ts';
import { type AnswerRow, answer, page } from './answer-row.ts';

type Pages = Readonly<Record<string, string>>;

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `op${from + index}`);
const long: Pages = { '': page(ids(0, 5), 'A'), A: page(ids(5, 10)) };
const encoded = 'a b+c/d=e&f%é';
const four = 'k'.repeat(4096);

// the pages by the marker that they are asked for with
const servers: Readonly<Record<string, Pages>> = {
  'three pages': { '': page(['op1', 'op2'], 'A'), A: page(['op3'], 'B'), B: page(['op4']) },
  'a last NextMarker that is null': { '': page(['op1'], 'A'), A: page(['op2'], null) },
  'a last NextMarker that is empty': { '': page(['op1'], 'A'), A: page(['op2'], '') },
  'an empty page in the middle': { '': page(['op1'], 'A'), A: page([], 'B'), B: page(['op2']) },
  'an empty page first': { '': page([], 'A'), A: page(['op1']) },
  'a page without Operations that has a NextMarker': { '': '{"NextMarker":"A"}', A: page(['op1']) },
  'a marker that leads to itself': { '': page(['op1'], 'A'), A: page(['op2'], 'A') },
  'markers in a circle': { '': page(['op1'], 'A'), A: page(['op2'], 'B'), B: page(['op3'], 'A') },
  'pages larger than asked': long,
  'the marker None': { '': page(['op1'], 'None'), None: page(['op2']) },
  'a marker that needs encoding': { '': page(['op1'], encoded), [encoded]: page(['op2']) },
  'a marker of 4 KB': { '': page(['op1'], four), [four]: page(['op2']) },
  'an Id on two pages': { '': page(['op1', 'op2'], 'A'), A: page(['op2', 'op3']) },
  'a marker that is a number': { '': page(['op1'], 5), '5': page(['op2']) },
};

const invalid = answer('{"message":"Invalid marker"}', {
  status: 400,
  'x-amzn-errortype': 'InvalidParameterValueException',
});
const boom = answer('{"Message":"boom"}', { status: 500, 'x-amzn-errortype': 'ServiceException' });
const slow = answer('{"message":"slow"}', { status: 429, 'x-amzn-errortype': 'TooManyRequestsException' });

/** The pages, then this answer in place of the second, for good or once. */
function second(name: string, other: WireResponse, until = Number.POSITIVE_INFINITY): AnswerRow {
  const give: AnswerRow['give'] = ({ request, marker }) => {
    if (marker === '') return answer(page(['op1'], 'A'));
    return request <= until ? other : answer(page(['op2']));
  };
  return { name, give, pages: {} };
}

/** What may lead a paginator astray. */
export const pageRows: readonly AnswerRow[] = [
  ...Object.entries(servers).map(
    ([name, pages]): AnswerRow => ({ name, give: ({ marker }) => answer(pages[marker] ?? '{}'), pages: {} }),
  ),
  second('400 for the second page', invalid),
  second('500 for the second page', boom),
  second('429 once for the second page', slow, 2),
  {
    name: 'pages larger than the two asked for',
    give: ({ marker }) => answer(long[marker] ?? '{}'),
    pages: { size: 2 },
  },
  {
    name: 'a page size of 7 beside MaxItems 3',
    give: ({ maxItems }) => answer(page([`of-${maxItems}`])),
    pages: { size: 7, maxItems: 3 },
  },
  {
    name: 'three pages that are read twice',
    give: ({ marker }) => answer(servers['three pages']?.[marker] ?? '{}'),
    pages: { twice: true },
  },
  { name: 'the marker that was begun with', give: () => answer(page(['op1'], 'A')), pages: { from: 'A' } },
];
