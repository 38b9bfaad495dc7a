import type { Agreement, AgreementRule } from './agreement-scope.ts';
import { defineRules } from './define-rules.ts';
import { endOf } from './event-kind.ts';
import { hidesChildren } from './family.ts';
import { eventsOf } from './history-scope.ts';
import type { Finding } from './rule.ts';

/** Rules about operations that history knows. What they find is an index of the events. */
export const listingRules: readonly AgreementRule[] = defineRules<AgreementRule>('agreement', [
  {
    id: 'agreement/open-operations-listed',
    title: 'State MUST list every operation that has not ended, unless a CONTEXT above it was completed',
    severity: 'must',
    source: 'API model, GetDurableExecutionState: a reader that misses one runs it again',
    check: (agreement) => missing(agreement, (ended) => !ended),
  },
  {
    id: 'agreement/ended-operations-listed',
    title: 'State SHOULD list every operation that has ended, unless a CONTEXT above it was completed',
    severity: 'should',
    source: 'API model, GetDurableExecutionState: only what is below completed operations is left out',
    check: (agreement) => missing(agreement, (ended) => ended),
  },
]);

function missing({ list, history }: Agreement, matches: (ended: boolean) => boolean): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [id, indexes] of history.byId) {
    if (list.first.has(id) || isHidden(indexes[0] ?? 0, { list, history })) continue;
    const ended = eventsOf(history, indexes).some(({ event }) => endOf(event));
    if (!matches(ended)) continue;
    const says = `belongs to an operation that ${ended ? 'ended' : 'has not ended'}, and state does not list it`;
    findings.push({ of: indexes[0] ?? 0, at: '/Id', expected: 'a listed operation', received: 'none', says });
  }
  return findings;
}

function isHidden(first: number, { list, history }: Pick<Agreement, 'list' | 'history'>): boolean {
  let parentId = history.events[first]?.ParentId;
  for (let steps = 0; parentId !== undefined && steps < history.events.length; steps++) {
    const parent = list.operations[list.first.get(parentId) ?? -1];
    // a parent that is not listed either has a finding of its own, or is hidden itself
    if (parent === undefined || hidesChildren(parent)) return true;
    parentId = parent.ParentId;
  }
  return parentId !== undefined;
}
