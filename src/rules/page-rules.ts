import { limits } from '../model/limits.ts';
import { defineRules, nothing } from './define-rules.ts';
import { describe, describeOperation } from './describe.ts';
import { type OperationList, pageOf } from './operation-list.ts';
import type { Finding, RuleKind, WholeRule } from './rule.ts';

/** A page of any of the three lists of the API, as its rules see it. */
export interface PageScope {
  /** How many items it holds. */
  readonly items: number;
  readonly marker: string | null | undefined;
  /** How many items it may hold. */
  readonly maxItems: number;
  /** Whether it was asked for without a marker. */
  readonly first: boolean;
  /** Bytes of the answer's body; where nobody measured it, a number that is surely not larger. */
  readonly bytes: number;
}

/** A rule about a page as a whole. */
export type PageRule = WholeRule<PageScope>;

/** Rules of a page of State; some hold for NewExecutionState and for an invocation payload too. */
export const pageRules: readonly PageRule[] = [
  mostItems('page', 'API model, GetDurableExecutionState: MaxItems'),
  mostBytes('page'),
  ...defineRules<PageRule>('page', [
    {
      id: 'page/empty-first-goes-on',
      title:
        'A first page without operations SHOULD have a NextMarker, for every execution has its EXECUTION operation',
      severity: 'should',
      source: 'aws-durable-execution-sdk-js#442; API model, GetDurableExecutionState',
      check: ({ items, marker, first }) => (items === 0 && !marker && first ? emptyEnd(marker) : nothing),
    },
    {
      id: 'page/empty-later-goes-on',
      title: 'A later page without operations SHOULD have a NextMarker',
      severity: 'info',
      source: 'no source says whether a last page may be empty',
      check: ({ items, marker, first }) => (items === 0 && !marker && !first ? emptyEnd(marker) : nothing),
    },
  ]),
];

/** Rules of a page of GetDurableExecutionHistory. */
export const historyPageRules: readonly PageRule[] = [
  mostItems('history-page', 'API model, GetDurableExecutionHistory: MaxItems'),
  mostBytes('history-page'),
  noEmptyMarker('history-page'),
];

/** Rules of a page of ListDurableExecutionsByFunction. */
export const listPageRules: readonly PageRule[] = [
  mostItems('list', 'API model, ListDurableExecutionsByFunction: MaxItems'),
  mostBytes('list'),
  noEmptyMarker('list'),
];

/** Rules about the operations of one page, checked over a page or over all pages of a read. */
export const pageListRules: readonly WholeRule<OperationList>[] = defineRules<WholeRule<OperationList>>('page', [
  {
    id: 'page/ids-unique',
    title: 'A page MUST NOT list an Id twice',
    severity: 'must',
    source: 'SDKs keep operations in a map by Id; the Java SDK fails on a second one',
    implies: ['read/no-duplicate-ids'],
    check: (list) =>
      list.repeated.flatMap(({ of, earlier }) => {
        if (pageOf(list, earlier) !== pageOf(list, of)) return nothing;
        const says = `has the Id of ${describeOperation(list.operations[earlier], earlier)} on the same page`;
        return { of, at: '/Id', expected: 'an Id that occurs once', received: describe(list.operations[of]?.Id), says };
      }),
  },
]);

function mostItems(kind: RuleKind, source: string): PageRule {
  return {
    id: `${kind}/at-most-max-items`,
    title: 'A page MUST NOT hold more items than MaxItems asked for: 100 when it is absent or 0, 1,000 at most',
    severity: 'must',
    source,
    since: '0.1.0',
    kind,
    check: ({ items, maxItems }) =>
      items <= maxItems
        ? nothing
        : [
            {
              at: '',
              expected: `${maxItems} items at most`,
              received: `${items}`,
              says: `holds ${items} items, more than ${maxItems}`,
            },
          ],
  };
}

function mostBytes(kind: RuleKind): PageRule {
  return {
    id: `${kind}/within-size`,
    title: 'An answer SHOULD have at most 6,291,456 bytes',
    severity: 'should',
    source: 'quotas of AWS Lambda, request and response payload',
    since: '0.1.0',
    kind,
    check: ({ bytes }) => tooLarge(bytes),
  };
}

/** What is wrong with so many bytes of an answer or a payload. */
export function tooLarge(bytes: number): readonly Finding[] {
  if (bytes <= limits.payloadBytes) return nothing;
  const received = `${bytes} bytes`;
  return [{ at: '', expected: `${limits.payloadBytes} bytes at most`, received, says: `has ${received} or more` }];
}

function noEmptyMarker(kind: RuleKind): PageRule {
  return {
    id: `${kind}/last-marker-absent`,
    title: 'The last page SHOULD leave NextMarker out',
    severity: 'info',
    source: "measurements of an emulator's author against the service",
    since: '0.1.0',
    kind,
    check: ({ marker }) =>
      marker === ''
        ? [{ at: '/NextMarker', expected: 'no NextMarker', received: "''", says: 'ends with an empty NextMarker' }]
        : nothing,
  };
}

function emptyEnd(marker: string | null | undefined): readonly Finding[] {
  const says = 'is the last one and holds no operation';
  return [{ at: '', expected: 'an operation or a NextMarker', received: describe(marker), says }];
}
