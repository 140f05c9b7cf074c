import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then moved there; an older file stays until then.
 * Gives back the code of the system when it cannot be written, null when it is there.
 */
export async function keepFile(file: string, bytes: Uint8Array): Promise<string | null> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}
