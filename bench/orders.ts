import { type Execution, execution } from 'lambda-durable-testkit';

/** An execution of this many operations, of some 500 bytes of JSON each. */
export function steps(count: number): Execution {
  return execution('bench', (run) => {
    for (let step = 1; step < count; step += 1)
      run.step(`step ${step}`, { result: { ok: true, text: 'x'.repeat(200) } });
  });
}

/** The URL of a page of State. */
export function stateUrl(origin: string, order: Execution, maxItems: number, marker?: string): string {
  const query = `CheckpointToken=${encodeURIComponent(order.checkpointToken)}&MaxItems=${maxItems}`;
  const from = marker === undefined ? '' : `&Marker=${encodeURIComponent(marker)}`;
  return `${origin}/2025-12-01/durable-executions/${encodeURIComponent(order.arn)}/state?${query}${from}`;
}
