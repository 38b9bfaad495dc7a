import type { ExecutionArn } from '../../model/arn.ts';

/** The parts of the name of a function, in any of the forms that the API takes. */
export interface FunctionName {
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;
  /** `function:`, where the form has it. */
  readonly word?: string;
  readonly name: string;
  readonly qualifier?: string;
}

const functionPattern =
  /^(?:arn:(?<partition>[^:]*):lambda:)?(?:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):)?(?:(?<account>\d{12}):)?(?<word>function:)?(?<name>[^:/]+)(?::(?<qualifier>[^:/]+))?$/;

/** The parts of a function's name, partial ARN or ARN; `undefined` for other texts. */
export function matchFunctionName(text: string): FunctionName | undefined {
  const groups = functionPattern.exec(text)?.groups;
  if (!groups) return undefined;
  const found = Object.entries(groups).filter(([, part]) => part !== undefined);
  return Object.fromEntries(found) as unknown as FunctionName; // the pattern has these groups, and `name` always takes part
}

/** The text of these parts, in the form that they were read from. */
export function printFunctionName(parts: FunctionName): string {
  const { partition, region, account, word = '', name, qualifier } = parts;
  const head = partition === undefined ? [] : [`arn:${partition}:lambda`];
  const path = [...head, region, account, `${word}${name}`, qualifier];
  return path.filter((part) => part !== undefined).join(':');
}

/** The text of an execution's ARN; nothing is checked. */
export function joinArn(parts: ExecutionArn): string {
  const { partition, region, account, functionName, qualifier, executionName, executionId } = parts;
  const owner = `arn:${partition}:lambda:${region}:${account}:function:${functionName}:${qualifier}`;
  return `${owner}/durable-execution/${executionName}/${executionId}`;
}

/** The parts of any ARN. */
export interface AnyArn {
  /** Up to the account, with the last colon. */
  readonly head: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts of an ARN of any service; `undefined` for other texts. */
export function matchAnyArn(text: string): AnyArn | undefined {
  const groups = /^(?<head>arn:[^:]*:[^:]*:[^:]*:)(?<account>[^:]*):(?<resource>.+)$/s.exec(text)?.groups;
  return groups ? ({ ...groups } as unknown as AnyArn) : undefined; // the pattern names exactly these groups
}
