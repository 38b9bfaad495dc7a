import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { durableClient } from '../../../src/client/durable-client.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint, Target, WireRequest, WireResponse } from '../../../src/model/endpoint.ts';

/** A path in a new folder, where nothing is. */
export function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'cassette-session-')), 'a.har');
}

/** The ARN of an execution. */
export function arnOf(name: string): string {
  return `arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/${name}/${name}-id`;
}

/** A service that answers every GetDurableExecution with this status, and remembers what it was asked. */
export function service(status = 'RUNNING'): { readonly endpoint: Endpoint; readonly asked: string[] } {
  const asked: string[] = [];
  const endpoint = ({ url }: WireRequest): WireResponse => {
    const arn = decodeURIComponent(/durable-executions\/([^/?]+)/.exec(url)?.[1] ?? '');
    asked.push(arn);
    return jsonResponse(200, { DurableExecutionArn: arn, Status: status });
  };
  return { endpoint, asked };
}

/** The status that an execution of this name has. */
export async function statusOf(target: Target, name: string): Promise<string> {
  const { Status } = await durableClient(target).getDurableExecution({ DurableExecutionArn: arnOf(name) });
  return Status;
}
