import type { Endpoint } from '../../../src/model/endpoint.ts';
import { splitUrl } from '../../../src/model/route.ts';
import { type AnswerRow, answer } from './answer-row.ts';
import { bodyRows } from './body-rows.ts';
import { errorRows } from './error-rows.ts';
import { pageRows } from './page-rows.ts';
import { timestampRows } from './timestamp-rows.ts';
import { transportRows } from './transport-rows.ts';

/** Every answer that clients are given. */
export const rows: readonly AnswerRow[] = [...timestampRows, ...errorRows, ...bodyRows, ...transportRows, ...pageRows];

/** What a client made of an answer: what it gave its caller, or the error that it threw. */
export type Reading =
  | { readonly gives: unknown }
  | { readonly name: string; readonly code?: string; readonly message?: string; readonly members?: object };

/** An endpoint that gives each client what the row in its request says, and counts. */
export interface Stand {
  readonly endpoint: Endpoint;
  /** What a client's reading of a row came to, in words. */
  wordsFor(row: AnswerRow, client: string, reading: Reading): string;
}

/** What leads a client's request to the answer of a row: part of an ARN, of the name of a function or of a callback id. */
export function keyOf(row: AnswerRow, client: string): string {
  return `row${rows.indexOf(row)}x${client}`;
}

/** The input of a row's command. */
export function inputOf({ command = 'GetDurableExecutionState' }: AnswerRow, key: string): Record<string, unknown> {
  if (command.startsWith('List')) return { FunctionName: key };
  if (command.startsWith('Send')) return { CallbackId: key };
  const arn = `arn:aws:lambda:us-east-1:123456789012:function:orders:7/durable-execution/${key}/1`;
  const token = { CheckpointToken: 'YQ==' };
  return { DurableExecutionArn: arn, ...(/State$|^Checkpoint/.test(command) && token) };
}

// a paginator that asks this often for two or three pages has lost its way
const budget = 12;

export function stand(): Stand {
  const counts = new Map<string, number>();
  return {
    endpoint: ({ url }) => {
      const [key = '', index = ''] = /row(\d+)x[a-z\d]+/.exec(url) ?? [];
      const row = rows[Number(index)];
      if (!row) throw new RangeError(`Cannot answer '${url}': expected the number of a row`);
      const request = (counts.get(key) ?? 0) + 1;
      counts.set(key, request);
      if (row.pages && request > budget) return answer('{}', { status: 400, 'x-amzn-errortype': 'BudgetSpent' });
      const query = new URLSearchParams(splitUrl(url).query);
      return row.give({ request, marker: query.get('Marker') ?? '', maxItems: query.get('MaxItems') ?? '' });
    },
    wordsFor(row, client, reading) {
      const asked = counts.get(keyOf(row, client)) ?? 0;
      if (asked > budget) return 'never ends';
      return `${inWords(reading)}${asked === 1 ? '' : `, asked ${asked} times`}`;
    },
  };
}

function inWords(reading: Reading): string {
  if (!('gives' in reading)) {
    const { name, code, message, members = {} } = reading;
    const told = Object.keys(members).length > 0 ? JSON.stringify(members) : '{}';
    const said = message === undefined ? '' : `'${message}'`;
    return ['throws', name, code === name ? '' : code, said, told.slice(1, -1)].filter(Boolean).join(' ');
  }
  const text = typeof reading.gives === 'string' ? reading.gives : JSON.stringify(reading.gives);
  return text.length > 1000 ? `gives ${text.match(/"Id"/g)?.length} operations` : `gives ${text}`;
}
