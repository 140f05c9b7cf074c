import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const SERVER = path.resolve(import.meta.dirname, '../start/server.ts');
/** Where `npm start` keeps compiled code too: a start takes half the time. */
const COMPILED = path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled');

/** A server started as a program of its own, as an administrator would. */
export interface RunningServer {
  readonly address: string;
  readonly program: ChildProcess;
  /** Sends the signal and answers the exit code (null after SIGKILL) and how many milliseconds the end took. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; took: number }>;
}

/**
 * Starts the server program on a free port with these variables and answers when it says its address.
 *
 * @throws Error with everything the program said, when it ends before that.
 */
export function runServer(variables: Readonly<Record<string, string>>): Promise<RunningServer> {
  const program = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'warn',
      NODE_COMPILE_CACHE: COMPILED,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => program.once('close', resolve));
  let words = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      words += chunk;
      const address = /http:\/\/[\w.]+:\d+/.exec(words)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        program,
        end: async (signal) => {
          const began = performance.now();
          program.kill(signal);
          return { code: await exit, took: performance.now() - began };
        },
      });
    };
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    void exit.then(() => reject(new Error(words)));
  });
}
