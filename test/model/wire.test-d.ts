// Compiled by `npm run check`, never run: the wire types are the AWS SDK's with its dates, bytes and undefineds replaced.
import type * as sdk from '@aws-sdk/client-lambda';
import type * as wire from '../../src/model/wire.ts';

type Wire<T> = T extends Date
  ? number
  : T extends Uint8Array
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<Exclude<T[Key], undefined>> }
        : T;

type Same<Ours, Theirs> = [Ours, Theirs] extends [Theirs, Ours]
  ? [keyof Ours, keyof Theirs] extends [keyof Theirs, keyof Ours]
    ? true
    : false
  : false;

type Differing<Names extends keyof Pairs> = {
  [Name in Names]: Same<Pairs[Name][0], Wire<Pairs[Name][1]>> extends true ? never : Name;
}[Names];

interface Pairs {
  Operation: [wire.Operation, sdk.Operation];
  OperationUpdate: [wire.OperationUpdate, sdk.OperationUpdate];
  Event: [wire.Event, sdk.Event];
  Execution: [wire.Execution, sdk.Execution];
  ErrorObject: [wire.ErrorObject, sdk.ErrorObject];
  CheckpointRequest: [wire.CheckpointDurableExecutionRequest, sdk.CheckpointDurableExecutionRequest];
  CheckpointResponse: [wire.CheckpointDurableExecutionResponse, sdk.CheckpointDurableExecutionResponse];
  GetRequest: [wire.GetDurableExecutionRequest, sdk.GetDurableExecutionRequest];
  GetResponse: [wire.GetDurableExecutionResponse, sdk.GetDurableExecutionResponse];
  HistoryRequest: [wire.GetDurableExecutionHistoryRequest, sdk.GetDurableExecutionHistoryRequest];
  HistoryResponse: [wire.GetDurableExecutionHistoryResponse, sdk.GetDurableExecutionHistoryResponse];
  StateRequest: [wire.GetDurableExecutionStateRequest, sdk.GetDurableExecutionStateRequest];
  StateResponse: [wire.GetDurableExecutionStateResponse, sdk.GetDurableExecutionStateResponse];
  ListRequest: [wire.ListDurableExecutionsByFunctionRequest, sdk.ListDurableExecutionsByFunctionRequest];
  ListResponse: [wire.ListDurableExecutionsByFunctionResponse, sdk.ListDurableExecutionsByFunctionResponse];
  FailureRequest: [wire.SendDurableExecutionCallbackFailureRequest, sdk.SendDurableExecutionCallbackFailureRequest];
  HeartbeatRequest: [
    wire.SendDurableExecutionCallbackHeartbeatRequest,
    sdk.SendDurableExecutionCallbackHeartbeatRequest,
  ];
  SuccessRequest: [wire.SendDurableExecutionCallbackSuccessRequest, sdk.SendDurableExecutionCallbackSuccessRequest];
  StopRequest: [wire.StopDurableExecutionRequest, sdk.StopDurableExecutionRequest];
  StopResponse: [wire.StopDurableExecutionResponse, sdk.StopDurableExecutionResponse];
}

const differing: Differing<keyof Pairs>[] = [];
export const noneDiffers: readonly never[] = differing;

// the check is seen to fail: a member too few, a type too wide, a required member that is optional
type Wrong = [
  Same<Omit<wire.Operation, 'SubType'>, Wire<sdk.Operation>>,
  Same<Omit<wire.Operation, 'Id'> & { readonly Id: string | number }, Wire<sdk.Operation>>,
  Same<Omit<wire.Operation, 'Id'> & { readonly Id?: string }, Wire<sdk.Operation>>,
];
export const caught: Wrong = [false, false, false];
