import { jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals, refuse } from '../model/exceptions.ts';
import { changeSuccess } from './acts.ts';
import { withJson } from './altered-answer.ts';
import { readDelta, writeDelta } from './checkpoint-delta.ts';
import type { Act, FaultCall, FaultFamily } from './fault-kind.ts';
import { inventing, mintMarker } from './invented-markers.ts';
import { whole } from './option-form.ts';
import { type Item, readObject } from './page.ts';
import { recent } from './recent.ts';

type Name = 'missingToken' | 'missingState' | 'pagedCheckpoint' | 'reversedDelta';

const checkpoint = ['CheckpointDurableExecution'] as const;

/** What a checkpoint answers that its caller did not expect. */
export const checkpointFaults: FaultFamily<Name> = {
  missingToken: {
    group: 'checkpoint',
    wire: 'a checkpoint answered without a CheckpointToken',
    options: {},
    client: 'fails',
    reproduces: 'the JS SDK goes on with the token that is used up; others crash, or report a success that is none',
    source: 'aws-durable-execution-sdk-js#918, -java#706, -rust#67, -python#722, aws-lambda-dotnet#2572',
    apis: checkpoint,
    example: {},
    begin: () => changeSuccess((answer) => without(answer, 'CheckpointToken')),
  },
  missingState: {
    group: 'checkpoint',
    wire: 'a checkpoint answered without its NewExecutionState',
    options: {},
    client: 'fails',
    reproduces: "a callback without an id: the JS SDK ends with 'No callback ID found for started callback'",
    source: 'API model: the member is required; run with the durable SDKs',
    apis: checkpoint,
    example: {},
    begin: () => changeSuccess((answer) => without(answer, 'NewExecutionState')),
  },
  pagedCheckpoint: {
    group: 'checkpoint',
    wire: "a checkpoint's first operations and a NextMarker; GetDurableExecutionState has the others behind it",
    options: { keep: whole(0, 0, 100) },
    client: 'tolerates',
    reproduces: 'NewExecutionState.NextMarker that nobody follows: the callback behind it is never found',
    source: 'aws-durable-execution-sdk-java#53; run with the durable SDKs: the JS SDK does not follow it',
    apis: ['CheckpointDurableExecution', 'GetDurableExecutionState'],
    example: {},
    begin: ({ keep }) => paging(keep),
  },
  reversedDelta: {
    group: 'checkpoint',
    wire: "a checkpoint's operations in reverse order",
    options: {},
    client: 'tolerates',
    reproduces:
      'a caller that counts on the order of its updates: emulators answer in the order of creation, of change, or of a hash',
    source: 'API model: no word on the order; aws-durable-execution-sdk-java: its emulator',
    apis: checkpoint,
    example: {},
    begin: () =>
      changeSuccess((answer) => {
        const delta = readDelta(answer);
        if (!delta || delta.operations.length < 2) return undefined;
        return writeDelta(answer, delta, { Operations: delta.operations.toReversed() });
      }),
  },
};

function without(answer: WireResponse, member: string): WireResponse | undefined {
  const json = readObject(answer);
  if (!json || !Object.hasOwn(json, member)) return undefined;
  const { [member]: _, ...rest } = json;
  return withJson(answer, rest);
}

/** Keeps what it holds back by execution and number; a page of it may be asked for more than once. */
function paging(keep: number): Act {
  const held = recent<Item>(100);
  let cuts = 0;
  const cut = (call: FaultCall, answer: WireResponse): WireResponse | undefined => {
    const delta = call.api === 'CheckpointDurableExecution' ? readDelta(answer) : undefined;
    if (!delta || delta.operations.length <= keep) return undefined;
    cuts += 1;
    held.set(`${call.label} ${cuts}`, { ...delta.state, Operations: delta.operations.slice(keep) });
    return writeDelta(answer, delta, {
      Operations: delta.operations.slice(0, keep),
      NextMarker: mintMarker(String(cuts)),
    });
  };
  return inventing({
    strike: async (call, answer) => cut(call, answer),
    follow: async (number, call) => {
      const rest = held.get(`${call.label} ${number}`);
      return rest ? jsonResponse(200, rest) : refuse(refusals.badMarker);
    },
  });
}
