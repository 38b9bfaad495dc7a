import type { WireResponse } from '../model/endpoint.ts';
import { arrives, withJson } from './altered-answer.ts';
import { type Item, isItem, readObject } from './page.ts';

/** What a checkpoint's answer says has changed. */
export interface Delta {
  /** The whole answer. */
  readonly json: Item;
  /** Its `NewExecutionState`. */
  readonly state: Item;
  readonly operations: readonly unknown[];
}

/** The delta of a checkpoint's answer; `undefined` where a client would get to see none. */
export function readDelta(answer: WireResponse): Delta | undefined {
  const json = arrives(answer) ? readObject(answer) : undefined;
  const state = json?.NewExecutionState;
  if (!json || !isItem(state)) return undefined;
  const operations = state.Operations;
  return Array.isArray(operations) ? { json, state, operations } : undefined;
}

/** The answer with members of its `NewExecutionState` changed. */
export function writeDelta(answer: WireResponse, { json, state }: Delta, members: Item): WireResponse {
  return withJson(answer, { ...json, NewExecutionState: { ...state, ...members } });
}
