import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { checkList } from '../../src/rules/check-list.ts';
import { checkPage } from '../../src/rules/check-page.ts';
import { historyPageRules, listPageRules, pageListRules, pageRules } from '../../src/rules/page-rules.ts';
import { testRules } from './rule-cases.ts';

const step = (id: string): object => {
  return { Id: id, Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
};
const steps = (count: number): readonly object[] => Array.from({ length: count }, (_, index) => step(`s-${index}`));
const large = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    ...step(`s-${index}`),
    Status: 'SUCCEEDED',
    EndTimestamp: 1767225601,
    StepDetails: { Attempt: 1, Result: 'a'.repeat(262_144) },
  }));
const waiting = (from: number, count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    EventType: 'StepStarted',
    EventId: from + index,
    EventTimestamp: 1767225600,
    Id: `s-${index}`,
    StepStartedDetails: {},
  }));
const rows = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    DurableExecutionArn: `arn:aws:lambda:eu-west-1:123456789012:function:f:1/durable-execution/n/e-${index}`,
    DurableExecutionName: 'n',
    FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f:1',
    Status: 'RUNNING',
    StartTimestamp: 1767225600,
  }));

testRules(pageRules, {
  'page/at-most-max-items': {
    accepts: [
      checkPage({ Operations: steps(3) }, { maxItems: 3 }),
      checkPage({ Operations: steps(100) }, { maxItems: 0 }),
      checkPage({ Operations: steps(1000) }),
      checkPage({ Operations: steps(1000) }, { maxItems: -1 }),
    ],
    refuses: [
      [
        checkPage({ Operations: steps(4) }, { maxItems: 3 }),
        { path: '', expected: '3 items at most', received: '4', message: 'the page holds 4 items, more than 3' },
      ],
      [
        checkPage({ Operations: steps(101) }, { maxItems: 0 }),
        {
          path: '',
          expected: '100 items at most',
          received: '101',
          message: 'the page holds 101 items, more than 100',
        },
      ],
      [
        checkPage({ Operations: steps(1001) }),
        {
          path: '',
          expected: '1000 items at most',
          received: '1001',
          message: 'the page holds 1001 items, more than 1000',
        },
      ],
      [
        checkPage({ Operations: steps(1001) }, { maxItems: 5000 }),
        {
          path: '',
          expected: '1000 items at most',
          received: '1001',
          message: 'the page holds 1001 items, more than 1000',
        },
      ],
    ],
  },
  'page/within-size': {
    accepts: [checkPage({ Operations: large(24) }), checkPage({ Operations: large(24) }, { bytes: 6_291_456 })],
    refuses: [
      [
        checkPage({ Operations: large(25) }),
        {
          path: '',
          expected: '6291456 bytes at most',
          received: '6553600 bytes',
          message: 'the page has 6553600 bytes or more',
        },
      ],
      [
        checkPage({ Operations: steps(1) }, { bytes: 6_291_457 }),
        {
          path: '',
          expected: '6291456 bytes at most',
          received: '6291457 bytes',
          message: 'the page has 6291457 bytes or more',
        },
      ],
    ],
  },
  'page/empty-first-goes-on': {
    accepts: [checkPage({ Operations: [], NextMarker: 'm' }), checkPage({ Operations: steps(1), NextMarker: '' })],
    refuses: [
      [
        checkPage({ Operations: [] }),
        {
          path: '',
          expected: 'an operation or a NextMarker',
          received: 'nothing',
          message: 'the page is the last one and holds no operation',
        },
      ],
      [
        checkPage({ Operations: [], NextMarker: '' }, { marker: '' }),
        {
          path: '',
          expected: 'an operation or a NextMarker',
          received: "''",
          message: 'the page is the last one and holds no operation',
        },
      ],
    ],
  },
  'page/empty-later-goes-on': {
    accepts: [checkPage({ Operations: [], NextMarker: 'n' }, { marker: 'm' })],
    refuses: [
      [
        checkPage({ Operations: [], NextMarker: '' }, { marker: 'm' }),
        {
          path: '',
          expected: 'an operation or a NextMarker',
          received: "''",
          message: 'the page is the last one and holds no operation',
        },
      ],
    ],
  },
});

testRules(pageListRules, {
  'page/ids-unique': {
    accepts: [checkPage({ Operations: steps(2) })],
    refuses: [
      [
        checkPage({ Operations: [step('a'), step('b'), step('a'), step('a')] }),
        {
          path: '/Operations/2/Id',
          expected: 'an Id that occurs once',
          received: "'a'",
          message: 'operation 3 (Id a) has the Id of operation 1 (Id a) on the same page',
        },
        {
          path: '/Operations/3/Id',
          expected: 'an Id that occurs once',
          received: "'a'",
          message: 'operation 4 (Id a) has the Id of operation 3 (Id a) on the same page',
        },
      ],
    ],
  },
});

testRules(historyPageRules, {
  'history-page/at-most-max-items': {
    accepts: [checkHistoryPage({ Events: waiting(1, 2) }, { maxItems: 2 })],
    refuses: [
      [
        checkHistoryPage({ Events: waiting(1, 3) }, { maxItems: 2 }),
        { path: '', expected: '2 items at most', received: '3', message: 'the page holds 3 items, more than 2' },
      ],
    ],
  },
  'history-page/within-size': {
    accepts: [checkHistoryPage({ Events: waiting(1, 1) }, { bytes: 6_291_456 })],
    refuses: [
      [
        checkHistoryPage({ Events: waiting(1, 1) }, { bytes: 7_000_000 }),
        {
          path: '',
          expected: '6291456 bytes at most',
          received: '7000000 bytes',
          message: 'the page has 7000000 bytes or more',
        },
      ],
    ],
  },
  'history-page/last-marker-absent': {
    accepts: [checkHistoryPage({ Events: waiting(1, 1) }), checkHistoryPage({ Events: [], NextMarker: 'm' })],
    refuses: [
      [
        checkHistoryPage({ Events: waiting(1, 1), NextMarker: '' }),
        {
          path: '/NextMarker',
          expected: 'no NextMarker',
          received: "''",
          message: 'the page ends with an empty NextMarker',
        },
      ],
    ],
  },
});

testRules(listPageRules, {
  'list/at-most-max-items': {
    accepts: [checkList({ DurableExecutions: rows(100) }, { maxItems: 0 })],
    refuses: [
      [
        checkList({ DurableExecutions: rows(101) }, { maxItems: 0 }),
        {
          path: '',
          expected: '100 items at most',
          received: '101',
          message: 'the page holds 101 items, more than 100',
        },
      ],
    ],
  },
  'list/within-size': {
    accepts: [checkList({ DurableExecutions: rows(1) }, { bytes: 1000 })],
    refuses: [
      [
        checkList({ DurableExecutions: rows(1) }, { bytes: 7_000_000 }),
        {
          path: '',
          expected: '6291456 bytes at most',
          received: '7000000 bytes',
          message: 'the page has 7000000 bytes or more',
        },
      ],
    ],
  },
  'list/last-marker-absent': {
    accepts: [checkList({}), checkList({ DurableExecutions: rows(1), NextMarker: 'm' })],
    refuses: [
      [
        checkList({ DurableExecutions: [], NextMarker: '' }),
        {
          path: '/NextMarker',
          expected: 'no NextMarker',
          received: "''",
          message: 'the page ends with an empty NextMarker',
        },
      ],
    ],
  },
});
