import type { Event, GetDurableExecutionResponse, Operation } from '../../model/wire.ts';
import {
  type PlacedPayload,
  payloadsOfEvent,
  payloadsOfExecution,
  payloadsOfOperation,
} from '../../rules/placed-payload.ts';
import { readAs } from '../../rules/read-as.ts';
import { type EndpointRule, endpointRules, found, skipped } from './endpoint-rule.ts';
import type { Evidence, ListName } from './evidence.ts';

/** Rules about the schemas that a user gives for payloads. */
export const schemaProbeRules: readonly EndpointRule[] = endpointRules('answer', [
  {
    id: 'answer/payload-schemas-met',
    title: 'Every schema that is given for payloads SHOULD meet one',
    severity: 'info',
    source: 'a schema that meets no payload checks nothing: its name may be misspelt',
    check: (evidence) => {
      const { payloads } = evidence;
      if (!payloads) return skipped(noSchemas);
      const seen = [
        ...payloadsIn.operation(evidence),
        ...payloadsIn.event(evidence),
        ...payloadsIn.execution(evidence),
      ];
      const met = new Set(seen.flatMap((payload) => payloads.meets(payload)));
      return found(
        payloads.names
          .filter((name) => !met.has(name))
          .map((name) => ({
            says: `the payload schema of '${name}' met no payload`,
            expected: `a payload of '${name}'`,
            received: 'none',
            replies: [],
          })),
      );
    },
  },
]);

const noSchemas = 'no payload schemas were given';

/** Why no payload of a kind was held to a schema, or `undefined` where one was. */
export function whyNoPayload(kind: keyof typeof payloadsIn, evidence: Evidence): string | undefined {
  const { payloads } = evidence;
  if (!payloads) return noSchemas;
  const met = payloadsIn[kind](evidence).some((payload) => payloads.meets(payload).length > 0);
  return met ? undefined : 'no payload schema met a payload';
}

const payloadsIn = {
  operation: (evidence: Evidence): readonly PlacedPayload[] => {
    const { view } = readAs<readonly Operation[]>('Operations', wholeOf(evidence, 'state'));
    return view.flatMap((operation) => (operation ? payloadsOfOperation(operation) : []));
  },
  event: (evidence: Evidence): readonly PlacedPayload[] => {
    const { view } = readAs<readonly Event[]>('Events', wholeOf(evidence, 'history'));
    return view.flatMap((event) => (event ? payloadsOfEvent(event) : []));
  },
  execution: ({ get: { first } }: Evidence): readonly PlacedPayload[] => {
    const { view } = readAs<GetDurableExecutionResponse>('GetDurableExecutionResponse', first.output ?? {});
    return payloadsOfExecution(view);
  },
};

function wholeOf({ lists }: Evidence, name: ListName): readonly unknown[] {
  const { whole, sized } = lists[name];
  return [...(whole ? [whole] : []), ...sized].find(({ items }) => items.length > 0)?.items ?? [];
}
