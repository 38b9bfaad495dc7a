import { toPointer } from '../json/pointer.ts';
import type { Binding, Bindings } from './bindings.ts';
import type { Identity, Part, PartKind } from './identity.ts';
import { isIdentity, isMembers, type PlainInput } from './plain-input.ts';

/** One place where what was asked departs from what was recorded. */
export interface InputDifference {
  /** A JSON pointer into the input. */
  readonly pointer: string;
  /** As JSON, cut short; `nothing` where the member is absent. */
  readonly recorded: string;
  readonly asked: string;
}

/** What comparing two inputs comes to. */
export interface InputComparison {
  /** Empty when the asked input can stand for the recorded one. */
  readonly differences: readonly InputDifference[];
  /** Which of its values would stand for which then, besides those that already do. */
  readonly bindings: readonly Binding[];
}

/** Whether a recorded value may be called otherwise by the client. */
export type IsFree = (kind: PartKind, recorded: string) => boolean;

/** Compares a recorded input with an asked one, both in plain form. */
export function compareInputs(pair: InputPair, bindings: Bindings, isFree: IsFree): InputComparison {
  const pass: Pass = { bindings, isFree, differences: [], found: new Map() };
  compare(pair, [], pass);
  return { differences: pass.differences, bindings: [...new Set(pass.found.values())] };
}

/** The same place of two inputs; a side is `undefined` where it has none. */
export interface InputPair {
  readonly recorded: PlainInput | undefined;
  readonly asked: PlainInput | undefined;
}

interface Pass {
  readonly bindings: Bindings;
  readonly isFree: IsFree;
  readonly differences: InputDifference[];
  /** By kind and by either value, so that one value never stands for two. */
  readonly found: Map<string, Binding>;
}

function compare(pair: InputPair, path: readonly string[], pass: Pass): void {
  const parts = innerPairs(pair);
  for (const [key, part] of parts ?? []) compare(part, [...path, key], pass);
  if (parts || isSame(pair, pass)) return;
  pass.differences.push({ pointer: toPointer(path), ...showPair(pair) });
}

/** The pairs inside of two objects or two lists; `undefined` where there is nothing to go into. */
function innerPairs({ recorded, asked }: InputPair): readonly (readonly [key: string, pair: InputPair])[] | undefined {
  if (recorded === undefined || asked === undefined) return undefined;
  if (isMembers(recorded) && isMembers(asked)) {
    const keys = [...new Set([...recorded.members.keys(), ...asked.members.keys()])];
    return keys.map((key) => [key, { recorded: recorded.members.get(key), asked: asked.members.get(key) }]);
  }
  if (!isList(recorded) || !isList(asked)) return undefined;
  const longer = recorded.length > asked.length ? recorded : asked;
  return longer.map((_, at) => [String(at), { recorded: recorded[at], asked: asked[at] }]);
}

function isSame({ recorded, asked }: InputPair, pass: Pass): boolean {
  if (recorded === undefined || asked === undefined || !isIdentity(recorded) || !isIdentity(asked))
    return recorded === asked;
  return unify(recorded, asked, pass);
}

function isList(value: PlainInput): value is readonly PlainInput[] {
  return Array.isArray(value);
}

function unify(recorded: Identity, asked: Identity, pass: Pass): boolean {
  if (recorded.parts.length !== asked.parts.length) return false;
  const pairs = recorded.parts.map((part, at) => [part, asked.parts[at]] as const);
  return pairs.every(([left, right]) => right !== undefined && unifyPart(left, right, pass));
}

function unifyPart({ kind, value }: Part, asked: Part, { bindings, isFree, found }: Pass): boolean {
  if (kind !== asked.kind) return false;
  const [left, right] = [`recorded ${kind} ${value}`, `asked ${kind} ${asked.value}`];
  const standsFor = bindings.toAsked(kind, value) ?? found.get(left)?.asked;
  const isTaken = bindings.toRecorded(kind, asked.value) ?? found.get(right)?.recorded;
  if (standsFor !== undefined || isTaken !== undefined) return standsFor === asked.value && isTaken === value;
  if (value !== asked.value && !isFree(kind, value)) return false;
  if (kind === 'literal') return true;
  const binding = { kind, recorded: value, asked: asked.value };
  found.set(left, binding).set(right, binding);
  return true;
}

const longestShown = 120;
const shownBefore = 20;

/** Both sides as JSON, cut short around the place where they begin to depart. */
function showPair(pair: InputPair): Pick<InputDifference, 'recorded' | 'asked'> {
  const [recorded, asked] = [print(pair.recorded), print(pair.asked)];
  let same = 0;
  while (same < recorded.length && recorded[same] === asked[same]) same += 1;
  const isShort = Math.max(recorded.length, asked.length) <= longestShown;
  const from = isShort ? 0 : Math.max(0, same - shownBefore);
  return { recorded: cut(recorded, from), asked: cut(asked, from) };
}

function cut(text: string, from: number): string {
  const end = from + longestShown;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`;
}

function print(value: PlainInput | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(toJson(value));
}

function toJson(value: PlainInput): unknown {
  if (isIdentity(value)) return value.print(value.parts.map((part) => part.value));
  if (isMembers(value)) return Object.fromEntries([...value.members].map(([key, member]) => [key, toJson(member)]));
  return isList(value) ? value.map(toJson) : value;
}
