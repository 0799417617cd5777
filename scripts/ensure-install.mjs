/** Installs what package-lock.json asks for, unless it is there already. Node's own modules only: it runs before any other exists. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

if (!isInstalled()) {
  const npm = process.env.npm_execpath;
  // A package of the tests asks for a newer Node than it needs: that is a warning nobody can act on.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log('Installing packages. This happens once and takes a minute or two…');
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}

/** npm keeps a lock of what it installed inside node_modules: both must name the same versions. */
function isInstalled() {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(installedLock);
  // Optional packages are those of other platforms: they may be missing.
  const isMissing = ([folder, entry]) => installed.get(folder)?.version !== entry.version && !entry.optional;
  const isStray = ([folder, entry]) => wanted.get(folder)?.version !== entry.version;
  return ![...wanted].some(isMissing) && ![...installed].some(isStray);
}

function packagesOf(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}
