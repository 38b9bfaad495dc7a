import { checkRead } from '../../src/rules/check-read.ts';
import { readListRules, readRules } from '../../src/rules/read-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const read = (...pages: readonly object[]): readonly Violation[] => checkRead(pages, { arn });
const start = { Status: 'STARTED', StartTimestamp: 1767225600 };
const input = { Id: 'e-1', Type: 'EXECUTION', ...start };
const context = (id: string, parent?: string): object => {
  return { Id: id, Type: 'CONTEXT', SubType: 'Map', ...(parent && { ParentId: parent }), ...start };
};
const step = (id: string): object => ({ Id: id, Type: 'STEP', SubType: 'Step', ...start });
const callback = (id: string, callbackId: string): object => {
  return { Id: id, Type: 'CALLBACK', SubType: 'Callback', ...start, CallbackDetails: { CallbackId: callbackId } };
};
const empty = (marker: number): object => ({ Operations: [], NextMarker: `m${marker}` });

testRules(readListRules, {
  'read/one-execution': {
    accepts: [read({ Operations: [input] })],
    refuses: [
      [
        read({ Operations: [step('a'), step('b')] }),
        {
          path: '',
          expected: 'one EXECUTION operation',
          received: 'none',
          message: 'the read holds 2 operations, and none of them is EXECUTION',
        },
      ],
      [
        read({ Operations: [input, step('a'), { ...input, Id: 'e-2' }] }),
        {
          path: '/0/Operations/2/Type',
          expected: 'one EXECUTION operation',
          received: '2',
          message: 'operation 3 (Id e-2) is an EXECUTION operation beside operation 1 (Id e-1)',
        },
      ],
    ],
  },
  'read/execution-first': {
    accepts: [read({ Operations: [], NextMarker: 'm' }, { Operations: [input, step('a')] })],
    refuses: [
      [
        read({ Operations: [step('a'), step('b'), input] }),
        {
          path: '/0/Operations/2/Type',
          expected: 'EXECUTION first',
          received: 'at 3',
          message: 'operation 3 (Id e-1) is the EXECUTION operation, and operation 1 (Id a) is listed before it',
        },
      ],
    ],
  },
  'read/no-parent-cycle': {
    accepts: [read({ Operations: [input, context('a'), context('b', 'a'), context('c', 'b')] })],
    refuses: [
      [
        read({ Operations: [input, context('a', 'c'), context('b', 'a'), context('c', 'b')] }),
        {
          path: '/0/Operations/1/ParentId',
          expected: 'parents that end at the root',
          received: "'c'",
          message: 'operation 2 (Id a) is its own ancestor',
        },
        {
          path: '/0/Operations/2/ParentId',
          expected: 'parents that end at the root',
          received: "'a'",
          message: 'operation 3 (Id b) is its own ancestor',
        },
        {
          path: '/0/Operations/3/ParentId',
          expected: 'parents that end at the root',
          received: "'b'",
          message: 'operation 4 (Id c) is its own ancestor',
        },
      ],
    ],
  },
  'read/callback-ids-unique': {
    accepts: [read({ Operations: [input, callback('a', 'Q0E'), callback('b', 'Q0I')] })],
    refuses: [
      [
        read({ Operations: [input, callback('a', 'Q0E'), step('c'), callback('b', 'Q0E')] }),
        {
          path: '/0/Operations/3/CallbackDetails/CallbackId',
          expected: 'a CallbackId of its own',
          received: "'Q0E'",
          message: 'operation 4 (Id b) has the CallbackId of operation 2 (Id a)',
        },
      ],
    ],
  },
});

testRules(readRules, {
  'read/ends': {
    accepts: [
      read({ Operations: [input], NextMarker: 'm' }, { Operations: [step('a')], NextMarker: '' }),
      read({ Operations: [input], NextMarker: 'm' }, { Operations: [step('a')] }),
    ],
    refuses: [
      [
        read({ Operations: [input], NextMarker: 'm' }),
        {
          path: '/0/NextMarker',
          expected: 'no NextMarker',
          received: "'m'",
          message: 'the read ends with page 1, which has a NextMarker',
        },
      ],
      [
        read({ Operations: [input] }, { Operations: [step('a')] }),
        {
          path: '/0/NextMarker',
          expected: 'a NextMarker',
          received: 'nothing',
          message: 'the read goes on after page 1, which has no NextMarker',
        },
      ],
      [read(), { path: '', expected: 'a page', received: 'none', message: 'the read has no page' }],
    ],
  },
  'read/no-repeated-marker': {
    accepts: [read(empty(1), empty(2), { Operations: [input], NextMarker: '' })],
    refuses: [
      [
        read(empty(1), empty(2), empty(1), { Operations: [input] }),
        {
          path: '/2/NextMarker',
          expected: 'a new NextMarker',
          received: "'m1'",
          message: "the read gets the NextMarker 'm1' on page 1 and again on page 3",
        },
      ],
    ],
  },
  'read/pages-make-progress': {
    accepts: [read(...Array.from({ length: 100 }, (_, index) => empty(index)), { Operations: [input] })],
    refuses: [
      [
        read(...Array.from({ length: 101 }, (_, index) => empty(index)), { Operations: [input] }),
        {
          path: '',
          expected: '101 pages at most',
          received: '102',
          message: 'the read has 102 pages for 1 operations',
        },
      ],
    ],
  },
  'read/no-duplicate-ids': {
    accepts: [read({ Operations: [input, step('a')], NextMarker: 'm' }, { Operations: [step('b')] })],
    refuses: [
      [
        read(
          { Operations: [input, { ...step('9f86d081884c7d65'), Name: 'charge card' }], NextMarker: 'm' },
          { Operations: [step('b')], NextMarker: 'n' },
          { Operations: [{ ...step('9f86d081884c7d65'), Name: 'charge card' }, input] },
        ),
        {
          path: '/2/Operations/0/Id',
          expected: 'an Id that occurs once',
          received: "'9f86d081884c7d65'",
          message: "operation 4 'charge card' (Id 9f86d081884c7d65) is on page 1 and again on page 3",
        },
        {
          path: '/2/Operations/1/Id',
          expected: 'an Id that occurs once',
          received: "'e-1'",
          message: 'operation 5 (Id e-1) is on page 1 and again on page 3',
        },
      ],
    ],
  },
});
