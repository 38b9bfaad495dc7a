import { durableClient, type Endpoint } from '../../../../src/index.ts';

/** What a plain loop gets of an execution's state: the sizes of its pages, and its ids. */
export async function readState(
  endpoint: Endpoint,
  { arn, checkpointToken }: { readonly arn: string; readonly checkpointToken: string },
): Promise<{
  readonly sizes: readonly number[];
  readonly ids: readonly string[];
  readonly markers: readonly unknown[];
}> {
  const client = durableClient(endpoint);
  const sizes: number[] = [];
  const ids: string[] = [];
  const markers: unknown[] = [];
  let Marker: string | undefined;
  do {
    const input = { DurableExecutionArn: arn, CheckpointToken: checkpointToken, ...(Marker && { Marker }) };
    const page = await client.getDurableExecutionState(input);
    const operations = page.Operations ?? [];
    sizes.push(operations.length);
    ids.push(...operations.map(({ Id }) => Id));
    markers.push(page.NextMarker);
    Marker = page.NextMarker || undefined;
  } while (Marker);
  return { sizes, ids, markers };
}
