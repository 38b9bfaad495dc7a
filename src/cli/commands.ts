import type { Command } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { serveCommand } from './serve-command.ts';

/** Every command of the command line, in the order of its help. */
export const commands: readonly Command[] = [demoCommand, serveCommand];
