import { checkEndpoint } from '../contract/endpoints/check-endpoint.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { networkCodeOf } from '../model/network-error.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { endpointAt, type Signing } from './endpoint-at.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './read-option.ts';
import { readPayloadSchemas } from './read-payload-schemas.ts';
import { type ReportWish, reportOptions, writeReport } from './report-format.ts';

interface Options extends ReportWish, Signing {
  readonly url?: string;
  readonly arn?: string;
  readonly checkpointToken?: string;
  readonly function?: string;
  readonly payloads?: string;
  readonly only?: readonly string[];
  readonly mutating?: boolean;
  readonly seconds?: number;
}

/** `check endpoint`: the endpoint contract over HTTP. */
export const checkEndpointCommand: Command = {
  name: 'check endpoint',
  does: 'check an endpoint of the durable-execution API, rule by rule; without --mutating nothing is changed',
  options: [
    { flags: '--url <url>', does: 'where the endpoint answers' },
    { flags: '--arn <arn>', does: 'the execution that is read' },
    { flags: '--checkpoint-token <token>', does: 'its newest checkpoint token; without it, State is not asked' },
    { flags: '--function <name>', does: 'the function whose executions are listed', preset: "the ARN's" },
    { flags: '--mutating', does: 'change the execution too: checkpoints, callbacks, and at last Stop, which ends it' },
    {
      flags: '--payloads <file>',
      does: 'JSON Schemas of results and inputs, in a JSON object by the names or types of operations',
    },
    { flags: '--only <rules>', does: 'only these rules, separated by commas', read: (text) => text.split(',') },
    {
      flags: '--aws',
      does: 'sign requests, with credentials from the environment or the provider chain of the AWS SDK',
    },
    { flags: '--region <name>', does: 'the region to sign for', preset: "the ARN's" },
    { flags: '--seconds <n>', does: 'how long the run may take', preset: '25', read: wholeNumber(1, 86_400) },
    ...reportOptions,
  ],
  examples: [
    "check endpoint --url http://127.0.0.1:9014 --arn 'arn:aws:lambda:…' --checkpoint-token dG9rZW4=",
    "check endpoint --url http://127.0.0.1:9014 --arn 'arn:aws:lambda:…' --format junit --out report.xml",
  ],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  const asked = options as Options; // as read by the declarations above
  const { url, arn, checkpointToken, payloads, only, seconds } = asked;
  if (url === undefined || arn === undefined) {
    throw new TypeError(`Cannot check an endpoint: found no ${url === undefined ? '--url URL' : '--arn ARN'}`);
  }
  const schemas = payloads === undefined ? undefined : readPayloadSchemas(payloads);
  const target = await endpointAt(url, asked, arn.split(':')[3]);
  await reach(target, url);
  io.progress(`checking ${url}`);
  const report = await checkEndpoint({
    target,
    url,
    arn,
    signal: io.signal,
    mutating: asked.mutating === true,
    ...(checkpointToken !== undefined && { checkpointToken }),
    ...(asked.function !== undefined && { functionName: asked.function }),
    ...(schemas && { payloads: schemas }),
    ...(only && { only }),
    ...(seconds !== undefined && { seconds }),
  });
  io.progress('');
  return writeReport(report, asked, io);
}

// an endpoint that answers badly gets a report; where nobody listens there is nothing to report about
async function reach(endpoint: Endpoint, url: string): Promise<void> {
  try {
    await endpoint({ method: 'GET', url: 'https://lambda.test/', headers: {} }, { signal: AbortSignal.timeout(3000) });
  } catch (cause) {
    const code = networkCodeOf(cause);
    if (code === undefined || code === 'ECONNRESET' || code === 'EPIPE') return;
    throw new Error(`Cannot reach '${url}': ${code}`, { cause });
  }
}
