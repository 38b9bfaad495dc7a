import { matchArn } from '../../model/arn.ts';
import { joinArn, matchFunctionName, printFunctionName } from '../redaction/arn-parts.ts';
import type { MemberRole } from '../redaction/member-role.ts';

/** What a part of an identity is: `place` is a partition, a region or a version, `literal` the form of the text itself. */
export type PartKind =
  | 'account'
  | 'callback'
  | 'function'
  | 'id'
  | 'literal'
  | 'marker'
  | 'name'
  | 'place'
  | 'tenant'
  | 'token'
  | 'whole';

/** One part of a text that names something. */
export interface Part {
  readonly kind: PartKind;
  readonly value: string;
}

/** A text that names something, in parts: the same account stands in many ARNs. */
export interface Identity {
  readonly parts: readonly Part[];
  /** The text with other values in the places of the parts. */
  readonly print: (values: readonly string[]) => string;
}

/** The roles of texts that name something, and may be another one's when a recording is replayed. */
export const identityRoles: ReadonlySet<MemberRole> = new Set([
  'arn',
  'callback',
  'function',
  'id',
  'marker',
  'name',
  'qualifier',
  'tenant',
  'token',
]);

/** The parts of a text with one of the {@link identityRoles}. */
export function identityOf(role: MemberRole, text: string): Identity {
  if (role === 'arn') return arnIdentity(text);
  if (role === 'function') return functionIdentity(text);
  if (role === 'qualifier') return single(functionPart(role, text).kind, text);
  return single(wholeKinds.get(role) ?? 'literal', text);
}

const wholeKinds: ReadonlyMap<MemberRole, PartKind> = new Map([
  ['callback', 'callback'],
  ['id', 'id'],
  ['marker', 'marker'],
  ['name', 'name'],
  ['tenant', 'tenant'],
  ['token', 'token'],
]);

function single(kind: PartKind, value: string): Identity {
  return { parts: [{ kind, value }], print: ([text = value]) => text };
}

function arnIdentity(text: string): Identity {
  const arn = matchArn(text);
  if (!arn) return text.startsWith('arn:') ? functionIdentity(text) : single('whole', text);
  return {
    parts: [
      { kind: 'place', value: arn.partition },
      { kind: 'place', value: arn.region },
      { kind: 'account', value: arn.account },
      { kind: 'function', value: arn.functionName },
      { kind: 'place', value: arn.qualifier },
      { kind: 'name', value: arn.executionName },
      { kind: 'id', value: arn.executionId },
    ],
    print: ([
      partition = '',
      region = '',
      account = '',
      functionName = '',
      qualifier = '',
      executionName = '',
      executionId = '',
    ]) => joinArn({ partition, region, account, functionName, qualifier, executionName, executionId }),
  };
}

function functionIdentity(text: string): Identity {
  const found = matchFunctionName(text);
  if (!found) return single('whole', text);
  const entries = Object.entries(found); // in the order of the pattern, which has them all
  return {
    parts: [
      { kind: 'literal', value: Object.keys(found).join() },
      ...entries.map(([name, value]) => functionPart(name, value)),
    ],
    print: ([, ...values]) => {
      const changed = entries.map(([name, value], at) => [name, values[at] ?? value] as const);
      return printFunctionName({ ...found, ...Object.fromEntries(changed) });
    },
  };
}

function functionPart(name: string, value: string): Part {
  if (name === 'account') return { kind: 'account', value };
  if (name === 'name') return { kind: 'function', value };
  if (name === 'qualifier') return { kind: /^(?:\$LATEST(?:\.PUBLISHED)?|\d+)$/.test(value) ? 'place' : 'name', value };
  return { kind: name === 'word' ? 'literal' : 'place', value };
}
