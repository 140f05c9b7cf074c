import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages } from '../start-install.mjs';
import { findNode } from '../start-node.mjs';
import { Refusal } from '../start-say.mjs';
import { root } from './root.mjs';

const LINE = 24;

/**
 * Makes sure that what follows runs on Node 24 with every package installed, the commands of node_modules/.bin on PATH.
 *
 * npm may have been started by an older Node. Then the launcher is started again on the one of the house, and this
 * process ends with its exit code.
 */
export async function runOnHouseNode() {
  const node = await findHouseNode();
  const folders = [path.join(root, 'node_modules', '.bin'), path.dirname(node)];
  process.env.PATH = [...folders, process.env.PATH ?? ''].join(path.delimiter);
  if (Number(process.versions.node.split('.')[0]) >= LINE) return;
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}

async function findHouseNode() {
  try {
    await installPackages(root);
    return findNode(root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
