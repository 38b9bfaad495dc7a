import { type ExecutionArn, printArn } from '../model/arn.ts';
import { hashUuid } from '../model/hash.ts';

/** What the service tells of a function that a chained invoke has started. */
export interface InvokedExecution {
  /** The version that runs. */
  readonly version: string;
  /** The durable execution that was started. */
  readonly arn: string;
}

// the model's forms of a function: a name, a partial ARN or an ARN, each with a qualifier or without
const form = /^(?:arn:[^:]*:lambda:)?(?:[a-z-]+-\d:)?(?:\d{12}:)?(?:function:)?(?<name>[^:]+)(?::(?<qualifier>.+))?$/;

/** What a chained invoke starts: a version of the function named, and an execution with a name and an id of its own. */
export function invokedExecution(parts: ExecutionArn, operationId: string, functionName: string): InvokedExecution {
  const { name = 'function', qualifier = '' } = form.exec(functionName)?.groups ?? {};
  const version = /^[0-9]+$/.test(qualifier) ? qualifier : '$LATEST'; // an alias never appears in an ARN
  const arn = printArn({
    ...parts,
    functionName: name.replaceAll(/[^a-zA-Z0-9_-]/g, '-'),
    qualifier: version,
    ...invokedIds(parts.executionId, operationId),
  });
  return { version, arn };
}

/** The name and the id of the execution that an operation of another one starts. */
export function invokedIds(
  executionId: string,
  operationId: string,
): Pick<ExecutionArn, 'executionName' | 'executionId'> {
  const unique = `${executionId} ${operationId}`;
  return { executionName: hashUuid(`invoked name ${unique}`), executionId: hashUuid(`invoked id ${unique}`) };
}
