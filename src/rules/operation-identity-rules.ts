import { detailsOf, operationTypes, subTypesOf } from '../model/statuses.ts';
import { reachableStatuses } from '../model/transitions.ts';
import type { OperationStatus, OperationType } from '../model/wire.ts';
import { defineRules } from './define-rules.ts';
import { describe, quote } from './describe.ts';
import type { OperationRule } from './operation-rule.ts';
import { parseJson } from './parse-json.ts';
import type { Finding } from './rule.ts';
import type { OperationView } from './view.ts';

const reachable = new Map(operationTypes.map((type) => [type, reachableStatuses(type)]));

const owners: ReadonlyMap<string, OperationType> = new Map(
  operationTypes.flatMap((type) => subTypesOf[type].map((subType) => [subType, type] as const)),
);

// an old emulator and one SDK know a pending invoke, and the emulators' validators take CANCEL where no event exists
const disputed: Readonly<Partial<Record<OperationType, readonly OperationStatus[]>>> = {
  CALLBACK: ['CANCELLED'],
  CHAINED_INVOKE: ['CANCELLED', 'PENDING'],
};

/** What an operation is: its type, sub-type, status, details member and place. */
export const operationIdentityRules: readonly OperationRule[] = defineRules<OperationRule>('operation', [
  {
    id: 'operation/status-reachable',
    title: 'An operation MUST have a status that its type can reach',
    severity: 'must',
    source: 'SDK specification 3.2; validators of both official emulators',
    on: (type, status) => !reachable.get(type)?.has(status) && !disputed[type]?.includes(status),
    check: ({ Type, Status }) => ({
      at: '/Status',
      expected: `one of ${[...((Type && reachable.get(Type)) ?? [])].join(', ')}`,
      received: describe(Status),
      says: `is ${Status}, which no ${Type} becomes`,
    }),
  },
  {
    id: 'operation/status-undisputed',
    title: 'A CALLBACK or CHAINED_INVOKE SHOULD not be CANCELLED, a CHAINED_INVOKE not PENDING',
    severity: 'info',
    source: 'SDK specification 4 has no such action; validators of the official emulators accept CANCEL',
    on: (type, status) => disputed[type]?.includes(status) === true,
    check: ({ Type, Status }) => ({
      at: '/Status',
      expected: 'a status that all sources know',
      received: describe(Status),
      says: `is ${Status}, which only some sources know of a ${Type}`,
    }),
  },
  {
    id: 'operation/own-details-only',
    title: 'An operation SHOULD carry no details member but the one of its type',
    severity: 'should',
    source: 'API model, Operation; official emulators',
    check: foreignDetails,
  },
  {
    id: 'operation/subtype-present',
    title: 'Every operation but EXECUTION SHOULD have a SubType',
    severity: 'should',
    source: 'all SDKs write one; the Java and JS SDKs compare it on replay',
    on: (type) => type !== 'EXECUTION',
    check: ({ Type, SubType }) =>
      SubType === undefined
        ? { at: '', expected: `a SubType such as ${subTypes(Type)[0]}`, received: 'none', says: 'has no SubType' }
        : undefined,
  },
  {
    id: 'operation/subtype-fits-type',
    title: "An operation SHOULD not have another type's SubType",
    severity: 'should',
    source: 'SDK specification; conformance tests 1 to 9',
    implies: ['agreement/same-subtype'],
    on: (type) => type !== 'EXECUTION',
    check: ({ Type, SubType }) => {
      if (SubType === undefined) return undefined;
      const owner = owners.get(SubType);
      if (owner === undefined || owner === Type) return undefined;
      return subTypeFinding(Type, SubType, `is a ${Type} with the SubType ${SubType} of a ${owner}`);
    },
  },
  {
    id: 'operation/subtype-known',
    title: 'An operation SHOULD have a SubType that an official SDK writes',
    severity: 'info',
    source: 'API model, OperationSubType: any text of its pattern is legal; the Python SDK raises on unknown ones',
    on: (type) => type !== 'EXECUTION',
    check: ({ Type, SubType }) => {
      if (SubType === undefined || owners.has(SubType)) return undefined;
      return subTypeFinding(Type, SubType, `has the SubType ${quote(SubType)}, which no official SDK writes`);
    },
  },
  {
    id: 'operation/execution-has-no-subtype',
    title: 'The EXECUTION operation SHOULD have no SubType',
    severity: 'should',
    source: 'official emulators; published histories of the service',
    on: (type) => type === 'EXECUTION',
    check: ({ SubType }) =>
      SubType === undefined
        ? undefined
        : { at: '/SubType', expected: 'no SubType', received: describe(SubType), says: `has the SubType ${SubType}` },
  },
  {
    id: 'operation/execution-at-root',
    title: 'The EXECUTION operation SHOULD have no ParentId',
    severity: 'should',
    source: 'official emulators; published histories of the service',
    implies: ['read/parent-before-child', 'read/child-starts-after-parent', 'read/parent-listed'],
    on: (type) => type === 'EXECUTION',
    check: ({ ParentId }) =>
      ParentId === undefined
        ? undefined
        : { at: '/ParentId', expected: 'no ParentId', received: describe(ParentId), says: 'has a ParentId' },
  },
  {
    id: 'operation/execution-input-json',
    title: "The EXECUTION operation's InputPayload SHOULD be JSON text",
    severity: 'should',
    source: 'aws-durable-execution-sdk-js 2.4.0 parses it and fails on any other text, the empty one included',
    on: (type) => type === 'EXECUTION',
    check: ({ ExecutionDetails }) => {
      const input = ExecutionDetails?.InputPayload;
      if (input === undefined || parseJson(input)) return undefined;
      const at = '/ExecutionDetails/InputPayload';
      return { at, expected: 'JSON text', received: describe(input), says: 'has an input that is not JSON' };
    },
  },
  {
    id: 'operation/not-own-parent',
    title: 'An operation MUST NOT be its own parent',
    severity: 'must',
    source: 'validators of both official emulators',
    implies: ['agreement/same-parent'],
    check: ({ Id, ParentId }) =>
      ParentId === undefined || ParentId !== Id
        ? undefined
        : {
            at: '/ParentId',
            expected: "another operation's Id",
            received: describe(ParentId),
            says: 'is its own parent',
          },
  },
  {
    id: 'operation/id-not-integer-like',
    title: 'An Id SHOULD not look like an integer',
    severity: 'info',
    source:
      'aws-durable-execution-sdk-js 2.4.0 takes the first key of an object for EXECUTION; integer keys sort first',
    check: ({ Id }) => {
      // a JavaScript engine sorts keys as integers below 2^32 - 1 only: ten digits at most
      if (Id === undefined || Id.length > 10 || !/^(?:0|[1-9]\d*)$/.test(Id)) return undefined;
      return { at: '/Id', expected: 'an Id with a letter', received: describe(Id), says: 'has an Id like an integer' };
    },
  },
]);

function foreignDetails(operation: OperationView): Finding | undefined {
  const { Type } = operation;
  const foreign =
    (operation.StepDetails !== undefined && Type !== 'STEP') ||
    (operation.ContextDetails !== undefined && Type !== 'CONTEXT') ||
    (operation.WaitDetails !== undefined && Type !== 'WAIT') ||
    (operation.CallbackDetails !== undefined && Type !== 'CALLBACK') ||
    (operation.ChainedInvokeDetails !== undefined && Type !== 'CHAINED_INVOKE') ||
    (operation.ExecutionDetails !== undefined && Type !== 'EXECUTION');
  if (!foreign || Type === undefined || !(Type in detailsOf)) return undefined;
  const others = Object.values(detailsOf).filter((name) => name !== detailsOf[Type] && operation[name] !== undefined);
  const received = others.join(', ');
  return {
    at: `/${others[0]}`,
    expected: `no details but ${detailsOf[Type]}`,
    received,
    says: `has ${received}, which no ${Type} has`,
  };
}

function subTypes(type: OperationType | undefined): readonly string[] {
  return type ? subTypesOf[type] : [];
}

function subTypeFinding(type: OperationType | undefined, subType: string, says: string): Finding {
  return { at: '/SubType', expected: `one of ${subTypes(type).join(', ')}`, received: describe(subType), says };
}
