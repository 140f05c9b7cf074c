import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Refusal, say } from './start-say.mjs';

/** Everything the browser application is made from. */
const SOURCES = [
  'package-lock.json',
  'vite.config.ts',
  'src/app',
  'src/client',
  'src/kernel',
  'src/modules',
  'src/platform/http/page-nonce.ts',
  'src/ui-kit',
];

/** Lies in the built folder and says from which sources it was built. */
const KEY_FILE = '.build-key';

const COMPRESSED = /\.(js|css|svg|json)$/;
const WORTH_COMPRESSING = 1024;

/** Builds the browser application when it is missing or its sources are others; an interrupted build leaves the old one. */
export async function buildApplication(root, node) {
  const built = path.join(root, 'dist', 'app');
  const key = keyOfSources(root);
  if (readKey(built) === key) return;
  say('Dựng ứng dụng…', 'Building the application…');
  const unfinished = `${built}.unfinished-${process.pid}`;
  try {
    const { code, words } = await runVite(root, node, unfinished);
    if (code !== 0) throw buildFailed(words);
    compress(unfinished);
    writeFileSync(path.join(unfinished, KEY_FILE), key);
    replaceFolder(built, unfinished, key);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A key that changes with any byte and any name among the sources, tests aside. */
export function keyOfSources(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, root, source);
  return hash.digest('hex');
}

function addToHash(hash, root, within) {
  const full = path.join(root, within);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, root, `${within}/${name}`);
  } else if (!/\.test\.tsx?$/.test(within)) {
    const bytes = readFileSync(full);
    hash.update(`${within}\0${bytes.length}\0`).update(bytes);
  }
}

function readKey(built) {
  const file = path.join(built, KEY_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Puts the new build in place; when another start has just put the same there, that one stays. */
function replaceFolder(built, fresh, key) {
  const old = `${built}.old-${process.pid}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      if (existsSync(built)) renameSync(built, old);
      renameSync(fresh, built);
      break;
    } catch (error) {
      if (readKey(built) === key) break;
      if (attempt === 4) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}

function runVite(root, node, outDir) {
  const args = [
    path.join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--outDir',
    outDir,
    '--emptyOutDir',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, words }));
  });
}

function buildFailed(words) {
  return new Refusal(
    'Không dựng được ứng dụng; xem lời báo lỗi ở trên.',
    'The application could not be built; see the words above.',
    words,
  );
}
