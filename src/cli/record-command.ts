import { record } from '../cassette/recording/record.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { serve } from '../serving/serve.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { endpointAt, type Signing } from './endpoint-at.ts';
import type { Io } from './io.ts';
import { logCalls } from './log-calls.ts';
import { wholeNumber } from './read-option.ts';
import { untilStopped } from './until-stopped.ts';

interface Options extends Signing {
  readonly upstream?: string;
  readonly out?: string;
  readonly port?: number;
  readonly log?: boolean;
}

const example = 'record --upstream http://127.0.0.1:9014 --out orders.har';

/** `record`: a proxy that writes what an endpoint answers into a HAR file, without secrets. */
export const recordCommand: Command = {
  name: 'record',
  does: 'record what an endpoint answers, as a proxy on 127.0.0.1, without its secrets',
  options: [
    { flags: '--upstream <url>', does: 'the endpoint that is recorded' },
    { flags: '--out <file>', does: 'the HAR file' },
    { flags: '--port <n>', does: 'the port', preset: 'a free one', read: wholeNumber(0, 65_535) },
    {
      flags: '--aws',
      does: 'sign requests anew, with credentials from the environment or the provider chain of the AWS SDK',
    },
    { flags: '--region <name>', does: 'the region to sign for', preset: "the URL's" },
    { flags: '--log', does: 'write a line a request to stderr' },
  ],
  examples: [example, 'record --upstream https://lambda.eu-west-1.amazonaws.com --aws --out orders.har'],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  const { upstream, out, port = 0, log, ...signing } = options as Options; // as read by the declarations above
  if (upstream === undefined || out === undefined) {
    const missing = upstream === undefined ? '--upstream URL' : '--out FILE.har';
    throw new TypeError(`Cannot record: found no ${missing}, expected '${example}'`);
  }
  const recorder = record(await endpointAt(upstream, signing), out);
  let isAsked = false;
  const asked: Endpoint = (request, context) => {
    isAsked = true;
    return recorder.endpoint(request, context);
  };
  const server = await serve(log ? logCalls(asked, io.err) : asked, { port });
  const stopped = untilStopped(io.signal);
  io.out(JSON.stringify({ url: server.url, upstream, out }));
  await stopped;
  await server.close();
  if (!isAsked) {
    await recorder.discard();
    io.err(`nothing was asked, so nothing is written to ${out}`);
    return 1;
  }
  const saved = await recorder.save();
  const left = saved.leftOut > 0 ? `, ${saved.leftOut} requests of other kinds left out` : '';
  io.err(`${saved.entries} entries in ${saved.path}${left}`);
  return 0;
}
