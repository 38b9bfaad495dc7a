import { type ChildProcess, fork } from 'node:child_process';
import { load } from '../load.ts';
import { quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const names = ['limit', 'kit', 'demand', 'express', 'msw', 'printing', 'testing', 'prism'];

/**
 * The HTTP server in a process of its own, against bare node:http and others sending the same bytes: answers a second of
 * the server's processor time, all of its threads and the system's work for it included. The load comes from the same
 * machine, and what it takes from a server that is as fast as it would pass for the server's.
 */
export const httpServerRow: Row = {
  name: 'HTTP server, pages of 100, 16 connections',
  measure: async () => {
    const servers = await Promise.all(names.map(start));
    const rates = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
    for (let round = 0; round < 24; round += 1) {
      for (const { name, urls, used } of servers) {
        const before = await used();
        const answers = await load(urls, { connections: 16, milliseconds: 300 });
        if (round > 6) rates.get(name)?.push(answers / ((await used()) - before)); // the first two seconds warm up
      }
    }
    for (const { process } of servers) process.kill();
    return [
      line(rates, 'kit', { over: 'limit', against: 'bare node:http with the same bytes', atLeast: 0.8 }),
      line(rates, 'kit', { over: 'express', against: 'express 5 with the same bytes' }),
      line(rates, 'kit', { over: 'msw', against: "MSW's getResponse behind node:http", atLeast: 5 }),
      line(rates, 'kit', { over: 'printing', against: 'JSON printed for each request' }),
      line(rates, 'kit', {
        over: 'testing',
        against: "the durable SDK's own test server behind node:http",
        atLeast: 15,
      }),
      line(rates, 'kit', { over: 'prism', against: 'Prism as it comes, the page as its example', atLeast: 30 }),
      line(rates, 'demand', { over: 'limit', against: 'bare node:http with the bytes of one page', atLeast: 0.15 }),
    ];
  },
};

interface Started {
  readonly name: string;
  readonly urls: readonly string[];
  /** Seconds of processor time that it has taken. */
  used(): Promise<number>;
  readonly process: ChildProcess;
}

function start(name: string): Promise<Started> {
  const file = new URL('../servers/serve.ts', import.meta.url);
  const process = fork(file, [name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const told = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));
  const used = async (): Promise<number> => {
    process.send('used');
    return Number(await told()) / 1e6;
  };
  return new Promise((resolve, reject) => {
    told().then((urls) => resolve({ name, urls: urls as string[], used, process })); // what the server tells first
    process.once('exit', (code) => reject(new Error(`Cannot start the server '${name}': it ended with ${code}`)));
  });
}

interface Against {
  readonly over: string;
  readonly against: string;
  readonly atLeast?: number;
}

function line(rates: ReadonlyMap<string, readonly number[]>, name: string, { over, against, atLeast }: Against): Line {
  const yardstick = rates.get(over) ?? [];
  const ratios = (rates.get(name) ?? []).map((rate, round) => rate / (yardstick[round] ?? Number.NaN));
  return {
    what:
      name === 'demand'
        ? 'serve(), pages made on demand: answers a second of processor'
        : 'serve(): answers a second of processor',
    against,
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.1),
    high: quantile(ratios, 0.9),
    ...(atLeast !== undefined && { target: { atLeast } }),
  };
}
