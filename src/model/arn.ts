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

// the model's pattern of DurableExecutionArn, with names for its groups
const arnPattern =
  /^arn:(?<partition>[a-zA-Z0-9-]+):lambda:(?<region>[a-zA-Z0-9-]+):(?<account>\d{12}):function:(?<functionName>[a-zA-Z0-9_-]+):(?<qualifier>\$LATEST(?:\.PUBLISHED)?|[0-9]+)\/durable-execution\/(?<executionName>[a-zA-Z0-9_-]+)\/(?<executionId>[a-zA-Z0-9_-]+)$/;

/** The parts of an ARN, or `undefined` when the text is no durable execution's ARN. */
export function matchArn(arn: string): ExecutionArn | undefined {
  if (arn.length > 1024) return undefined;
  const groups = arnPattern.exec(arn)?.groups;
  return groups ? ({ ...groups } as unknown as ExecutionArn) : undefined; // the pattern names exactly these groups
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
