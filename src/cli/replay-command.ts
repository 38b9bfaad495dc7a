import { replay } from '../cassette/playback/replay.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import { parsePagePlan } from '../paging/page-plan.ts';
import { serve } from '../serving/serve.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { logCalls } from './log-calls.ts';
import { json, wholeNumber } from './read-option.ts';
import { untilStopped } from './until-stopped.ts';

interface Options {
  readonly port?: number;
  readonly pageSize?: number;
  readonly pages?: PagePlan;
  readonly log?: boolean;
}

/** `replay`: a recording over HTTP, in its own pages or in others. */
export const replayCommand: Command = {
  name: 'replay',
  does: 'serve a recording on 127.0.0.1 until Ctrl-C, in its own pages or in others',
  args: [{ form: '<file.har>', does: 'a recording' }],
  options: [
    { flags: '--port <n>', does: 'the port', preset: 'a free one', read: wholeNumber(0, 65_535) },
    {
      flags: '--page-size <n>',
      does: 'items a page',
      preset: 'as recorded',
      instead: 'pages',
      read: wholeNumber(1, 1_000_000),
    },
    { flags: '--pages <json>', does: 'a page plan', preset: 'as recorded', read: (text) => parsePagePlan(json(text)) },
    { flags: '--log', does: 'write a line a request to stderr' },
  ],
  examples: ['replay orders.har', 'replay orders.har --page-size 1 --log'],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const { port = 0, pageSize, pages, log } = options as Options; // as read by the declarations above
  const plan: PagePlan | undefined = pageSize === undefined ? pages : { by: 'count', size: pageSize };
  const recording = replay(args[0] ?? '', { onMiss: 'answer', ...(plan && { pages: plan }) });
  const server = await serve(log ? logCalls(recording.endpoint, io.err) : recording.endpoint, { port });
  const stopped = untilStopped(io.signal);
  io.out(JSON.stringify({ url: server.url, file: args[0] }));
  await stopped;
  await server.close();
  for (const miss of recording.misses()) io.err(miss.message);
  return recording.misses().length > 0 ? 1 : 0;
}
