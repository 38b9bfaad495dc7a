import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('calls.py', import.meta.url));

/** What a client of another language made of the calls, or why it could not be asked. */
export type Outcome = { readonly answers: readonly unknown[] } | { readonly missing: string };

/** Makes calls with boto3 or the AWS CLI, in one process of Python for all of them. */
export function pythonCalls(
  client: 'boto3' | 'cli',
  asked: { url: string; calls: readonly object[] },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const python = spawn('python3', [script, client]);
    python.on('error', () => resolve({ missing: 'python3 is not installed' }));
    python.stdin.on('error', () => undefined); // it may be gone before it has read anything
    python.stdout.on('data', (piece) => out.push(piece));
    python.stderr.on('data', (piece) => err.push(piece));
    python.on('close', (code) => {
      if (code === 3) resolve({ missing: client === 'cli' ? 'awscli is not installed' : 'boto3 is not installed' });
      else if (code === 0) resolve({ answers: JSON.parse(Buffer.concat(out).toString()) });
      else reject(new Error(`Cannot call with ${client}: python3 ended with ${code}: ${Buffer.concat(err)}`));
    });
    python.stdin.end(JSON.stringify(asked));
  });
}
