import { type ExceptionName, exceptions, refusals, refuse } from '../model/exceptions.ts';
import { answerInstead } from './acts.ts';
import type { FaultFamily, FaultKindOf } from './fault-kind.ts';
import { text } from './option-form.ts';

type Name =
  | 'invalidParameterValue'
  | 'resourceNotFound'
  | 'callbackTimeout'
  | 'alreadyStarted'
  | 'invalidRequestContent'
  | 'kmsAccessDenied'
  | 'kmsDisabled'
  | 'kmsInvalidState'
  | 'kmsNotFound'
  | 'validation'
  | 'serialization'
  | 'accessDenied'
  | 'unrecognizedClient'
  | 'unknownOperation'
  | 'requestTooLarge';

const kms =
  'a key that the function may not use for a while; the JS SDK ends the execution as FAILED after three attempts';

/** The exceptions by name, those of the model and those of the layers in front of every AWS service. */
export const exceptionFaults: FaultFamily<Name> = {
  invalidParameterValue: exception('InvalidParameterValueException', {
    message: 'One of the parameters in the request is not valid',
    reproduces: 'an oversize payload taken for a passing error and sent again without end',
  }),
  resourceNotFound: exception('ResourceNotFoundException', {
    message: refusals.unknownExecution.message,
    reproduces: 'Get and History that lag behind an Invoke; emulators answer it on State too, where no model has it',
  }),
  callbackTimeout: exception('CallbackTimeoutException', {
    message: refusals.closedCallback.message,
    reproduces: 'an emulator that answers 408, and a sender that retries a callback that is closed',
  }),
  alreadyStarted: exception('DurableExecutionAlreadyStartedException', {
    message: 'An execution with this name has already been started',
    reproduces: 'a starter that takes a name in use for a failure',
  }),
  invalidRequestContent: exception('InvalidRequestContentException', {
    message: 'Could not parse request body into json',
    reproduces: 'an input of Invoke that is no JSON, sent again by a starter that retries whatever is refused',
  }),
  kmsAccessDenied: exception('KMSAccessDeniedException', {
    message: 'Lambda was unable to decrypt the data because KMS access was denied',
    reproduces: kms,
  }),
  kmsDisabled: exception('KMSDisabledException', {
    message: 'Lambda was unable to decrypt the data because the KMS key used is disabled',
    reproduces: kms,
  }),
  kmsInvalidState: exception('KMSInvalidStateException', {
    message: 'Lambda was unable to decrypt the data because the state of the KMS key used is not valid',
    reproduces: kms,
  }),
  kmsNotFound: exception('KMSNotFoundException', {
    message: 'Lambda was unable to decrypt the data because the KMS key was not found',
    reproduces: kms,
  }),
  validation: exception('ValidationException', {
    message: "1 validation error detected: Value at 'maxItems' failed to satisfy constraint",
    reproduces: 'emulators that answer InvalidParameterValueException or clamp the value',
  }),
  serialization: exception('SerializationException', {
    message: 'STRING_VALUE can not be converted to an Integer',
    reproduces: "a client that sends 'MaxItems=abc': the JS client does",
  }),
  accessDenied: exception('AccessDeniedException', {
    message: 'User is not authorized to perform this action',
    reproduces: 'a role that may invoke and checkpoint, but not read',
  }),
  unrecognizedClient: exception('UnrecognizedClientException', {
    message: 'The security token included in the request is invalid.',
    reproduces: 'credentials of another account or partition',
  }),
  unknownOperation: exception('UnknownOperationException', {
    message: 'The requested operation is not recognized by the service',
    reproduces: 'a region or an emulator that does not have the API yet',
  }),
  requestTooLarge: exception('RequestTooLargeException', {
    message: 'Request must be smaller than 6291456 bytes',
    reproduces: 'a batch of updates that nobody capped',
  }),
};

interface Said {
  readonly message: string;
  readonly reproduces: string;
}

function exception(name: ExceptionName, { message, reproduces }: Said): FaultKindOf<Name> {
  const { status, from } = exceptions[name];
  return {
    group: 'service',
    wire: `${status} ${name}`,
    options: { message: text(message) },
    // the status decides in every SDK that was run: 429 and 500 to 504 are retried whatever the name
    client: status >= 500 ? 'retries' : 'fails',
    reproduces,
    source:
      from === 'model' ? `API model: ${name}` : 'notes of measurements against the service; run with the AWS SDKs',
    begin: (options) => answerInstead(() => refuse({ exception: name, message: options.message })),
  };
}
