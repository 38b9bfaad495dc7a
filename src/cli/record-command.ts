import { record } from '../cassette/recording/record.ts';
import { httpEndpoint } from '../serving/http-endpoint.ts';
import { serve } from '../serving/serve.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { logCalls } from './log-calls.ts';
import { wholeNumber } from './read-option.ts';
import { untilStopped } from './until-stopped.ts';

interface Options {
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
    { flags: '--log', does: 'write a line a request to stderr' },
  ],
  examples: [example],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  const { upstream, out, port = 0, log } = options as Options; // as read by the declarations above
  if (upstream === undefined || out === undefined) {
    const missing = upstream === undefined ? '--upstream URL' : '--out FILE.har';
    throw new TypeError(`Cannot record: found no ${missing}, expected '${example}'`);
  }
  const recorder = record(httpEndpoint(upstream), out);
  const server = await serve(log ? logCalls(recorder.endpoint, io.err) : recorder.endpoint, { port });
  io.out(JSON.stringify({ url: server.url, upstream, out }));
  await untilStopped(io.signal);
  await server.close();
  const saved = await recorder.save();
  const left = saved.leftOut > 0 ? `, ${saved.leftOut} requests of other kinds left out` : '';
  io.err(`${saved.entries} entries in ${saved.path}${left}`);
  return 0;
}
