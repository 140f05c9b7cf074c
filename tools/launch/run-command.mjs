import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs one command of node_modules/.bin or of Node itself and keeps what it prints.
 *
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [environment] added to our own
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, environment = {}) {
  const [name = '', ...words] = command;
  return new Promise((resolve) => {
    const child = spawn(name === 'node' ? process.execPath : name, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${name}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs one command of which the person should see every line as it comes.
 *
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [environment] added to our own
 * @returns {Promise<number>} its exit code
 */
export function showCommand(command, environment = {}) {
  const [name = '', ...words] = command;
  return new Promise((resolve) => {
    const child = spawn(name === 'node' ? process.execPath : name, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
