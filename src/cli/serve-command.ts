import type { PagePlan } from '../paging/page-plan.ts';
import { parsePagePlan } from '../paging/page-plan.ts';
import { durableService } from '../service/durable-service.ts';
import { serve } from '../serving/serve.ts';
import type { Execution } from '../timeline/execution.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { demoExecution } from './demo-execution.ts';
import type { Io } from './io.ts';
import { readExecutionFile } from './read-execution-file.ts';
import { json, wholeNumber } from './read-option.ts';

interface Options {
  readonly port?: number;
  readonly pageSize?: number;
  readonly pages?: PagePlan;
}

/** `serve`: executions over HTTP until the user stops it. */
export const serveCommand: Command = {
  name: 'serve',
  does: 'serve executions on 127.0.0.1 until Ctrl-C',
  args: [{ form: '[file…]', does: 'executions as JSON; without one, an execution of 250 operations' }],
  options: [
    { flags: '--port <n>', does: 'the port', preset: 'a free one', read: wholeNumber(0, 65_535) },
    { flags: '--page-size <n>', does: 'operations a page', preset: 'MaxItems', read: wholeNumber(1, 1_000_000) },
    {
      flags: '--pages <json>',
      does: 'a page plan, such as {"by":"sizes","sizes":[1,0,5]}',
      read: (text) => parsePagePlan(json(text)),
    },
  ],
  examples: ['serve', 'serve order.json --page-size 7', `serve --pages '{"by":"sizes","sizes":[1,0,5]}'`],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const { port = 0, pageSize, pages } = options as Options; // as read by the declarations above
  const executions = args.length > 0 ? args.map(readExecutionFile) : [demoExecution()];
  const plan: PagePlan | undefined = pageSize === undefined ? pages : { by: 'count', size: pageSize };
  const service = durableService({ executions, ...(plan && { pages: plan }) });
  const server = await serve(service, { port });
  io.out(readyLine(server.url, executions));
  await stopped(io.signal);
  await server.close();
  return 0;
}

function readyLine(url: string, executions: readonly Execution[]): string {
  const [first] = executions;
  const others =
    executions.length > 1
      ? { executions: executions.map(({ arn, checkpointToken }) => ({ arn, checkpointToken })) }
      : {};
  return JSON.stringify({ url, arn: first?.arn, checkpointToken: first?.checkpointToken, ...others });
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
