import { type EndpointRule, endpointRules, found, skipped, unlessSame, type Verdict } from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import { moved } from './paging-rules.ts';
import { type Members, membersOf, outcomeOf } from './reply.ts';

/** Rules about Get, and about Get against State. */
export const executionProbeRules: readonly EndpointRule[] = endpointRules('execution', [
  {
    id: 'execution/asked-arn',
    title: 'Get MUST answer about the execution that was asked for',
    severity: 'must',
    source: 'API model, GetDurableExecution: DurableExecutionArn',
    check: (evidence) =>
      ofGet(evidence, ({ DurableExecutionArn }) => {
        const { arn } = evidence.subject;
        const says = `Get answers about ${String(DurableExecutionArn)}`;
        return found([unlessSame({ expected: arn, received: DurableExecutionArn }, says, [evidence.get.first])]);
      }),
  },
  {
    id: 'execution/data-only-when-asked',
    title: 'Get with IncludeExecutionData false SHOULD hold no payload',
    severity: 'should',
    source: 'API model, GetDurableExecution: IncludeExecutionData',
    check: ({ get: { withoutData } }) => {
      if (!withoutData.output) return skipped(`Get without data ${outcomeOf(withoutData)}`);
      const shown = ['InputPayload', 'Result', 'Error'].filter((name) => withoutData.output?.[name] !== undefined);
      const says = `Get was asked without execution data and holds ${shown.join(', ')}`;
      return found([unlessSame({ expected: [], received: shown }, says, [withoutData])]);
    },
  },
  {
    id: 'execution/data-when-asked',
    title: 'Get with execution data SHOULD hold the input of the execution',
    severity: 'should',
    source: 'API model, GetDurableExecution: IncludeExecutionData is true by default',
    check: (evidence) =>
      ofGet(evidence, ({ InputPayload }) => {
        if (typeof InputPayload === 'string') return found([]);
        const says = 'Get was asked with execution data and has no InputPayload';
        return found([{ says, expected: 'InputPayload', received: 'none', replies: [evidence.get.first] }]);
      }),
  },
  {
    id: 'execution/agrees-with-state',
    title: 'Get and the EXECUTION operation of State SHOULD tell the same input and the same status',
    severity: 'should',
    source: 'follows from the two being views of one execution',
    check: (evidence) =>
      ofGet(evidence, (get) => {
        const operation = evidence.lists.state.whole?.items.map(membersOf).find(({ Type }) => Type === 'EXECUTION');
        if (!operation) return skipped('State gave no EXECUTION operation');
        if (moved(evidence, 'state')) return skipped('the execution went on while it was read');
        const replies = [evidence.get.first, ...(evidence.lists.state.whole?.replies ?? [])];
        const status = get.Status === 'RUNNING' ? 'STARTED' : get.Status;
        const input = membersOf(operation.ExecutionDetails).InputPayload;
        return found([
          unlessSame({ expected: status, received: operation.Status }, 'Get and State tell another status', replies),
          unlessSame({ expected: get.InputPayload, received: input }, 'Get and State tell another input', replies),
        ]);
      }),
  },
]);

/** Judges what Get said, where it said something. */
export function ofGet(evidence: Evidence, judge: (output: Members) => Verdict): Verdict {
  const { first } = evidence.get;
  return first.output ? judge(first.output) : skipped(`Get ${outcomeOf(first)}`);
}
