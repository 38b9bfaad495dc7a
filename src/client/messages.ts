import type { Api } from '../model/api.ts';
import type {
  CheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse,
  GetDurableExecutionHistoryRequest,
  GetDurableExecutionHistoryResponse,
  GetDurableExecutionRequest,
  GetDurableExecutionResponse,
  GetDurableExecutionStateRequest,
  GetDurableExecutionStateResponse,
  ListDurableExecutionsByFunctionRequest,
  ListDurableExecutionsByFunctionResponse,
  SendDurableExecutionCallbackFailureRequest,
  SendDurableExecutionCallbackFailureResponse,
  SendDurableExecutionCallbackHeartbeatRequest,
  SendDurableExecutionCallbackHeartbeatResponse,
  SendDurableExecutionCallbackSuccessRequest,
  SendDurableExecutionCallbackSuccessResponse,
  StopDurableExecutionRequest,
  StopDurableExecutionResponse,
} from '../model/wire.ts';

/** The input of each of the nine operations. Bytes and dates may be given as what they are. */
export interface Inputs {
  readonly CheckpointDurableExecution: CheckpointDurableExecutionRequest;
  readonly GetDurableExecution: GetDurableExecutionRequest;
  readonly GetDurableExecutionHistory: GetDurableExecutionHistoryRequest;
  readonly GetDurableExecutionState: GetDurableExecutionStateRequest;
  readonly ListDurableExecutionsByFunction: Given<
    ListDurableExecutionsByFunctionRequest,
    'StartedAfter' | 'StartedBefore',
    number | Date
  >;
  readonly SendDurableExecutionCallbackFailure: SendDurableExecutionCallbackFailureRequest;
  readonly SendDurableExecutionCallbackHeartbeat: SendDurableExecutionCallbackHeartbeatRequest;
  readonly SendDurableExecutionCallbackSuccess: Given<
    SendDurableExecutionCallbackSuccessRequest,
    'Result',
    string | Uint8Array
  >;
  readonly StopDurableExecution: StopDurableExecutionRequest;
}

/** The output of each of the nine operations, as it came over the wire: timestamps are epoch seconds. */
export interface Outputs {
  readonly CheckpointDurableExecution: CheckpointDurableExecutionResponse;
  readonly GetDurableExecution: GetDurableExecutionResponse;
  readonly GetDurableExecutionHistory: GetDurableExecutionHistoryResponse;
  readonly GetDurableExecutionState: GetDurableExecutionStateResponse;
  readonly ListDurableExecutionsByFunction: ListDurableExecutionsByFunctionResponse;
  readonly SendDurableExecutionCallbackFailure: SendDurableExecutionCallbackFailureResponse;
  readonly SendDurableExecutionCallbackHeartbeat: SendDurableExecutionCallbackHeartbeatResponse;
  readonly SendDurableExecutionCallbackSuccess: SendDurableExecutionCallbackSuccessResponse;
  readonly StopDurableExecution: StopDurableExecutionResponse;
}

/** One method for each operation, named after it: `getDurableExecutionState` and so on. */
export type ClientMethods = {
  readonly [A in Api as Uncapitalize<A>]: (input: Inputs[A], options?: CallOptions) => Promise<Outputs[A]>;
};

/** What travels beside the input of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

type Given<Request, Names extends keyof Request, Value> = Omit<Request, Names> & {
  readonly [Name in Names]?: Value;
};
