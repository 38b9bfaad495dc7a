import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { checkList } from '../../src/rules/check-list.ts';
import { checkPage } from '../../src/rules/check-page.ts';
import { checkRead } from '../../src/rules/check-read.ts';
import {
  historyPageSchemaRules,
  listSchemaRules,
  pageSchemaRules,
  readSchemaRules,
} from '../../src/rules/page-schema-rules.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const row = {
  DurableExecutionArn: arn,
  DurableExecutionName: 'order-17',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
  StartTimestamp: at,
  Status: 'RUNNING',
};

testRules(pageSchemaRules, {
  'page/next-marker-not-null': {
    accepts: [checkPage({ Operations: [step], NextMarker: '' })],
    refuses: [
      [
        checkPage({ Operations: [step], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'page/next-marker-text': {
    accepts: [checkPage({ Operations: [step] })],
    refuses: [
      [
        checkPage({ Operations: [step], NextMarker: 100 }),
        { path: '/NextMarker', expected: 'a text', received: '100', message: 'the page has 100 as NextMarker' },
      ],
    ],
  },
  'page/schema': {
    accepts: [checkPage({ Operations: [step], Extra: 1 })],
    refuses: [
      [
        checkPage({}),
        { path: '', expected: 'the member Operations', received: 'nothing', message: 'the page has no Operations' },
      ],
      [
        checkPage({ Operations: { s1: step } }),
        {
          path: '/Operations',
          expected: 'a list',
          received: 'an object with s1',
          message: 'the page has an object with s1 as Operations',
        },
      ],
      [checkPage(undefined), { path: '', expected: 'an object', received: 'nothing', message: 'the page is nothing' }],
    ],
  },
});

testRules(readSchemaRules, {
  'read/schema': {
    accepts: [checkRead([{ Operations: [input] }])],
    refuses: [
      [
        checkRead({ Operations: [input] }),
        {
          path: '',
          expected: 'a list of pages',
          received: 'an object with Operations',
          message: 'the read is an object with Operations',
        },
      ],
    ],
  },
});

testRules(historyPageSchemaRules, {
  'history-page/next-marker-not-null': {
    accepts: [checkHistoryPage({ Events: [] })],
    refuses: [
      [
        checkHistoryPage({ Events: [], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'history-page/next-marker-text': {
    accepts: [checkHistoryPage({ Events: [], NextMarker: 'm' })],
    refuses: [
      [
        checkHistoryPage({ Events: [], NextMarker: 3 }),
        { path: '/NextMarker', expected: 'a text', received: '3', message: 'the page has 3 as NextMarker' },
      ],
    ],
  },
  'history-page/schema': {
    accepts: [checkHistoryPage({ Events: [] })],
    refuses: [
      [
        checkHistoryPage([]),
        { path: '', expected: 'an object', received: 'a list of 0', message: 'the page is a list of 0' },
      ],
    ],
  },
});

testRules(listSchemaRules, {
  'list/next-marker-not-null': {
    accepts: [checkList({ DurableExecutions: [row] })],
    refuses: [
      [
        checkList({ DurableExecutions: [row], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'list/next-marker-text': {
    accepts: [checkList({ DurableExecutions: [row], NextMarker: 'm' })],
    refuses: [
      [
        checkList({ DurableExecutions: [row], NextMarker: {} }),
        {
          path: '/NextMarker',
          expected: 'a text',
          received: 'an object without members',
          message: 'the page has an object without members as NextMarker',
        },
      ],
    ],
  },
  'list/schema': {
    accepts: [checkList({})],
    refuses: [
      [
        checkList({ DurableExecutions: [{ ...row, Status: 'STARTED' }] }),
        {
          path: '/DurableExecutions/0/Status',
          expected: 'one of RUNNING, SUCCEEDED, FAILED, TIMED_OUT, STOPPED',
          received: "'STARTED'",
          message: "execution 1 'order-17' has 'STARTED' as Status",
        },
      ],
      [
        checkList({ DurableExecutions: [{ ...row, DurableExecutionArn: undefined }] }),
        {
          path: '/DurableExecutions/0',
          expected: 'the member DurableExecutionArn',
          received: 'nothing',
          message: "execution 1 'order-17' has no DurableExecutionArn",
        },
      ],
    ],
  },
});
