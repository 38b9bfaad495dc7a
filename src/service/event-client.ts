import { type DurableClient, durableClient } from '../client/durable-client.ts';
import type { Inputs } from '../client/messages.ts';
import type { Target } from '../model/endpoint.ts';
import type { InvocationPayload } from '../model/payload.ts';
import type { Variants } from '../model/variants.ts';
import type { Operation } from '../model/wire.ts';
import { payloadOperation } from '../timeline/views.ts';

/** What the JavaScript SDK calls the service through. */
export interface EventClient {
  getExecutionState(params: Inputs['GetDurableExecutionState']): Promise<unknown>;
  checkpoint(params: Inputs['CheckpointDurableExecution']): Promise<unknown>;
}

/**
 * A payload that brings the client along: the way by which AWS' own test runner reaches a handler that was made without
 * one. The SDK knows it by the name of its class.
 */
class DurableExecutionInvocationInputWithClient {
  readonly durableExecutionClient: EventClient;

  constructor(payload: InvocationPayload, client: EventClient) {
    Object.assign(this, payload);
    this.durableExecutionClient = client;
  }

  get [Symbol.toStringTag](): string {
    return 'DurableExecutionInvocationInputWithClient';
  }
}

/** The payload with a client that asks a target. */
export function withEventClient(payload: InvocationPayload, target: Target, variants: Variants): object {
  return new DurableExecutionInvocationInputWithClient(payload, eventClient(durableClient(target), variants));
}

function eventClient(client: DurableClient, variants: Variants): EventClient {
  const operations = (list: readonly Operation[] | undefined): object[] =>
    (list ?? []).map((operation) => withDates(payloadOperation(operation, { ...variants, payloadTimestamps: 'iso' })));
  return {
    getExecutionState: async (params) => {
      const answer = await asSdkAnswers(client.getDurableExecutionState(params));
      return { ...answer, Operations: operations(answer.Operations) };
    },
    checkpoint: async (params) => {
      const { NewExecutionState: changed, ...answer } = await asSdkAnswers(client.checkpointDurableExecution(params));
      return { ...answer, NewExecutionState: { ...changed, Operations: operations(changed?.Operations) } };
    },
  };
}

// the SDK tells a refusal that ends the execution from one that ends the invocation by its status
async function asSdkAnswers<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const status = (error as { readonly status?: number }).status; // an ApiError has one, a broken connection none
    throw status === undefined ? error : Object.assign(error as Error, { $metadata: { httpStatusCode: status } });
  }
}

function withDates(operation: object): object {
  const entries = Object.entries(operation).map(([name, value]: [string, unknown]) => {
    if (name.endsWith('Timestamp')) return [name, new Date(value as string)]; // ISO text, made above
    const nested = typeof value === 'object' && value !== null && name.endsWith('Details');
    return [name, nested ? withDates(value) : value];
  });
  return Object.fromEntries(entries);
}
