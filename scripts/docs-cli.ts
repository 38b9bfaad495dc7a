// Prints docs/cli.md from the commands of src/cli/commands.ts.
import type { Command, CommandOption } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { programName } from '../src/cli/program.ts';
import { markdownTable } from './markdown-table.ts';

const intro = `# Command line

<!-- Written by scripts/docs.ts from the commands in src/cli/: edit those. -->

\`npx ${programName} COMMAND\`; \`COMMAND --help\` prints what stands here.

${markdownTable([
  ['exit code', 'means'],
  ['0', 'what was asked for holds'],
  ['1', 'a must or should fell short, or nothing could be checked'],
  ['2', 'usage, an unreadable file, an unreachable URL, a command that cannot be run'],
  ['130, 143', 'stopped by Ctrl-C or SIGTERM: servers are closed, files are whole or absent'],
])}
Answers go to stdout, everything about them to stderr. Colours are used on a terminal only, and never where \`NO_COLOR\` is set;
\`FORCE_COLOR\` asks for them elsewhere.

Any AWS SDK finds a server of the kit through the environment: \`AWS_ENDPOINT_URL_LAMBDA=URL\`, any credentials, any region.
`;

/** The text of docs/cli.md. */
export function cliDocument(): string {
  return [intro, ...commands.map(section)].join('\n');
}

function section({ name, does, args = [], options = [], examples }: Command): string {
  const forms = args.map(({ form }) => form).join(' ');
  const usage = `${programName} ${name}${options.length > 0 ? ' [options]' : ''}${forms && ` ${forms}`}`;
  const parts = [`## \`${name}\`\n`, `${sentence(does)}\n`, `\`\`\`\n${usage}\n\`\`\`\n`];
  const rows = [...args.map(({ form, does }) => [`\`${form}\``, does]), ...options.map(optionRow)];
  if (rows.length > 0) parts.push(markdownTable([['', ''], ...rows]));
  parts.push(`\`\`\`sh\n${examples.map((example) => `npx ${programName} ${example}`).join('\n')}\n\`\`\`\n`);
  return parts.join('\n');
}

function optionRow({ flags, does, preset }: CommandOption): readonly string[] {
  return [`\`${flags}\``, preset === undefined ? does : `${does} (default: ${preset})`];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
