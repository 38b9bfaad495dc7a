// Builds dist/ from src/ file by file and makes the bin executable. Declarations keep their doc blocks; the code, which
// editors never show, is emitted without comments: a third of the package's size.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));

function compile(...options: readonly string[]): void {
  const tsc = [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.build.json'), ...options];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
}

rmSync(path('dist'), { recursive: true, force: true });
compile('--emitDeclarationOnly');
compile('--declaration', 'false', '--isolatedDeclarations', 'false', '--removeComments');
chmodSync(path('dist/cli/bin.js'), 0o755);
