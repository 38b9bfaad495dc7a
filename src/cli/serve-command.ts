import type { Fault } from '../faults/fault.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { withFaults } from '../faults/with-faults.ts';
import { randomExecution } from '../fixtures/random-execution.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import { parsePagePlan } from '../paging/page-plan.ts';
import { durableService } from '../service/durable-service.ts';
import { serve } from '../serving/serve.ts';
import type { Execution } from '../timeline/execution.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { logCalls } from './log-calls.ts';
import { readExecutionFile } from './read-execution-file.ts';
import { json, wholeNumber } from './read-option.ts';
import { untilStopped } from './until-stopped.ts';

interface Options {
  readonly port?: number;
  readonly pageSize?: number;
  readonly pages?: PagePlan;
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  readonly log?: boolean;
}

/** `serve`: executions over HTTP until the user stops it. */
export const serveCommand: Command = {
  name: 'serve',
  does: 'serve executions on 127.0.0.1 until Ctrl-C, for clients of any language',
  args: [{ form: '[file…]', does: 'executions as JSON; without one, a random execution of 250 operations' }],
  options: [
    { flags: '--port <n>', does: 'the port', preset: 'a free one', read: wholeNumber(0, 65_535) },
    {
      flags: '--page-size <n>',
      does: 'operations a page',
      preset: 'MaxItems',
      instead: 'pages',
      read: wholeNumber(1, 1_000_000),
    },
    {
      flags: '--pages <json>',
      does: 'a page plan, such as {"by":"sizes","sizes":[1,0,5]}',
      read: (text) => parsePagePlan(json(text)),
    },
    {
      flags: '--faults <json>',
      does: 'faults, such as {"fault":"throttle","on":{"call":2},"times":1}',
      read: (text) => parseFaults(json(text)),
    },
    {
      flags: '--seed <n>',
      does: 'what faults and the random execution are drawn from',
      preset: '0',
      read: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    },
    { flags: '--log', does: 'write a line a request to stderr' },
  ],
  examples: [
    'serve',
    'serve order.json --page-size 7 --log',
    `serve --faults '{"fault":"throttle","on":{"call":2},"times":1}'`,
  ],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const { port = 0, pageSize, pages, faults = [], seed = 0, log } = options as Options; // as read by the declarations above
  const executions = args.length > 0 ? args.map(readExecutionFile) : [randomExecution({ seed, operations: 250 })];
  const plan: PagePlan | undefined = pageSize === undefined ? pages : { by: 'count', size: pageSize };
  const service = durableService({ executions, ...(plan && { pages: plan }) });
  const endpoint = withFaults(service, faults, { seed });
  const server = await serve(log ? logCalls(endpoint, io.err) : endpoint, { port });
  const stopped = untilStopped(io.signal);
  io.out(readyLine(server.url, executions));
  await stopped;
  await server.close();
  return 0;
}

function readyLine(url: string, executions: readonly Execution[]): string {
  const [first] = executions;
  const all = executions.map(({ arn, checkpointToken, broken }) => ({ arn, checkpointToken, broken }));
  const others = executions.length > 1 ? { executions: all } : {};
  const { arn, checkpointToken, broken } = first ?? {};
  return JSON.stringify({ url, arn, checkpointToken, broken, ...others });
}
