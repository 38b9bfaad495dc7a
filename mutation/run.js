// `npm run mutation [ROOM…]`: Stryker changes the code of a room, one place at a time, and looks whether a test of the room
// notices. Prints the share that was noticed; fails where a room with a gate stays below it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rooms } from './rooms.js';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));
const stryker = `${here}node_modules/@stryker-mutator/core/bin/stryker.js`;
const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
if (!existsSync(stryker)) execFileSync('npm', install, { cwd: here, stdio: 'inherit' });

const chosen = process.argv.slice(2);
const table = [];
for (const room of chosen.length > 0 ? chosen : Object.keys(rooms)) {
  if (!rooms[room]) throw new RangeError(`Cannot measure '${room}': expected one of ${Object.keys(rooms).join(', ')}`);
  const report = `${here}reports/${room}.json`;
  rmSync(report, { force: true }); // an older one would be taken for the figures of a run that failed
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.js'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ROOM: room, TESTS: rooms[room].tests.join(',') },
  });
  if (status !== 0) process.exitCode = 1;
  if (existsSync(report)) table.push({ room, ...figures(report), gate: rooms[room].gate ?? '' });
  else console.error(`Cannot measure '${room}': Stryker ended with ${status} before it had a report`);
}
console.table(table);

function figures(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const valid = noticed + count('Survived', 'NoCoverage');
  return { mutants: valid, noticed, percent: Math.round((noticed / valid) * 1000) / 10 };
}
