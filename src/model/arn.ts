/** The parts of a durable execution's ARN. */
export interface ExecutionArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly functionName: string;
  /** `$LATEST`, `$LATEST.PUBLISHED` or a version number: aliases never appear. */
  readonly qualifier: string;
  readonly executionName: string;
  /** The last segment; the EXECUTION operation carries it as its Id. */
  readonly executionId: string;
}

// the model's pattern of DurableExecutionArn: its groups are the parts in their order
const arnPattern =
  /^arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)\/durable-execution\/([a-zA-Z0-9_-]+)\/([a-zA-Z0-9_-]+)$/;

/** The parts of an ARN, or `undefined` when the text is no durable execution's ARN. */
export function matchArn(arn: string): ExecutionArn | undefined {
  if (arn.length > 1024) return undefined;
  const found = arnPattern.exec(arn);
  if (!found) return undefined;
  // by number, for an object of named groups is a slow one
  const [, partition = '', region = '', account = '', functionName = '', qualifier = ''] = found;
  return {
    partition,
    region,
    account,
    functionName,
    qualifier,
    executionName: found[6] ?? '',
    executionId: found[7] ?? '',
  };
}

/**
 * The parts of a durable execution's ARN.
 *
 * @throws SyntaxError when the text is no such ARN.
 * @example
 * parseArn('arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1').executionId; // 'e-1'
 */
export function parseArn(arn: string): ExecutionArn {
  const parts = matchArn(arn);
  if (parts) return parts;
  const form = 'arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER/durable-execution/NAME/ID';
  throw new SyntaxError(`Cannot read the ARN '${arn.slice(0, 200)}': found another form, expected ${form}`);
}

/**
 * The ARN of these parts.
 *
 * @throws SyntaxError when a part holds what an ARN cannot.
 *
 * @example
 * const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * printArn({ ...parseArn(arn), executionName: 'order-18' }).endsWith('/order-18/e-1'); // true
 */
export function printArn(parts: ExecutionArn): string {
  const text = `${functionArn(parts)}:${parts.qualifier}/durable-execution/${parts.executionName}/${parts.executionId}`;
  parseArn(text);
  return text;
}

/** The unqualified ARN of the execution's function. */
export function functionArn(parts: ExecutionArn): string {
  return `arn:${parts.partition}:lambda:${parts.region}:${parts.account}:function:${parts.functionName}`;
}
