import type { MarkerCycle } from './marker-cycle.ts';
import type { PaginatedApi } from './paginated-api.ts';
import { showValue } from './show-value.ts';

// a longer cycle is shown by its ends
const shown = 6;

/**
 * The pages would never end: a `NextMarker` came back. Thrown after the page that carried it was yielded. It says nothing
 * of what the pages hold: pages without an end whose markers are all new are not noticed.
 *
 * @example
 * const state = paginator('GetDurableExecutionState', async () => ({ Operations: [], NextMarker: 'A' }));
 * const pages = state.paginate({ DurableExecutionArn: 'arn', CheckpointToken: 'token' });
 * await pages.buildFullResult().catch((error) => error instanceof PaginationError && error.markers); // ['A']
 */
export class PaginationError extends Error {
  override readonly name = 'PaginationError';
  readonly api: PaginatedApi;
  /** The markers that lead back to the first of them; only both ends where the cycle has more than 1,024. */
  readonly markers: readonly string[];
  /** How many markers the cycle has; 1 when a marker followed itself. */
  readonly length: number;

  constructor(api: PaginatedApi, cycle: MarkerCycle) {
    super(`Cannot paginate '${api}': found ${describe(cycle)}, expected a new marker`);
    this.api = api;
    this.markers = cycle.markers;
    this.length = cycle.length;
  }
}

function describe({ markers, length }: MarkerCycle): string {
  const [first, ...others] = markers.map(showValue);
  if (length === 1) return `the same next token twice: {'Marker': ${first}}`;
  const between = length <= shown ? others : ['…', ...others.slice(-1)];
  return `a cycle of ${length} markers: ${[first, ...between, first].join(' → ')}`;
}
