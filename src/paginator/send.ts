import type { RequestContext } from '../model/endpoint.ts';

/**
 * Any function that asks for one page: `(input) => client.send(new GetDurableExecutionStateCommand(input))`. Each call
 * gets an input of its own; `context.signal` is there when the run has one.
 */
export type Send<Input, Output> = (input: Input, context: RequestContext) => Output | Promise<Output>;
