// `npm start`: from a fresh checkout to a running house. Runs on Node 20 with nothing installed, so it is plain
// JavaScript that uses Node alone; everything after it runs on Node 24 (see start-node.mjs).
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildApplication } from './start-build-application.mjs';
import { installPackages } from './start-install.mjs';
import { findNode } from './start-node.mjs';
import { Refusal, say } from './start-say.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 500;

/** Runs the server and passes on every wish to stop; answers the server's exit code. */
function runServer(node, wishes) {
  return new Promise((resolve, reject) => {
    const server = spawn(node, [path.join(root, 'src/start/server.ts'), ...process.argv.slice(2)], {
      // Through the fourth channel the server notices when this process is gone, even by kill -9.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    wishes.deliver = (signal) => server.kill(signal);
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Collects signals from the first moment; those that come before there is a server end this process. */
function collectWishes() {
  const wishes = { deliver: () => process.exit(130) };
  for (const signal of STOP_SIGNALS) process.on(signal, () => wishes.deliver(signal));
  // A shell between npm and us may die without passing the signal on; then we have another parent.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => process.ppid !== parent && wishes.deliver('SIGTERM'), PARENT_CHECK_MS).unref();
  }
  return wishes;
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
