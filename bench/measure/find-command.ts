import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The full path of a command of the machine, or null when it is not installed. */
export function findCommand(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
