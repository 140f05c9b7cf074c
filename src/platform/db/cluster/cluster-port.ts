import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

/** Loopback only: the bundled database is nobody else's business. */
export const CLUSTER_HOST = '127.0.0.1';

/** The port kept in `file`; a free one is chosen and kept there at first, or when another program has taken it. */
export async function choosePort(file: string): Promise<number> {
  const kept = readPort(file);
  if (kept !== null && (await tryPort(kept)) !== null) return kept;
  const chosen = await tryPort(0);
  if (chosen === null) throw new Error('The system has no free port on the loopback address.');
  writeFileSync(`${file}.unfinished`, `${chosen}\n`);
  renameSync(`${file}.unfinished`, file);
  return chosen;
}

function readPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8').trim());
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
  } catch {
    return null;
  }
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, CLUSTER_HOST, () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
