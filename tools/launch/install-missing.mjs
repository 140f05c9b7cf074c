import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Brings node_modules to what package-lock.json says, and does nothing when it is so already. */
export function installMissing() {
  const missing = whatIsMissing();
  if (!missing) return;
  console.log(`Installing packages (${missing}) …`);
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Is the package registry in reach (npm ping)?');
    process.exit(1);
  }
}

/**
 * The first thing in which node_modules differs from the lockfile, or null. Packages for other systems are marked
 * optional and may be absent.
 */
function whatIsMissing() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'none are installed yet';
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(installedFile);
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    if (!found && !optional) return `${place} is absent`;
    if (found && found.version !== version) return `${place} is ${found.version}, not ${version}`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
