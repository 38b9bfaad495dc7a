import type { Evidence } from '../../../src/contract/endpoints/evidence.ts';
import { gatherEvidence } from '../../../src/contract/endpoints/gather-evidence.ts';
import { openLine } from '../../../src/contract/endpoints/line.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';

/** What the probes find out about a mutant; about the right service where none is named. */
export async function evidenceOf(mutant?: string): Promise<Evidence> {
  const ground = openGround();
  const endpoint = mutant ? mutants.find(({ id }) => id === `mutant/${mutant}`)?.make(ground) : ground.endpoint;
  if (!endpoint) throw new RangeError(`Cannot find the mutant '${mutant}'`);
  const line = openLine(endpoint, { requests: 400, requestMs: 3000, totalMs: 25_000 });
  const { arn, checkpointToken } = ground;
  return gatherEvidence(line, { arn, checkpointToken, functionName: 'durable-function' });
}
