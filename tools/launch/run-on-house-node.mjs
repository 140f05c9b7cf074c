import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installMissing, root } from './install-missing.mjs';

const LINE = 24;
const binFolder = path.join(root, 'node_modules', '.bin');

/**
 * Makes sure that what follows runs on Node 24 with every package installed.
 *
 * npm may have been started by an older Node; the one of the house comes from npm as a package. Where it is not the
 * one running, the launcher is started again on it and this process ends with its exit code.
 */
export function runOnHouseNode() {
  installMissing();
  process.env['PATH'] = `${binFolder}${path.delimiter}${process.env['PATH'] ?? ''}`;
  if (Number(process.versions.node.split('.')[0]) >= LINE) return;
  const houseNode = path.join(binFolder, 'node');
  if (!existsSync(houseNode)) {
    console.error(
      `This is Node ${process.versions.node}; the house needs Node ${LINE}, and npm has no binary of it for this system.\n` +
        `Install Node ${LINE} (nodejs.org) and run the command again.`,
    );
    process.exit(1);
  }
  const { status } = spawnSync(houseNode, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
