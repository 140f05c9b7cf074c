import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from 'hono';
import type { ApiEnvironment } from './api-environment.ts';
import { PAGE_NONCE_PLACEHOLDER } from './page-nonce.ts';
import { makeNonce, pagePolicy } from './secure-answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Names in which the builder wrote a hash of the content: such a file never changes. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.\w+$/;

const YEAR = 'public, max-age=31536000, immutable';
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Serves a built browser application. */
export interface FolderServer {
  /** Answers the file at `within` (a decoded path without the leading slash), or null when there is none. */
  file(c: Context<ApiEnvironment>, within: string): Promise<Response | null>;
  /** Answers a page of the build (`index.html` when none is named) with its own nonce, or null when it is not built. */
  page(c: Context<ApiEnvironment>, name?: string): Promise<Response | null>;
}

/** Serves the files of a build; what was read stays in memory, since a build does not change under a running server. */
export function serveFolder(folder: string): FolderServer {
  const known = new Map<string, Promise<StoredFile | null>>();
  const read = (name: string): Promise<StoredFile | null> => {
    const stored = known.get(name) ?? readStored(path.join(folder, name));
    // Only what exists is remembered: a stranger asking for a million names must not fill the memory.
    known.set(name, stored);
    void stored.then((file) => file === null && known.delete(name));
    return stored;
  };
  return {
    file: async (c, within) => {
      const name = cleanName(within);
      const type = name === null ? undefined : TYPES[path.extname(name)];
      if (name === null || type === undefined || type.startsWith('text/html')) return null;
      return sendFile(c, name, type, read);
    },
    page: async (c, name = 'index.html') => {
      const stored = await read(name);
      return stored === null ? null : sendPage(c, Buffer.from(stored.bytes).toString('utf8'));
    },
  };
}

/** Null for a name that leads out of the folder; on Windows backslashes and drives lead out too. */
function cleanName(within: string): string | null {
  const name = path.posix.normalize(within);
  return name.startsWith('..') || path.isAbsolute(name) || /[\\:\0]/.test(name) ? null : name;
}

async function sendFile(
  c: Context<ApiEnvironment>,
  name: string,
  type: string,
  read: (name: string) => Promise<StoredFile | null>,
): Promise<Response | null> {
  const plain = await read(name);
  if (plain === null) return null;
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': HASHED.test(name) ? YEAR : 'no-cache',
    etag: plain.etag,
    vary: 'Accept-Encoding',
  };
  if (c.req.header('if-none-match') === plain.etag) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  for (const [encoding, suffix] of ENCODINGS) {
    const smaller = accepted.includes(encoding) ? await read(`${name}${suffix}`) : null;
    if (smaller !== null) return c.body(smaller.bytes, 200, { ...headers, 'content-encoding': encoding });
  }
  return c.body(plain.bytes, 200, headers);
}

function sendPage(c: Context<ApiEnvironment>, text: string): Response {
  const nonce = makeNonce();
  return c.html(text.replaceAll(PAGE_NONCE_PLACEHOLDER, nonce), 200, {
    'content-security-policy': pagePolicy(nonce),
    'cache-control': 'no-cache',
  });
}

async function readStored(file: string): Promise<StoredFile | null> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null;
    throw error;
  }
}
