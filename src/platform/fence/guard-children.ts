import { type ChildProcess, spawn } from 'node:child_process';

/** Ends children when nobody is left to do it. */
export interface Guard {
  /** Names the processes that must not outlive this one; the last call counts. */
  readonly watch: (processIds: readonly number[]) => void;
  /** Sends the guard home. */
  readonly close: () => void;
}

/** Remembers the last list; its input ends with the process that writes it, however that one ended. */
const program =
  'while read -r line; do watched=$line; done; [ -z "$watched" ] || kill -9 $watched 2>/dev/null';

/**
 * Builds a guard: one small shell that waits for this process to end, also by `kill -9`, and then kills its children.
 *
 * A child cannot do that for itself: a parser in a loop never hears that its parent is gone. Where there is no shell
 * (Windows) the children's own watchdog must do.
 */
export function createGuard(): Guard {
  let shell: ChildProcess | null = null;
  const start = (): ChildProcess => {
    const started = spawn('/bin/sh', ['-c', program], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {},
      detached: true,
    });
    // A machine without a shell, or a guard that somebody ended: reading goes on without it.
    started.on('error', () => undefined);
    started.stdin?.on('error', () => undefined);
    started.unref();
    (started.stdin as { unref?: () => void } | null)?.unref?.();
    return started;
  };
  return {
    watch: (processIds) => {
      if (process.platform === 'win32') return;
      if (shell === null || shell.exitCode !== null || shell.signalCode !== null) shell = start();
      shell.stdin?.write(`${processIds.join(' ')}\n`);
    },
    close: () => {
      shell?.stdin?.end('\n');
      shell = null;
    },
  };
}
