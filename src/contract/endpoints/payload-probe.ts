import { listApis, type PayloadEvidence, type Subject } from './evidence.ts';
import type { Line } from './line.ts';
import { readList } from './list-read.ts';
import { membersOf } from './reply.ts';

const limits = { pages: 60, items: 20_000 };

/** Reads State from where the payload of the open invocation stops. */
export async function probePayload(line: Line, subject: Subject): Promise<PayloadEvidence | undefined> {
  const { arn, checkpointToken, payload } = subject;
  if (payload === undefined) return undefined;
  const { Operations, NextMarker } = membersOf(membersOf(payload).InitialExecutionState);
  const ids = Array.isArray(Operations) ? Operations.map((operation) => membersOf(operation).Id) : [];
  const found = { value: payload, ids };
  if (checkpointToken === undefined || typeof NextMarker !== 'string' || NextMarker === '') return found;
  const input = { DurableExecutionArn: arn, CheckpointToken: checkpointToken, MaxItems: 1000, Marker: NextMarker };
  return { ...found, rest: await readList(line, listApis.state, input, limits) };
}
