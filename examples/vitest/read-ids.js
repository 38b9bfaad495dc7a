/** The ids of an execution's operations, read from a URL page by page. */
export async function readIds(url, { arn, checkpointToken }) {
  const ids = [];
  let marker = '';
  do {
    const query = new URLSearchParams({ CheckpointToken: checkpointToken, ...(marker && { Marker: marker }) });
    const answer = await fetch(`${url}/2025-12-01/durable-executions/${encodeURIComponent(arn)}/state?${query}`);
    if (!answer.ok) throw new Error(`The service answered ${answer.status}`);
    const page = await answer.json();
    ids.push(...page.Operations.map(({ Id }) => Id));
    marker = page.NextMarker;
  } while (marker);
  return ids;
}
