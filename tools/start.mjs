// `npm start`: from a fresh checkout to a running house. Runs on Node 20 with nothing installed, so it is plain
// JavaScript that uses Node alone; everything after it runs on Node 24 (see start-node.mjs).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildApplication } from './start-build-application.mjs';
import { installPackages } from './start-install.mjs';
import { findNode } from './start-node.mjs';
import { Refusal, say } from './start-say.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** @type {NodeJS.Signals[]} */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 500;

/** Runs the server and passes on every wish to stop; answers the server's exit code. */
function runServer(node, wishes) {
  return new Promise((resolve, reject) => {
    const server = spawn(node, [path.join(root, 'src/start/server.ts'), ...process.argv.slice(2)], {
      // Through the fourth channel the server notices when this process is gone, even by kill -9.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // Node keeps what it compiled, which halves the time of the next start.
      env: { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'), ...process.env },
    });
    wishes.deliver = (signal) => server.kill(signal);
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Collects signals from the first moment; those that come before there is a server end this process. */
function collectWishes() {
  /** @type {{ deliver: (signal: NodeJS.Signals) => void }} */
  const wishes = { deliver: () => process.exit(130) };
  for (const signal of STOP_SIGNALS) process.on(signal, () => wishes.deliver(signal));
  // npm and the shell between it and us may end without passing the signal on; then our line of descent changes.
  const line = lineToNpm();
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => lineToNpm() !== line && wishes.deliver('SIGTERM'), PARENT_CHECK_MS).unref();
  }
  return wishes;
}

/** The numbers of our parent and, when that is the shell in which npm runs the script, of npm itself. */
function lineToNpm() {
  try {
    const command = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8');
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const npm = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return command.includes('tools/start.mjs') ? `${process.ppid} ${npm}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

async function start() {
  const wishes = collectWishes();
  await installPackages(root);
  const node = findNode(root);
  await buildApplication(root, node);
  return runServer(node, wishes);
}

start().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    say('Không khởi động được.', 'The start failed.');
    process.exit(1);
  },
);
