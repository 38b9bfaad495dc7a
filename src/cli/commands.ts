import { checkEndpointCommand } from './check-endpoint-command.ts';
import { checkReaderCommand } from './check-reader-command.ts';
import type { Command } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { faultsCommand } from './faults-command.ts';
import { generateCommand } from './generate-command.ts';
import { mutantsCommand } from './mutants-command.ts';
import { recordCommand } from './record-command.ts';
import { replayCommand } from './replay-command.ts';
import { rulesCommand } from './rules-command.ts';
import { scenariosCommand } from './scenarios-command.ts';
import { serveCommand } from './serve-command.ts';
import { viewCommand } from './view-command.ts';

/** Every command of the command line, in the order of its help. */
export const commands: readonly Command[] = [
  demoCommand,
  generateCommand,
  serveCommand,
  checkEndpointCommand,
  checkReaderCommand,
  recordCommand,
  replayCommand,
  viewCommand,
  rulesCommand,
  scenariosCommand,
  faultsCommand,
  mutantsCommand,
];
