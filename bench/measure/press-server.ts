import { connect, type Socket } from 'node:net';

/** What one pressing of a server came to. */
export interface Pressure {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Bytes of one answer's body. */
  readonly bytes: number;
}

/**
 * Asks a server the same question over so many connections that stay open, each asking again when it is answered.
 * Plain sockets: a client with comforts would cost more than what is measured.
 *
 * @throws Error when an answer is not 200, or is not as long as the others
 */
export async function pressServer(
  address: string,
  path: string,
  {
    clients,
    seconds,
    headers,
  }: {
    readonly clients: number;
    readonly seconds: number;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<Pressure> {
  const { hostname, port } = new URL(address);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const question = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const times: number[] = [];
  const lengths = new Set<number>();
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, () =>
      ask({ hostname, port: Number(port), question, times, lengths, end }),
    ),
  );
  times.sort((one, other) => one - other);
  if (lengths.size > 1)
    throw new Error(`${address}${path} gave answers of different lengths: ${[...lengths].join(', ')}`);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { rate: times.length / seconds, p50: at(0.5), p95: at(0.95), bytes: [...lengths][0] ?? 0 };
}

interface Asking {
  readonly hostname: string;
  readonly port: number;
  readonly question: Buffer;
  readonly times: number[];
  readonly lengths: Set<number>;
  readonly end: number;
}

function ask({ hostname, port, question, times, lengths, end }: Asking): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, hostname === 'localhost' ? '127.0.0.1' : hostname);
    socket.setNoDelay(true);
    let begun = 0;
    let read: Buffer[] = [];
    let length = 0;
    const next = () => {
      if (performance.now() >= end) {
        socket.destroy();
        resolve();
        return;
      }
      begun = performance.now();
      read = [];
      length = 0;
      socket.write(question);
    };
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      read.push(chunk);
      length += chunk.length;
      const whole = findWhole(read, length);
      if (whole === null) return;
      if (!whole.ok) reject(new Error(`Refused: ${Buffer.concat(read).toString('utf8', 0, 600)}`));
      times.push(performance.now() - begun);
      lengths.add(whole.body);
      next();
    });
  });
}

/** The answer once it is there to its last byte; null before. */
function findWhole(
  read: readonly Buffer[],
  length: number,
): { readonly ok: boolean; readonly body: number } | null {
  const begun = read[0] ?? Buffer.alloc(0);
  const first = begun.includes('\r\n\r\n') ? begun : Buffer.concat(read);
  const headEnd = first.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = first.toString('latin1', 0, headEnd).toLowerCase();
  const ok = head.startsWith('http/1.1 200');
  const stated = /content-length: (\d+)/.exec(head)?.[1];
  if (stated !== undefined) {
    const body = Number(stated);
    return length < headEnd + 4 + body ? null : { ok, body };
  }
  const last = read.at(-1) ?? first;
  return last.toString('latin1', Math.max(0, last.length - 5)) === '0\r\n\r\n' ? { ok, body: 0 } : null;
}
