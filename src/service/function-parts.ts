/** The parts that a function's name or ARN may say. */
export interface FunctionParts {
  readonly name: string;
  readonly partition?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly qualifier?: string | undefined;
}

/** The function that a client means: NAME, ACCOUNT:function:NAME, REGION:ACCOUNT:NAME or a whole ARN, with `:QUALIFIER` or not. */
export function functionParts(text: string): FunctionParts {
  const parts = text.split(':');
  const [partition, region] = parts[0] === 'arn' ? [parts[1], parts[3]] : [];
  const accountAt = parts.findIndex((part, at) => /^\d{12}$/.test(part) && at + 1 < parts.length);
  const functionAt = parts.indexOf('function');
  const [name = '', qualifier] = parts.slice(Math.max(accountAt, functionAt) + 1);
  return { name, partition, region, account: parts[accountAt], qualifier };
}
