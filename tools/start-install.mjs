import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Refusal, say } from './start-say.mjs';

/** Installs the packages of the lockfile when they are not there or are others. */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  say('Cài các gói cần thiết (lần đầu mất vài phút)…', 'Installing packages (a few minutes at first)…');
  const { code, words } = await runNpm(root, [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (code === 0) return;
  throw new Refusal(
    'Không cài được các gói. Kiểm tra mạng và kho npm, rồi chạy lại.',
    'The packages could not be installed. Check the network and the npm registry, then start again.',
    words,
  );
}

/** Tells whether node_modules holds what the lockfile asks for; packages for other systems may be absent. */
export function isInstalled(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(record);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.link) return true;
    if (present[place] === undefined) return entry.optional === true && !isForHere(entry);
    return present[place].version === entry.version && existsSync(path.join(root, place));
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** An optional package that names systems or processors is for here only when it names ours; others may fail anywhere. */
function isForHere(entry) {
  if (entry.os === undefined && entry.cpu === undefined) return false;
  return names(entry.os, process.platform) && names(entry.cpu, process.arch) && names(entry.libc, libc());
}

function names(list, ours) {
  return list === undefined || list.includes(ours);
}

/** The C library of this system, as npm names it. */
function libc() {
  // Without this the report asks the network for names, which can take long.
  Object.assign(process.report, { excludeNetwork: true });
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const report = process.report.getReport();
  return report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** Runs the npm that started us, else the one on PATH; keeps its words for the case that it fails. */
function runNpm(root, args) {
  const own = process.env.npm_execpath;
  const [program, ...before] = own?.endsWith('js') ? [process.execPath, own] : ['npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, words }));
  });
}
