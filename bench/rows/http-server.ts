import { type ChildProcess, fork } from 'node:child_process';
import { Agent, get } from 'node:http';
import { quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

/** The HTTP server in a process of its own, against bare node:http and others sending the same bytes. */
export const httpServerRow: Row = {
  name: 'HTTP server, pages of 100, 16 connections',
  measure: async () => {
    const servers = await Promise.all(['limit', 'kit', 'express', 'msw', 'printing'].map(start));
    const rates = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
    for (let round = 0; round < 8; round += 1) {
      for (const { name, url } of servers) {
        const rate = await load(url, 500);
        if (round > 0) rates.get(name)?.push(rate); // the first round warms up
      }
    }
    for (const { process } of servers) process.kill();
    return [
      line(rates, 'kit', { over: 'limit', against: 'bare node:http with the same bytes', atLeast: 0.8 }),
      line(rates, 'kit', { over: 'express', against: 'express 5 with the same bytes' }),
      line(rates, 'kit', { over: 'msw', against: "MSW's getResponse behind node:http", atLeast: 5 }),
      line(rates, 'kit', { over: 'printing', against: 'JSON printed for each request' }),
    ];
  },
};

interface Started {
  readonly name: string;
  readonly url: string;
  readonly process: ChildProcess;
}

function start(name: string): Promise<Started> {
  const process = fork(new URL('../servers/serve.ts', import.meta.url), [name]);
  return new Promise((resolve, reject) => {
    process.once('message', (url) => resolve({ name, url: String(url), process }));
    process.once('exit', (code) => reject(new Error(`Cannot start the server '${name}': it ended with ${code}`)));
  });
}

async function load(url: string, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const until = performance.now() + milliseconds;
  let answers = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(url, agent);
      answers += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: 16 }, client));
  const elapsed = performance.now() - start;
  agent.destroy();
  return (answers / elapsed) * 1000;
}

function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on('data', () => {});
      response.once('end', resolve);
      response.once('error', reject);
    }).once('error', reject);
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
    what: 'serve(): requests a second',
    against,
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.1),
    high: quantile(ratios, 0.9),
    ...(atLeast !== undefined && { target: { atLeast } }),
  };
}
