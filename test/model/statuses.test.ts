import { expect, test } from 'vitest';
import { matchesShape } from '../../src/model/shape.ts';
import {
  detailsOf,
  eventFamilyOf,
  eventTypes,
  executionStatuses,
  isTerminal,
  operationActions,
  operationStatuses,
  operationTypes,
  subTypesOf,
  terminalStatuses,
} from '../../src/model/statuses.ts';
import { shapes } from '../../validators/shapes.js';

test('the lists are those of the model, in its order', () => {
  expect(operationTypes).toEqual(shapes.OperationType.enum);
  expect(operationActions).toEqual(shapes.OperationAction.enum);
  expect(operationStatuses).toEqual(shapes.OperationStatus.enum);
  expect(executionStatuses).toEqual(shapes.ExecutionStatus.enum);
  expect(eventTypes).toEqual(shapes.EventType.enum);
});

test('isTerminal() splits the statuses in two', () => {
  expect(operationStatuses.filter((status) => !isTerminal(status))).toEqual(['STARTED', 'PENDING', 'READY']);
  expect([...terminalStatuses]).toEqual(operationStatuses.filter(isTerminal));
});

test('detailsOf names a member of an operation for each type, and all there are', () => {
  const members = Object.keys(shapes.Operation.properties ?? {}).filter((name) => name.endsWith('Details'));

  expect(Object.keys(detailsOf)).toEqual(operationTypes);
  expect(Object.values(detailsOf)).toEqual(members);
});

test('eventFamilyOf leaves no event but that of an invocation without a type', () => {
  const families = operationTypes.map((type) => eventFamilyOf[type]);
  const homeless = eventTypes.filter((type) => !families.some((family) => new RegExp(`^${family}[A-Z]`).test(type)));

  expect(homeless).toEqual(['InvocationCompleted']);
  expect(new Set(families).size).toBe(operationTypes.length);
});

test('every event type has its member with details', () => {
  const members = Object.keys(shapes.Event.properties ?? {}).filter((name) => name.endsWith('Details'));

  expect(members.sort()).toEqual(eventTypes.map((type) => `${type}Details`).sort());
});

test('subTypesOf holds texts that the API takes, each under one type', () => {
  const all = Object.values(subTypesOf).flat();

  expect(Object.keys(subTypesOf)).toEqual(operationTypes);
  expect(all.filter((subType) => !matchesShape('OperationSubType', subType))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
