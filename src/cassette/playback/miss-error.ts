import type { Api } from '../../model/api.ts';
import { jsonResponse } from '../../model/body.ts';
import type { WireResponse } from '../../model/endpoint.ts';
import type { ApiInput } from '../../model/request.ts';
import type { InputDifference } from './compare-inputs.ts';

/** A recorded call that came near to the one that was asked for. */
export interface NearCall {
  /** The index of its entry in the file. */
  readonly entry: number;
  /** What departs; empty where the call is the same and was answered before. */
  readonly differences: readonly InputDifference[];
}

/** What is known of a miss. */
export interface Miss {
  /** What the cassette is called. */
  readonly source: string;
  /** Why there is no answer: `found …, expected …`. */
  readonly reason: string;
  /** Absent when the request is none to this API. */
  readonly api?: Api;
  readonly input?: ApiInput;
  /** Nearest first. */
  readonly nearest: readonly NearCall[];
  /** The command that records the cassette again. */
  readonly command: string;
  /** A word on what to do instead of recording again. */
  readonly hint?: string;
}

const shownCalls = 3;
const shownDifferences = 8;

/**
 * A request that a cassette has no answer for. The message shows the nearest recorded calls, field by field, and the command
 * that records the cassette again.
 *
 * @example
 * const cassette = replay({ log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } });
 * try {
 *   await cassette.endpoint({ method: 'GET', url: 'https://lambda.test/2025-12-01/durable-executions/a', headers: {} });
 * } catch (error) {
 *   error instanceof CassetteMissError; // true
 * }
 */
export class CassetteMissError extends Error {
  override readonly name: string = 'CassetteMissError';
  readonly api: Api | undefined;
  readonly input: ApiInput | undefined;
  readonly nearest: readonly NearCall[];
  readonly command: string;

  constructor(miss: Miss) {
    super(describeMiss(miss));
    this.api = miss.api;
    this.input = miss.input;
    this.nearest = miss.nearest;
    this.command = miss.command;
  }

  /**
   * The miss as an answer that no client takes for success or asks again for: status 400 with the message as its text, 404
   * where the request is none to this API.
   */
  get response(): WireResponse {
    if (this.api === undefined)
      return jsonResponse(404, { message: this.message }, { 'x-amzn-errortype': 'UnknownOperationException' });
    return jsonResponse(400, { Type: 'User', message: this.message }, { 'x-amzn-errortype': this.name });
  }
}

function describeMiss({ source, reason, api, nearest, command, hint }: Miss): string {
  const what = api ? `${api} from '${source}'` : `the request from '${source}'`;
  const calls = nearest.slice(0, shownCalls).flatMap(describeCall);
  const more = nearest.length > shownCalls ? [`  and ${nearest.length - shownCalls} more of this operation`] : [];
  const end = [...(hint ? [`  ${hint}`] : []), `  record it again: ${command}`];
  return [`Cannot replay ${what}: ${reason}`, ...calls, ...more, ...end].join('\n');
}

function describeCall({ entry, differences }: NearCall): readonly string[] {
  if (differences.length === 0) return [`  entry ${entry} is the same, and was answered before`];
  const shown = differences.slice(0, shownDifferences);
  const rest = differences.length - shown.length;
  return [
    `  entry ${entry} departs in ${differences.length === 1 ? '1 place' : `${differences.length} places`}`,
    ...shown.map(({ pointer, recorded, asked }) => `    ${pointer}: recorded ${recorded}, asked ${asked}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}
