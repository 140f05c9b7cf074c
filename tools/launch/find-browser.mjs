import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { starts } from './browser-starts.mjs';
import { fetchBrowser } from './fetch-browser.mjs';

/** The shell first: the same engine without the window around it takes half the time. */
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium that starts: CHROME_PATH, one on the machine, one of Playwright's cache; else, as root, the one of
 * the distribution; else one from npm.
 *
 * @returns {Promise<{ browser: string } | { remedy: string }>}
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named)
    return starts(named)
      ? { browser: named }
      : { remedy: `CHROME_PATH names ${named}, which does not start.` };
  const present = presentBrowser();
  if (present) return { browser: present };
  if (process.getuid?.() === 0 && installByApt()) {
    const installed = presentBrowser();
    if (installed) return { browser: installed };
  }
  return fetchBrowser();
}

/** The first browser of the machine that starts. */
function presentBrowser() {
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return (
    [...onPath, ...PLACES, ...playwrightCache()].find((file) => existsSync(file) && starts(file)) ?? null
  );
}

/** Browsers that an earlier `playwright install` left behind. */
function playwrightCache() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const programs = /[\\/](chrome|headless_shell|chrome-headless-shell)$/;
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith('chromium') && programs.test(file))
    .map((file) => path.join(cache, file))
    .sort()
    .reverse();
}

/** Installs the distribution's Chromium; false where there is no apt or it could not. */
function installByApt() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('Installing Chromium by apt for the journeys …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = spawnSync('apt-get', ['update', '-qq'], { env: environment, stdio: 'inherit' });
  const words = ['install', '-y', '-qq', '--no-install-recommends'];
  // Older distributions have no package of the shell.
  const install = (/** @type {string} */ name) =>
    spawnSync('apt-get', [...words, name], { env: environment, stdio: 'ignore' }).status === 0;
  return update.status === 0 && (install('chromium-headless-shell') || install('chromium'));
}
