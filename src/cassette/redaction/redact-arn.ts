import { matchArn } from '../../model/arn.ts';
import { joinArn, matchAnyArn, matchFunctionName, printFunctionName } from './arn-parts.ts';
import type { Placeholders } from './placeholders.ts';

/** An ARN with placeholders for the account and for what it names; partition, service and region stay. */
export function redactArn(arn: string, placeholders: Placeholders): string {
  const execution = matchArn(arn);
  if (execution)
    return joinArn({
      ...execution,
      account: placeholders.of('account', execution.account),
      functionName: placeholders.of('function', execution.functionName),
      executionName: placeholders.of('name', execution.executionName),
      executionId: placeholders.of('id', execution.executionId),
    });
  if (arn.startsWith('arn:') && matchFunctionName(arn)) return redactFunctionName(arn, placeholders);
  return redactOther(arn, placeholders);
}

/** A function's name, partial ARN or ARN with placeholders for the account, the name and an alias. */
export function redactFunctionName(text: string, placeholders: Placeholders): string {
  const parts = matchFunctionName(text);
  if (!parts) return placeholders.of('function', text);
  return printFunctionName({
    ...parts,
    ...(parts.account !== undefined && { account: placeholders.of('account', parts.account) }),
    name: placeholders.of('function', parts.name),
    ...(parts.qualifier !== undefined && { qualifier: redactQualifier(parts.qualifier, placeholders) }),
  });
}

/** A version stays; an alias is a name that somebody gave. */
export function redactQualifier(qualifier: string, placeholders: Placeholders): string {
  return /^(?:\$LATEST(?:\.PUBLISHED)?|\d+)$/.test(qualifier) ? qualifier : placeholders.of('name', qualifier);
}

function redactOther(arn: string, placeholders: Placeholders): string {
  const parts = matchAnyArn(arn);
  if (!parts) return placeholders.of('resource', arn);
  const account = /^(?:|aws)$/.test(parts.account) ? parts.account : placeholders.of('account', parts.account);
  return `${parts.head}${account}:${redactResource(parts.resource, placeholders)}`;
}

// `key/ID`, `role/path/NAME`, `log-group:NAME:*`: the first word says what kind of thing the rest names
function redactResource(resource: string, placeholders: Placeholders): string {
  const parts = resource.split(/([:/])/);
  const kept = parts.length > 1 && /^[a-z][a-z-]{0,30}$/.test(parts[0] ?? '') ? 1 : 0;
  return parts
    .map((part, at) => (at < kept || /^[:/*]?$/.test(part) ? part : placeholders.of('resource', part)))
    .join('');
}
