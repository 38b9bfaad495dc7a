// Generated from schemas/ by scripts/validators.ts.
const likeCallbackId = /^(?:[A-Za-z0-9+/]+={0,2})$/;
const likeCheckpointToken = /^(?:[A-Za-z0-9+/]+={0,2})$/;
const likeClientToken = ofOneClass("!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
const likeDurableExecutionArn = /^(?:arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)\/durable-execution\/([a-zA-Z0-9_-]+)\/([a-zA-Z0-9_-]+))$/;
const likeDurableExecutionName = ofOneClass("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
const likePayloadTimestamp = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const likeKMSKeyArn = /^(?:(arn:(aws[a-zA-Z-]*)?:[a-z0-9.-]+:.*)|())$/;
const likeNameSpacedFunctionArn = /^(?:arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9_.-]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9_-]+))?)$/;
const likeNamespacedFunctionName = /^(?:(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:|(((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?))(function:)?([a-zA-Z0-9_.-]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9_-]+))?)$/;
const likeNumericLatestPublishedOrAliasQualifier = /^(?:\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9_$-]+)$/;
const likeOperationId = ofOneClass("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
const likeOperationName = ofOneClass(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
const likeOperationSubType = ofOneClass("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
const likeTenantId = ofOneClass(" +-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
const likeVersionWithLatestPublished = /^(?:(\$LATEST(\.PUBLISHED)?|[0-9]+))$/;

// a limit counts characters; UTF-16 units, which cost nothing to count, are never fewer
export function countCharacters(text) {
  let characters = text.length;
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800) continue;
    characters -= 1;
  }
  return characters;
}

// the test of a text that has one or more of these ASCII characters, and no others: short texts, of which an operation
// has three, are looked up in half the time that a regular expression takes
function ofOneClass(members) {
  const known = new Uint8Array(128);
  for (let at = 0; at < members.length; at += 1) known[members.charCodeAt(at)] = 1;
  return {
    test(text) {
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 127 || known[code] === 0) return false;
      }
      return text !== '';
    },
  };
}

function isAttemptCount(v) {
  return (
    Number.isInteger(v) &&
    v >= 0
  );
}

function isBinaryOperationPayload(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 1048576 || countCharacters(v) <= 1048576)
  );
}

function isCallbackDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.CallbackId === undefined || isCallbackId(v.CallbackId)) &&
    (v.Result === undefined || isOperationPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isCallbackFailedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isCallbackId(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 1024 || countCharacters(v) <= 1024) &&
    likeCallbackId.test(v)
  );
}

function isCallbackOptions(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.TimeoutSeconds === undefined || isCallbackOptionsTimeoutSecondsInteger(v.TimeoutSeconds)) &&
    (v.HeartbeatTimeoutSeconds === undefined || isCallbackOptionsHeartbeatTimeoutSecondsInteger(v.HeartbeatTimeoutSeconds))
  );
}

function isCallbackOptionsHeartbeatTimeoutSecondsInteger(v) {
  return (
    Number.isInteger(v) &&
    v >= 0 &&
    v <= 99999999
  );
}

function isCallbackOptionsTimeoutSecondsInteger(v) {
  return (
    Number.isInteger(v) &&
    v >= 0 &&
    v <= 99999999
  );
}

function isCallbackStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isCallbackId(v.CallbackId) &&
    (v.HeartbeatTimeout === undefined || isDurationSeconds(v.HeartbeatTimeout)) &&
    (v.Timeout === undefined || isDurationSeconds(v.Timeout))
  );
}

function isCallbackSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventResult(v.Result)
  );
}

function isCallbackTimedOutDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isCallbackTimeoutException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isChainedInvokeDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Result === undefined || isOperationPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isChainedInvokeFailedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isChainedInvokeOptions(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isNamespacedFunctionName(v.FunctionName) &&
    (v.TenantId === undefined || isTenantId(v.TenantId)) &&
    (v.XAmznTraceId === undefined || isXAmznTraceId(v.XAmznTraceId))
  );
}

function isChainedInvokeStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isNamespacedFunctionName(v.FunctionName) &&
    (v.TenantId === undefined || isTenantId(v.TenantId)) &&
    (v.Input === undefined || isEventInput(v.Input)) &&
    (v.ExecutedVersion === undefined || isVersionWithLatestPublished(v.ExecutedVersion)) &&
    (v.DurableExecutionArn === undefined || isDurableExecutionArn(v.DurableExecutionArn))
  );
}

function isChainedInvokeStoppedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isChainedInvokeSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventResult(v.Result)
  );
}

function isChainedInvokeTimedOutDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isCheckpointDurableExecutionRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    isCheckpointToken(v.CheckpointToken) &&
    (v.Updates === undefined || isOperationUpdates(v.Updates)) &&
    (v.ClientToken === undefined || isClientToken(v.ClientToken))
  );
}

function isCheckpointDurableExecutionResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.CheckpointToken === undefined || isCheckpointToken(v.CheckpointToken)) &&
    isCheckpointUpdatedExecutionState(v.NewExecutionState)
  );
}

function isCheckpointToken(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 2048 || countCharacters(v) <= 2048) &&
    likeCheckpointToken.test(v)
  );
}

function isCheckpointUpdatedExecutionState(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Operations === undefined || isOperations(v.Operations)) &&
    (v.NextMarker === undefined || isString(v.NextMarker))
  );
}

function isClientToken(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 64 || countCharacters(v) <= 64) &&
    likeClientToken.test(v)
  );
}

function isContextDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.ReplayChildren === undefined || isReplayChildren(v.ReplayChildren)) &&
    (v.Result === undefined || isOperationPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isContextFailedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isContextOptions(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.ReplayChildren === undefined || isReplayChildren(v.ReplayChildren))
  );
}

function isContextStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v)
  );
}

function isContextSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventResult(v.Result)
  );
}

function isDurableConfig(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.KMSKeyArn === undefined || isKMSKeyArn(v.KMSKeyArn)) &&
    (v.RetentionPeriodInDays === undefined || isRetentionPeriodInDays(v.RetentionPeriodInDays)) &&
    (v.ExecutionTimeout === undefined || isExecutionTimeout(v.ExecutionTimeout))
  );
}

function isDurableExecutionArn(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 1024 || countCharacters(v) <= 1024) &&
    likeDurableExecutionArn.test(v)
  );
}

function isDurableExecutionName(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 64 || countCharacters(v) <= 64) &&
    likeDurableExecutionName.test(v)
  );
}

function isDurableExecutions(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isExecution(v[at])) return false;
  return true;
}

function isDurationSeconds(v) {
  return (
    Number.isInteger(v) &&
    v >= 0
  );
}

function isErrorData(v) {
  return (
    typeof v === 'string'
  );
}

function isErrorMessage(v) {
  return (
    typeof v === 'string'
  );
}

function isErrorObject(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.ErrorMessage === undefined || isErrorMessage(v.ErrorMessage)) &&
    (v.ErrorType === undefined || isErrorType(v.ErrorType)) &&
    (v.ErrorData === undefined || isErrorData(v.ErrorData)) &&
    (v.StackTrace === undefined || isStackTraceEntries(v.StackTrace))
  );
}

function isErrorType(v) {
  return (
    typeof v === 'string'
  );
}

function isEvent(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.EventType === undefined || isEventType(v.EventType)) &&
    (v.SubType === undefined || isOperationSubType(v.SubType)) &&
    (v.EventId === undefined || isEventId(v.EventId)) &&
    (v.Id === undefined || isOperationId(v.Id)) &&
    (v.Name === undefined || isOperationName(v.Name)) &&
    (v.EventTimestamp === undefined || isExecutionTimestamp(v.EventTimestamp)) &&
    (v.ParentId === undefined || isOperationId(v.ParentId)) &&
    (v.ExecutionStartedDetails === undefined || isExecutionStartedDetails(v.ExecutionStartedDetails)) &&
    (v.ExecutionSucceededDetails === undefined || isExecutionSucceededDetails(v.ExecutionSucceededDetails)) &&
    (v.ExecutionFailedDetails === undefined || isExecutionFailedDetails(v.ExecutionFailedDetails)) &&
    (v.ExecutionTimedOutDetails === undefined || isExecutionTimedOutDetails(v.ExecutionTimedOutDetails)) &&
    (v.ExecutionStoppedDetails === undefined || isExecutionStoppedDetails(v.ExecutionStoppedDetails)) &&
    (v.ContextStartedDetails === undefined || isContextStartedDetails(v.ContextStartedDetails)) &&
    (v.ContextSucceededDetails === undefined || isContextSucceededDetails(v.ContextSucceededDetails)) &&
    (v.ContextFailedDetails === undefined || isContextFailedDetails(v.ContextFailedDetails)) &&
    (v.WaitStartedDetails === undefined || isWaitStartedDetails(v.WaitStartedDetails)) &&
    (v.WaitSucceededDetails === undefined || isWaitSucceededDetails(v.WaitSucceededDetails)) &&
    (v.WaitCancelledDetails === undefined || isWaitCancelledDetails(v.WaitCancelledDetails)) &&
    (v.StepStartedDetails === undefined || isStepStartedDetails(v.StepStartedDetails)) &&
    (v.StepSucceededDetails === undefined || isStepSucceededDetails(v.StepSucceededDetails)) &&
    (v.StepFailedDetails === undefined || isStepFailedDetails(v.StepFailedDetails)) &&
    (v.ChainedInvokeStartedDetails === undefined || isChainedInvokeStartedDetails(v.ChainedInvokeStartedDetails)) &&
    (v.ChainedInvokeSucceededDetails === undefined || isChainedInvokeSucceededDetails(v.ChainedInvokeSucceededDetails)) &&
    (v.ChainedInvokeFailedDetails === undefined || isChainedInvokeFailedDetails(v.ChainedInvokeFailedDetails)) &&
    (v.ChainedInvokeTimedOutDetails === undefined || isChainedInvokeTimedOutDetails(v.ChainedInvokeTimedOutDetails)) &&
    (v.ChainedInvokeStoppedDetails === undefined || isChainedInvokeStoppedDetails(v.ChainedInvokeStoppedDetails)) &&
    (v.CallbackStartedDetails === undefined || isCallbackStartedDetails(v.CallbackStartedDetails)) &&
    (v.CallbackSucceededDetails === undefined || isCallbackSucceededDetails(v.CallbackSucceededDetails)) &&
    (v.CallbackFailedDetails === undefined || isCallbackFailedDetails(v.CallbackFailedDetails)) &&
    (v.CallbackTimedOutDetails === undefined || isCallbackTimedOutDetails(v.CallbackTimedOutDetails)) &&
    (v.InvocationCompletedDetails === undefined || isInvocationCompletedDetails(v.InvocationCompletedDetails))
  );
}

function isEventError(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Payload === undefined || isErrorObject(v.Payload)) &&
    (v.Truncated === undefined || isTruncated(v.Truncated))
  );
}

function isEventId(v) {
  return (
    Number.isInteger(v) &&
    v >= 1
  );
}

function isEventInput(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Payload === undefined || isInputPayload(v.Payload)) &&
    (v.Truncated === undefined || isTruncated(v.Truncated))
  );
}

function isEventResult(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Payload === undefined || isOperationPayload(v.Payload)) &&
    (v.Truncated === undefined || isTruncated(v.Truncated))
  );
}

function isEventType(v) {
  return (
    v === 'ExecutionStarted' || v === 'ExecutionSucceeded' || v === 'ExecutionFailed' || v === 'ExecutionTimedOut' || v === 'ExecutionStopped' || v === 'ContextStarted' || v === 'ContextSucceeded' || v === 'ContextFailed' || v === 'WaitStarted' || v === 'WaitSucceeded' || v === 'WaitCancelled' || v === 'StepStarted' || v === 'StepSucceeded' || v === 'StepFailed' || v === 'ChainedInvokeStarted' || v === 'ChainedInvokeSucceeded' || v === 'ChainedInvokeFailed' || v === 'ChainedInvokeTimedOut' || v === 'ChainedInvokeStopped' || v === 'CallbackStarted' || v === 'CallbackSucceeded' || v === 'CallbackFailed' || v === 'CallbackTimedOut' || v === 'InvocationCompleted'
  );
}

function isEvents(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isEvent(v[at])) return false;
  return true;
}

function isExecution(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    isDurableExecutionName(v.DurableExecutionName) &&
    isNameSpacedFunctionArn(v.FunctionArn) &&
    isExecutionStatus(v.Status) &&
    isExecutionTimestamp(v.StartTimestamp) &&
    (v.EndTimestamp === undefined || isExecutionTimestamp(v.EndTimestamp)) &&
    (v.KMSKeyArn === undefined || isKMSKeyArn(v.KMSKeyArn))
  );
}

function isExecutionDataIncluded(v) {
  return (
    typeof v === 'boolean'
  );
}

function isExecutionDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.InputPayload === undefined || isInputPayload(v.InputPayload))
  );
}

function isExecutionFailedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isExecutionStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventInput(v.Input) &&
    isDurationSeconds(v.ExecutionTimeout)
  );
}

function isExecutionStatus(v) {
  return (
    v === 'RUNNING' || v === 'SUCCEEDED' || v === 'FAILED' || v === 'TIMED_OUT' || v === 'STOPPED'
  );
}

function isExecutionStatusList(v) {
  if (!Array.isArray(v) || v.length < 1 || v.length > 10) return false;
  for (let at = 0; at < v.length; at += 1) if (!isExecutionStatus(v[at])) return false;
  return true;
}

function isExecutionStoppedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error)
  );
}

function isExecutionSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventResult(v.Result)
  );
}

function isExecutionTimedOutDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Error === undefined || isEventError(v.Error))
  );
}

function isExecutionTimeout(v) {
  return (
    Number.isInteger(v) &&
    v >= 1 &&
    v <= 31622400
  );
}

function isExecutionTimestamp(v) {
  return (
    Number.isFinite(v)
  );
}

function isGetDurableExecutionHistoryRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    (v.IncludeExecutionData === undefined || isIncludeExecutionData(v.IncludeExecutionData)) &&
    (v.MaxItems === undefined || isItemCount(v.MaxItems)) &&
    (v.Marker === undefined || isString(v.Marker)) &&
    (v.ReverseOrder === undefined || isReverseOrder(v.ReverseOrder))
  );
}

function isGetDurableExecutionHistoryResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEvents(v.Events) &&
    (v.NextMarker === undefined || isString(v.NextMarker))
  );
}

function isGetDurableExecutionRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    (v.IncludeExecutionData === undefined || isIncludeExecutionData(v.IncludeExecutionData))
  );
}

function isGetDurableExecutionResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    isDurableExecutionName(v.DurableExecutionName) &&
    isNameSpacedFunctionArn(v.FunctionArn) &&
    (v.InputPayload === undefined || isInputPayload(v.InputPayload)) &&
    (v.Result === undefined || isOutputPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error)) &&
    isExecutionTimestamp(v.StartTimestamp) &&
    isExecutionStatus(v.Status) &&
    (v.EndTimestamp === undefined || isExecutionTimestamp(v.EndTimestamp)) &&
    (v.Version === undefined || isVersionWithLatestPublished(v.Version)) &&
    (v.TraceHeader === undefined || isTraceHeader(v.TraceHeader)) &&
    (v.ExecutionDataIncluded === undefined || isExecutionDataIncluded(v.ExecutionDataIncluded)) &&
    (v.DurableConfig === undefined || isDurableConfig(v.DurableConfig))
  );
}

function isGetDurableExecutionStateRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    isCheckpointToken(v.CheckpointToken) &&
    (v.Marker === undefined || isString(v.Marker)) &&
    (v.MaxItems === undefined || isItemCount(v.MaxItems))
  );
}

function isGetDurableExecutionStateResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isOperations(v.Operations) &&
    (v.NextMarker === undefined || isString(v.NextMarker))
  );
}

function isIncludeExecutionData(v) {
  return (
    typeof v === 'boolean'
  );
}

function isInputPayload(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 6291456 || countCharacters(v) <= 6291456)
  );
}

function isInvalidParameterValueException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.message === undefined || isString(v.message))
  );
}

function isInvocationCompletedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isExecutionTimestamp(v.StartTimestamp) &&
    isExecutionTimestamp(v.EndTimestamp) &&
    isString(v.RequestId) &&
    (v.Error === undefined || isEventError(v.Error))
  );
}

function isInvocationOutput(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isInvocationOutputStatus(v.Status) &&
    (v.Result === undefined || isOutputPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isInvocationOutputStatus(v) {
  return (
    v === 'SUCCEEDED' || v === 'FAILED' || v === 'PENDING'
  );
}

function isInvocationPayload(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    isCheckpointToken(v.CheckpointToken) &&
    isInitialExecutionState(v.InitialExecutionState) &&
    (v.UpdatedOperationIds === undefined || isInvocationPayloadUpdatedOperationIds(v.UpdatedOperationIds))
  );
}

function isInitialExecutionState(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isInitialExecutionStateOperations(v.Operations) &&
    (v.NextMarker === undefined || isInitialExecutionStateNextMarker(v.NextMarker))
  );
}

function isInitialExecutionStateOperations(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isPayloadOperation(v[at])) return false;
  return true;
}

function isInitialExecutionStateNextMarker(v) {
  return (
    typeof v === 'string' ||
    v === null
  );
}

function isPayloadOperation(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isOperationId(v.Id) &&
    (v.ParentId === undefined || isOperationId(v.ParentId)) &&
    (v.Name === undefined || isOperationName(v.Name)) &&
    isOperationType(v.Type) &&
    (v.SubType === undefined || isOperationSubType(v.SubType)) &&
    isPayloadTimestamp(v.StartTimestamp) &&
    (v.EndTimestamp === undefined || isPayloadTimestamp(v.EndTimestamp)) &&
    isOperationStatus(v.Status) &&
    (v.ExecutionDetails === undefined || isExecutionDetails(v.ExecutionDetails)) &&
    (v.ContextDetails === undefined || isContextDetails(v.ContextDetails)) &&
    (v.StepDetails === undefined || isPayloadStepDetails(v.StepDetails)) &&
    (v.WaitDetails === undefined || isPayloadWaitDetails(v.WaitDetails)) &&
    (v.CallbackDetails === undefined || isCallbackDetails(v.CallbackDetails)) &&
    (v.ChainedInvokeDetails === undefined || isChainedInvokeDetails(v.ChainedInvokeDetails))
  );
}

function isPayloadStepDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Attempt === undefined || isAttemptCount(v.Attempt)) &&
    (v.NextAttemptTimestamp === undefined || isPayloadTimestamp(v.NextAttemptTimestamp)) &&
    (v.Result === undefined || isOperationPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isPayloadWaitDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.ScheduledEndTimestamp === undefined || isPayloadTimestamp(v.ScheduledEndTimestamp))
  );
}

function isPayloadTimestamp(v) {
  return (
    Number.isInteger(v) ||
    typeof v === 'string' &&
    likePayloadTimestamp.test(v)
  );
}

function isInvocationPayloadUpdatedOperationIds(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isOperationId(v[at])) return false;
  return true;
}

function isItemCount(v) {
  return (
    Number.isInteger(v) &&
    v >= 0 &&
    v <= 1000
  );
}

function isKMSAccessDeniedException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isKMSDisabledException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isKMSInvalidStateException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isKMSKeyArn(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 10000 || countCharacters(v) <= 10000) &&
    likeKMSKeyArn.test(v)
  );
}

function isKMSNotFoundException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isListDurableExecutionsByFunctionRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isNamespacedFunctionName(v.FunctionName) &&
    (v.Qualifier === undefined || isNumericLatestPublishedOrAliasQualifier(v.Qualifier)) &&
    (v.DurableExecutionName === undefined || isDurableExecutionName(v.DurableExecutionName)) &&
    (v.Statuses === undefined || isExecutionStatusList(v.Statuses)) &&
    (v.StartedAfter === undefined || isExecutionTimestamp(v.StartedAfter)) &&
    (v.StartedBefore === undefined || isExecutionTimestamp(v.StartedBefore)) &&
    (v.ReverseOrder === undefined || isReverseOrder(v.ReverseOrder)) &&
    (v.Marker === undefined || isString(v.Marker)) &&
    (v.MaxItems === undefined || isItemCount(v.MaxItems))
  );
}

function isListDurableExecutionsByFunctionResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.DurableExecutions === undefined || isDurableExecutions(v.DurableExecutions)) &&
    (v.NextMarker === undefined || isString(v.NextMarker))
  );
}

function isNameSpacedFunctionArn(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 10000 || countCharacters(v) <= 10000) &&
    likeNameSpacedFunctionArn.test(v)
  );
}

function isNamespacedFunctionName(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 256 || countCharacters(v) <= 256) &&
    likeNamespacedFunctionName.test(v)
  );
}

function isNumericLatestPublishedOrAliasQualifier(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 128 || countCharacters(v) <= 128) &&
    likeNumericLatestPublishedOrAliasQualifier.test(v)
  );
}

function isOperation(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isOperationId(v.Id) &&
    (v.ParentId === undefined || isOperationId(v.ParentId)) &&
    (v.Name === undefined || isOperationName(v.Name)) &&
    isOperationType(v.Type) &&
    (v.SubType === undefined || isOperationSubType(v.SubType)) &&
    isExecutionTimestamp(v.StartTimestamp) &&
    (v.EndTimestamp === undefined || isExecutionTimestamp(v.EndTimestamp)) &&
    isOperationStatus(v.Status) &&
    (v.ExecutionDetails === undefined || isExecutionDetails(v.ExecutionDetails)) &&
    (v.ContextDetails === undefined || isContextDetails(v.ContextDetails)) &&
    (v.StepDetails === undefined || isStepDetails(v.StepDetails)) &&
    (v.WaitDetails === undefined || isWaitDetails(v.WaitDetails)) &&
    (v.CallbackDetails === undefined || isCallbackDetails(v.CallbackDetails)) &&
    (v.ChainedInvokeDetails === undefined || isChainedInvokeDetails(v.ChainedInvokeDetails))
  );
}

function isOperationAction(v) {
  return (
    v === 'START' || v === 'SUCCEED' || v === 'FAIL' || v === 'RETRY' || v === 'CANCEL'
  );
}

function isOperationId(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 64 || countCharacters(v) <= 64) &&
    likeOperationId.test(v)
  );
}

function isOperationName(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 256 || countCharacters(v) <= 256) &&
    likeOperationName.test(v)
  );
}

function isOperationPayload(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 6291456 || countCharacters(v) <= 6291456)
  );
}

function isOperationStatus(v) {
  return (
    v === 'STARTED' || v === 'PENDING' || v === 'READY' || v === 'SUCCEEDED' || v === 'FAILED' || v === 'CANCELLED' || v === 'TIMED_OUT' || v === 'STOPPED'
  );
}

function isOperationSubType(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 32 || countCharacters(v) <= 32) &&
    likeOperationSubType.test(v)
  );
}

function isOperationType(v) {
  return (
    v === 'EXECUTION' || v === 'CONTEXT' || v === 'STEP' || v === 'WAIT' || v === 'CALLBACK' || v === 'CHAINED_INVOKE'
  );
}

function isOperationUpdate(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isOperationId(v.Id) &&
    (v.ParentId === undefined || isOperationId(v.ParentId)) &&
    (v.Name === undefined || isOperationName(v.Name)) &&
    isOperationType(v.Type) &&
    (v.SubType === undefined || isOperationSubType(v.SubType)) &&
    isOperationAction(v.Action) &&
    (v.Payload === undefined || isOperationPayload(v.Payload)) &&
    (v.Error === undefined || isErrorObject(v.Error)) &&
    (v.ContextOptions === undefined || isContextOptions(v.ContextOptions)) &&
    (v.StepOptions === undefined || isStepOptions(v.StepOptions)) &&
    (v.WaitOptions === undefined || isWaitOptions(v.WaitOptions)) &&
    (v.CallbackOptions === undefined || isCallbackOptions(v.CallbackOptions)) &&
    (v.ChainedInvokeOptions === undefined || isChainedInvokeOptions(v.ChainedInvokeOptions))
  );
}

function isOperationUpdates(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isOperationUpdate(v[at])) return false;
  return true;
}

function isOperations(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isOperation(v[at])) return false;
  return true;
}

function isOutputPayload(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 6291456 || countCharacters(v) <= 6291456)
  );
}

function isReplayChildren(v) {
  return (
    typeof v === 'boolean'
  );
}

function isResourceNotFoundException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isRetentionPeriodInDays(v) {
  return (
    Number.isInteger(v) &&
    v >= 1 &&
    v <= 90
  );
}

function isRetryDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.CurrentAttempt === undefined || isAttemptCount(v.CurrentAttempt)) &&
    (v.NextAttemptDelaySeconds === undefined || isDurationSeconds(v.NextAttemptDelaySeconds))
  );
}

function isReverseOrder(v) {
  return (
    typeof v === 'boolean'
  );
}

function isSendDurableExecutionCallbackFailureRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isCallbackId(v.CallbackId) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isSendDurableExecutionCallbackFailureResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v)
  );
}

function isSendDurableExecutionCallbackHeartbeatRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isCallbackId(v.CallbackId)
  );
}

function isSendDurableExecutionCallbackHeartbeatResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v)
  );
}

function isSendDurableExecutionCallbackSuccessRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isCallbackId(v.CallbackId) &&
    (v.Result === undefined || isBinaryOperationPayload(v.Result))
  );
}

function isSendDurableExecutionCallbackSuccessResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v)
  );
}

function isServiceException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.Message === undefined || isString(v.Message))
  );
}

function isStackTraceEntries(v) {
  if (!Array.isArray(v)) return false;
  for (let at = 0; at < v.length; at += 1) if (!isStackTraceEntry(v[at])) return false;
  return true;
}

function isStackTraceEntry(v) {
  return (
    typeof v === 'string'
  );
}

function isStepDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Attempt === undefined || isAttemptCount(v.Attempt)) &&
    (v.NextAttemptTimestamp === undefined || isExecutionTimestamp(v.NextAttemptTimestamp)) &&
    (v.Result === undefined || isOperationPayload(v.Result)) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isStepFailedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventError(v.Error) &&
    isRetryDetails(v.RetryDetails)
  );
}

function isStepOptions(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.NextAttemptDelaySeconds === undefined || isStepOptionsNextAttemptDelaySecondsInteger(v.NextAttemptDelaySeconds))
  );
}

function isStepOptionsNextAttemptDelaySecondsInteger(v) {
  return (
    Number.isInteger(v) &&
    v >= 1 &&
    v <= 31622400
  );
}

function isStepStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v)
  );
}

function isStepSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isEventResult(v.Result) &&
    isRetryDetails(v.RetryDetails)
  );
}

function isStopDurableExecutionRequest(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurableExecutionArn(v.DurableExecutionArn) &&
    (v.Error === undefined || isErrorObject(v.Error))
  );
}

function isStopDurableExecutionResponse(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isExecutionTimestamp(v.StopTimestamp)
  );
}

function isString(v) {
  return (
    typeof v === 'string'
  );
}

function isTenantId(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 256 || countCharacters(v) <= 256) &&
    likeTenantId.test(v)
  );
}

function isThrottleReason(v) {
  return (
    v === 'ConcurrentInvocationLimitExceeded' || v === 'FunctionInvocationRateLimitExceeded' || v === 'ReservedFunctionConcurrentInvocationLimitExceeded' || v === 'ReservedFunctionInvocationRateLimitExceeded' || v === 'CallerRateLimitExceeded' || v === 'ConcurrentSnapshotCreateLimitExceeded'
  );
}

function isTooManyRequestsException(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.retryAfterSeconds === undefined || isString(v.retryAfterSeconds)) &&
    (v.Type === undefined || isString(v.Type)) &&
    (v.message === undefined || isString(v.message)) &&
    (v.Reason === undefined || isThrottleReason(v.Reason))
  );
}

function isTraceHeader(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.XAmznTraceId === undefined || isXAmznTraceId(v.XAmznTraceId))
  );
}

function isTruncated(v) {
  return (
    typeof v === 'boolean'
  );
}

function isVersionWithLatestPublished(v) {
  return (
    typeof v === 'string' &&
    v !== '' &&
    (v.length <= 1024 || countCharacters(v) <= 1024) &&
    likeVersionWithLatestPublished.test(v)
  );
}

function isWaitCancelledDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Error === undefined || isEventError(v.Error))
  );
}

function isWaitDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.ScheduledEndTimestamp === undefined || isExecutionTimestamp(v.ScheduledEndTimestamp))
  );
}

function isWaitOptions(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.WaitSeconds === undefined || isWaitOptionsWaitSecondsInteger(v.WaitSeconds))
  );
}

function isWaitOptionsWaitSecondsInteger(v) {
  return (
    Number.isInteger(v) &&
    v >= 1 &&
    v <= 31622400
  );
}

function isWaitStartedDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    isDurationSeconds(v.Duration) &&
    isExecutionTimestamp(v.ScheduledEndTimestamp)
  );
}

function isWaitSucceededDetails(v) {
  return (
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    (v.Duration === undefined || isDurationSeconds(v.Duration))
  );
}

function isXAmznTraceId(v) {
  return (
    typeof v === 'string' &&
    (v.length <= 8192 || countCharacters(v) <= 8192)
  );
}

export const checks = {
  AttemptCount: isAttemptCount,
  BinaryOperationPayload: isBinaryOperationPayload,
  CallbackDetails: isCallbackDetails,
  CallbackFailedDetails: isCallbackFailedDetails,
  CallbackId: isCallbackId,
  CallbackOptions: isCallbackOptions,
  CallbackOptionsHeartbeatTimeoutSecondsInteger: isCallbackOptionsHeartbeatTimeoutSecondsInteger,
  CallbackOptionsTimeoutSecondsInteger: isCallbackOptionsTimeoutSecondsInteger,
  CallbackStartedDetails: isCallbackStartedDetails,
  CallbackSucceededDetails: isCallbackSucceededDetails,
  CallbackTimedOutDetails: isCallbackTimedOutDetails,
  CallbackTimeoutException: isCallbackTimeoutException,
  ChainedInvokeDetails: isChainedInvokeDetails,
  ChainedInvokeFailedDetails: isChainedInvokeFailedDetails,
  ChainedInvokeOptions: isChainedInvokeOptions,
  ChainedInvokeStartedDetails: isChainedInvokeStartedDetails,
  ChainedInvokeStoppedDetails: isChainedInvokeStoppedDetails,
  ChainedInvokeSucceededDetails: isChainedInvokeSucceededDetails,
  ChainedInvokeTimedOutDetails: isChainedInvokeTimedOutDetails,
  CheckpointDurableExecutionRequest: isCheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse: isCheckpointDurableExecutionResponse,
  CheckpointToken: isCheckpointToken,
  CheckpointUpdatedExecutionState: isCheckpointUpdatedExecutionState,
  ClientToken: isClientToken,
  ContextDetails: isContextDetails,
  ContextFailedDetails: isContextFailedDetails,
  ContextOptions: isContextOptions,
  ContextStartedDetails: isContextStartedDetails,
  ContextSucceededDetails: isContextSucceededDetails,
  DurableConfig: isDurableConfig,
  DurableExecutionArn: isDurableExecutionArn,
  DurableExecutionName: isDurableExecutionName,
  DurableExecutions: isDurableExecutions,
  DurationSeconds: isDurationSeconds,
  ErrorData: isErrorData,
  ErrorMessage: isErrorMessage,
  ErrorObject: isErrorObject,
  ErrorType: isErrorType,
  Event: isEvent,
  EventError: isEventError,
  EventId: isEventId,
  EventInput: isEventInput,
  EventResult: isEventResult,
  EventType: isEventType,
  Events: isEvents,
  Execution: isExecution,
  ExecutionDataIncluded: isExecutionDataIncluded,
  ExecutionDetails: isExecutionDetails,
  ExecutionFailedDetails: isExecutionFailedDetails,
  ExecutionStartedDetails: isExecutionStartedDetails,
  ExecutionStatus: isExecutionStatus,
  ExecutionStatusList: isExecutionStatusList,
  ExecutionStoppedDetails: isExecutionStoppedDetails,
  ExecutionSucceededDetails: isExecutionSucceededDetails,
  ExecutionTimedOutDetails: isExecutionTimedOutDetails,
  ExecutionTimeout: isExecutionTimeout,
  ExecutionTimestamp: isExecutionTimestamp,
  GetDurableExecutionHistoryRequest: isGetDurableExecutionHistoryRequest,
  GetDurableExecutionHistoryResponse: isGetDurableExecutionHistoryResponse,
  GetDurableExecutionRequest: isGetDurableExecutionRequest,
  GetDurableExecutionResponse: isGetDurableExecutionResponse,
  GetDurableExecutionStateRequest: isGetDurableExecutionStateRequest,
  GetDurableExecutionStateResponse: isGetDurableExecutionStateResponse,
  IncludeExecutionData: isIncludeExecutionData,
  InputPayload: isInputPayload,
  InvalidParameterValueException: isInvalidParameterValueException,
  InvocationCompletedDetails: isInvocationCompletedDetails,
  InvocationOutput: isInvocationOutput,
  InvocationOutputStatus: isInvocationOutputStatus,
  InvocationPayload: isInvocationPayload,
  InitialExecutionState: isInitialExecutionState,
  InitialExecutionStateOperations: isInitialExecutionStateOperations,
  InitialExecutionStateNextMarker: isInitialExecutionStateNextMarker,
  PayloadOperation: isPayloadOperation,
  PayloadStepDetails: isPayloadStepDetails,
  PayloadWaitDetails: isPayloadWaitDetails,
  PayloadTimestamp: isPayloadTimestamp,
  InvocationPayloadUpdatedOperationIds: isInvocationPayloadUpdatedOperationIds,
  ItemCount: isItemCount,
  KMSAccessDeniedException: isKMSAccessDeniedException,
  KMSDisabledException: isKMSDisabledException,
  KMSInvalidStateException: isKMSInvalidStateException,
  KMSKeyArn: isKMSKeyArn,
  KMSNotFoundException: isKMSNotFoundException,
  ListDurableExecutionsByFunctionRequest: isListDurableExecutionsByFunctionRequest,
  ListDurableExecutionsByFunctionResponse: isListDurableExecutionsByFunctionResponse,
  NameSpacedFunctionArn: isNameSpacedFunctionArn,
  NamespacedFunctionName: isNamespacedFunctionName,
  NumericLatestPublishedOrAliasQualifier: isNumericLatestPublishedOrAliasQualifier,
  Operation: isOperation,
  OperationAction: isOperationAction,
  OperationId: isOperationId,
  OperationName: isOperationName,
  OperationPayload: isOperationPayload,
  OperationStatus: isOperationStatus,
  OperationSubType: isOperationSubType,
  OperationType: isOperationType,
  OperationUpdate: isOperationUpdate,
  OperationUpdates: isOperationUpdates,
  Operations: isOperations,
  OutputPayload: isOutputPayload,
  ReplayChildren: isReplayChildren,
  ResourceNotFoundException: isResourceNotFoundException,
  RetentionPeriodInDays: isRetentionPeriodInDays,
  RetryDetails: isRetryDetails,
  ReverseOrder: isReverseOrder,
  SendDurableExecutionCallbackFailureRequest: isSendDurableExecutionCallbackFailureRequest,
  SendDurableExecutionCallbackFailureResponse: isSendDurableExecutionCallbackFailureResponse,
  SendDurableExecutionCallbackHeartbeatRequest: isSendDurableExecutionCallbackHeartbeatRequest,
  SendDurableExecutionCallbackHeartbeatResponse: isSendDurableExecutionCallbackHeartbeatResponse,
  SendDurableExecutionCallbackSuccessRequest: isSendDurableExecutionCallbackSuccessRequest,
  SendDurableExecutionCallbackSuccessResponse: isSendDurableExecutionCallbackSuccessResponse,
  ServiceException: isServiceException,
  StackTraceEntries: isStackTraceEntries,
  StackTraceEntry: isStackTraceEntry,
  StepDetails: isStepDetails,
  StepFailedDetails: isStepFailedDetails,
  StepOptions: isStepOptions,
  StepOptionsNextAttemptDelaySecondsInteger: isStepOptionsNextAttemptDelaySecondsInteger,
  StepStartedDetails: isStepStartedDetails,
  StepSucceededDetails: isStepSucceededDetails,
  StopDurableExecutionRequest: isStopDurableExecutionRequest,
  StopDurableExecutionResponse: isStopDurableExecutionResponse,
  String: isString,
  TenantId: isTenantId,
  ThrottleReason: isThrottleReason,
  TooManyRequestsException: isTooManyRequestsException,
  TraceHeader: isTraceHeader,
  Truncated: isTruncated,
  VersionWithLatestPublished: isVersionWithLatestPublished,
  WaitCancelledDetails: isWaitCancelledDetails,
  WaitDetails: isWaitDetails,
  WaitOptions: isWaitOptions,
  WaitOptionsWaitSecondsInteger: isWaitOptionsWaitSecondsInteger,
  WaitStartedDetails: isWaitStartedDetails,
  WaitSucceededDetails: isWaitSucceededDetails,
  XAmznTraceId: isXAmznTraceId,
};
