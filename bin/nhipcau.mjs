#!/usr/bin/env node
// Finds the Node that the house runs on, keeps compiled code between runs, and hands over to src/cli.
// Plain JavaScript that Node 20 understands, because that may be the Node of the machine.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const leastNode = 24;
const handedOver = 'NHIPCAU_NODE_HANDED_OVER';

if (Number.parseInt(process.versions.node, 10) >= leastNode) {
  keepCompiledCode();
  const { runCommandLine } = await import('../src/cli/main.ts');
  process.exitCode = await runCommandLine(process.argv);
} else {
  handOver(process.env[handedOver] === undefined ? findHouseNode() : null);
}

/** Starting from compiled code takes a third of the time; a folder that cannot be written means going without. */
function keepCompiledCode() {
  const folder = fileURLToPath(new URL('../node_modules/.cache/nhipcau/command', import.meta.url));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    module.enableCompileCache(folder);
  } catch {
    // The command works all the same, only slower.
  }
}

/** The Node 24 that npm brought with this package for this machine, or null. */
function findHouseNode() {
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`node-${process.platform}-${process.arch}/package.json`);
    return path.join(path.dirname(manifest), 'bin', 'node');
  } catch {
    return null;
  }
}

function handOver(node) {
  if (node === null) return refuse();
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [handedOver]: '1' },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', refuse);
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function refuse() {
  process.stderr.write(
    `nhipcau cần Node ${leastNode} trở lên, máy đang dùng ${process.versions.node}. [node-too-old]\n` +
      `nhipcau needs Node ${leastNode} or newer, this is ${process.versions.node}.\n` +
      `  → Chạy "npm ci" trong thư mục nhipcau (kèm Node ${leastNode} cho Linux), hoặc cài Node ${leastNode}.\n` +
      `  → Run "npm ci" in the folder of nhipcau (it brings Node ${leastNode} on Linux), or install Node ${leastNode}.\n`,
  );
  process.exitCode = 1;
}
