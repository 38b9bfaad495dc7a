import { defineRules, nothing } from './define-rules.ts';
import { describe, member } from './describe.ts';
import type { WholeRule } from './rule.ts';

/** The body of an answer as its rules see it. */
export interface BodyScope {
  readonly contentType: string | undefined;
  /** `undefined` where the bytes are no UTF-8. */
  readonly text: string | undefined;
  readonly isJson: boolean;
}

/** A rule about the bytes of an answer. */
export type BodyRule = WholeRule<BodyScope>;

/** What must hold of the body of an answer that has one. */
export const bodyRules: readonly BodyRule[] = defineRules<BodyRule>('body', [
  {
    id: 'body/utf-8',
    title: 'The body of an answer MUST be UTF-8',
    severity: 'must',
    source: 'RFC 8259 section 8.1; AWS REST-JSON protocol',
    check: ({ text }) => {
      if (text !== undefined) return nothing;
      return [{ at: '/body', expected: 'UTF-8', received: 'other bytes', says: 'has a body that is no UTF-8' }];
    },
  },
  {
    id: 'body/no-byte-order-mark',
    title: 'The body of an answer MUST NOT begin with a byte order mark',
    severity: 'must',
    source: 'RFC 8259 section 8.1',
    check: ({ text }) => {
      if (!text?.startsWith('\uFEFF')) return nothing;
      return [
        { at: '/body', expected: 'no byte order mark', received: 'one', says: 'has a body with a byte order mark' },
      ];
    },
  },
  {
    id: 'body/json',
    title: 'The body of an answer MUST be JSON',
    severity: 'must',
    source: 'AWS REST-JSON protocol',
    check: ({ text, isJson }) => {
      if (isJson || text === undefined) return nothing;
      return [{ at: '/body', expected: 'JSON', received: describe(text), says: 'has a body that is no JSON' }];
    },
  },
  {
    id: 'body/content-type',
    title: 'An answer with a JSON body SHOULD have the content type application/json',
    severity: 'should',
    source: 'AWS REST-JSON protocol',
    check: ({ contentType, isJson }) => {
      if (!isJson || /^application\/json\b/i.test(contentType ?? '')) return nothing;
      const received = describe(contentType);
      return [
        {
          at: '/headers/content-type',
          expected: 'application/json',
          received,
          says: `has ${member('content type', contentType)}`,
        },
      ];
    },
  },
]);
