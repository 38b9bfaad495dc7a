import type { Exchange } from '../cassette/har/exchange.ts';
import type { HarEntry, HarFile } from '../cassette/har/har-file.ts';
import { harFile, harText } from '../cassette/har/har-text.ts';
import { readCall } from '../cassette/har/read-call.ts';
import { toLogLines } from '../cassette/imports/read-log.ts';
import { type RecordOptions, resolveRecording } from '../cassette/recording/record.ts';
import { createTape, type Tape } from '../cassette/recording/tape.ts';
import { leakError } from '../cassette/redaction/find-leaks.ts';
import { matchArn } from '../model/arn.ts';
import { type SdkClient, tapClient } from './tap-client.ts';

/** How the invocations of a handler are recorded. */
export interface RecordingOptions extends RecordOptions {
  /**
   * The LambdaClient that the durable SDK was given (`withDurableExecution(handler, { client })`): what it reads and writes is
   * recorded. Without one only the payload and the handler's result are.
   */
  readonly client?: SdkClient;
  /** Takes the cassette of each invocation, before the handler's result is returned. Default: the log, which `importCassette` reads. */
  readonly write?: (cassette: HarFile) => void | Promise<void>;
}

/** A handler as Lambda calls it. */
export type LambdaHandler<Event, Context, Output> = (event: Event, context: Context) => Promise<Output>;

/**
 * Records what Lambda hands to the handler of a durable function, the requests that its SDK makes of the service, and the
 * result. The handler is not disturbed: where recording fails, or a secret is left, a line in the log says so and the result
 * is returned all the same. Events that are no durable invocation pass through.
 *
 * Not tried against AWS: the shapes are those of the SDKs and of the service's documents.
 *
 * @throws TypeError when the client takes no middleware.
 * @example
 * const cassettes = [];
 * const handler = recording(async () => ({ Status: 'PENDING' }), { write: (cassette) => cassettes.push(cassette) });
 * await handler({ DurableExecutionArn: 'a', CheckpointToken: 't', InitialExecutionState: { Operations: [] } }, {});
 * cassettes[0].log.entries[0]._durable.kind; // 'invocation'
 */
export function recording<Event, Context, Output>(
  handler: LambdaHandler<Event, Context, Output>,
  options: RecordingOptions = {},
): LambdaHandler<Event, Context, Output> {
  const { client, write = logWriter(), ...recordOptions } = options;
  // an execution has one invocation at a time, but an environment may run several executions
  const running = new Map<string, Tape>();
  if (client)
    tapClient(client, 'lambda-durable-testkit recording', (request, endpoint) => {
      const arn = readCall(request)?.input.DurableExecutionArn;
      const tape =
        (typeof arn === 'string' && running.get(arn)) || (running.size === 1 ? [...running.values()][0] : undefined);
      return Promise.resolve((tape?.wrap(endpoint) ?? endpoint)(request));
    });
  return async (event, context) => {
    const payload = readPayload(event);
    if (!payload) return handler(event, context);
    const invocation = startTape(recordOptions);
    running.set(payload.arn, invocation.tape);
    const end = invocation.begin(payload);
    try {
      const output = await handler(event, context);
      end(JSON.stringify(output) ?? 'null', []);
      return output;
    } catch (error) {
      end(describeError(error), [['x-amz-function-error', 'Unhandled']]);
      throw error;
    } finally {
      running.delete(payload.arn);
      await invocation.write(write);
    }
  };
}

interface Payload {
  readonly arn: string;
  readonly text: string;
}

/** The payload of a durable invocation; `undefined` for every other event. */
function readPayload(event: unknown): Payload | undefined {
  const { DurableExecutionArn: arn, InitialExecutionState: state } = (event ?? {}) as Readonly<Record<string, unknown>>; // any value has members
  if (typeof arn !== 'string' || typeof state !== 'object') return undefined;
  try {
    return { arn, text: JSON.stringify(event) };
  } catch (error) {
    if (error instanceof TypeError) return undefined; // a harness put a client into the event
    throw error;
  }
}

type EndInvocation = (output: string, headers: readonly (readonly [name: string, value: string])[]) => void;

interface RecordedInvocation {
  readonly tape: Tape;
  readonly begin: (payload: Payload) => EndInvocation;
  readonly write: (to: (cassette: HarFile) => void | Promise<void>) => Promise<void>;
}

function startTape(options: RecordOptions): RecordedInvocation {
  const { clock, redaction } = resolveRecording(options);
  const entries: HarEntry[] = [];
  const tape = createTape({
    clock,
    redact: redaction?.redact ?? ((exchange) => exchange),
    search: redaction?.search,
    write: (entry) => entries.push(entry),
  });
  return {
    tape,
    begin(payload) {
      const startedAt = clock.now();
      const take = tape.reserve();
      return (output, headers) => {
        const outcome = {
          status: 200,
          headers: [['content-type', 'application/json'] as const, ...headers],
          body: { text: output },
        };
        take({ ...invocationOf(payload), startedAt, duration: clock.now() - startedAt, outcome });
      };
    },
    async write(to) {
      try {
        const { leaks, failure } = tape.end();
        if (failure !== undefined) throw failure;
        if (leaks.length > 0) throw leakError('of an invocation', leaks);
        await to(harFile(entries, { redacted: redaction !== undefined }));
      } catch (error) {
        // the result of the handler is worth more than its recording
        console.warn(`Cannot record the invocation: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

function invocationOf({ arn, text }: Payload): Omit<Exchange, 'startedAt' | 'duration' | 'outcome'> {
  const parts = matchArn(arn);
  const name = parts ? `${parts.functionName}:${parts.qualifier}` : 'function';
  return {
    kind: 'invocation',
    method: 'POST',
    url: `https://lambda.${parts?.region ?? 'us-east-1'}.amazonaws.com/2015-03-31/functions/${encodeURIComponent(name)}/invocations`,
    requestHeaders: [['content-type', 'application/json']],
    requestBody: { text },
  };
}

/** What Lambda answers for a handler that threw. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify({ errorType: typeof error, errorMessage: String(error) });
  return JSON.stringify({
    errorType: error.name,
    errorMessage: error.message,
    stackTrace: error.stack?.split('\n') ?? [],
  });
}

/** Writes each cassette to the log, under a name of its own in this process. */
function logWriter(): (cassette: HarFile) => void {
  let written = 0;
  return (cassette) => {
    written += 1;
    for (const line of toLogLines(harText(cassette), `${process.pid}-${written}`)) console.log(line);
  };
}
