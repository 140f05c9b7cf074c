import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a fenced process may touch. */
export interface FenceWalls {
  /** Module that calls `serveFence`. */
  readonly entry: URL;
  /** Files and folders the process may read: its own code and nothing else. */
  readonly readable: readonly string[];
  /** Folder where Node keeps compiled code between runs, or null; used by fenced processes alone. */
  readonly codeCache: string | null;
  readonly memoryLimit: number;
  /** Lets the process load native libraries, which the permissions of Node do not hold; the kill does. */
  readonly native: boolean;
}

/** Node 24 strips types and keeps files, processes and threads from a fenced child. */
const leastNode = 24;

/**
 * Starts a child process that has no environment, no files but its own code, no processes and no threads of its own.
 *
 * The permission model of Node is the second wall; the first is that the process can be killed.
 */
export function startFencedProcess(walls: FenceWalls): ChildProcess {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < leastNode)
    throw new Error(`The fence needs Node ${leastNode}, this is ${process.versions.node}.`);
  const readable = [...walls.readable, ...(walls.codeCache === null ? [] : [walls.codeCache])].flatMap(
    bothWays,
  );
  return fork(fileURLToPath(walls.entry), [], {
    execArgv: [
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
      ...(walls.codeCache === null ? [] : [`--allow-fs-write=${realpathSync(walls.codeCache)}`]),
      ...(walls.native ? ['--allow-addons'] : []),
      `--max-old-space-size=${walls.memoryLimit}`,
      '--disallow-code-generation-from-strings',
      // Readers run hundreds of patterns on many lines: compiling each of them once, and not first to a slower form, takes
      // a quarter off the first file of a process.
      '--no-regexp-tier-up',
      // A process reads tens of files, not thousands: code that counts its types from the first call on is compiled well
      // sooner, a tenth less in all for two hundred files and nothing more for one.
      '--no-lazy-feedback-allocation',
      '--no-warnings',
    ],
    env: {
      TZ: 'UTC',
      ...(walls.codeCache === null ? {} : { NODE_COMPILE_CACHE: realpathSync(walls.codeCache) }),
    },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** The path as it is named and where it leads: Node asks for both when a link stands in the way. */
function bothWays(path: string): string[] {
  return [...new Set([path, realpathSync(path)])];
}
