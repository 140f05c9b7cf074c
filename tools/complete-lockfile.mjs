import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes into package-lock.json the optional packages of other systems that the registry in reach does not hold.
 *
 * npm leaves them out when it cannot see them, and then `npm ci` refuses the lockfile. With name, version and system
 * written down, a machine that is not theirs passes them by, and theirs can still fetch them. Run it after every change
 * of dependencies, then prove `npm ci` in a clean clone.
 */
const lockfile = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(lockfile, 'utf8'));

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** @type {string[]} */
const added = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${place}/node_modules/${name}`]) continue;
    const system = systemOf(name);
    if (!system || !/^\d+\.\d+\.\d+/.test(String(version))) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...system,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(name);
  }
}

const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}` : 'Nothing was missing.');

/** System and processor from a name such as `@biomejs/cli-linux-arm64-musl`; null when it names neither. */
function systemOf(/** @type {string} */ name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) return null;
  const libc = words.includes('musl') ? { libc: ['musl'] } : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
