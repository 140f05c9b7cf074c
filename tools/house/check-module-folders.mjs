import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FILES = /^(README\.md|(door|contract)(\.db)?(\.test)?\.ts)$/;

/**
 * Checks that every floor and module of the tree is in the plan of the house and says what it owns.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkModuleFolders(root, house) {
  const known = new Set(house.moduleOrder.map((module) => module.name));
  const floors = new Set(Object.keys(house.moduleFloors));
  return [
    ...floorFolders(root, house),
    ...kernelFolders(root, house),
    ...foldersOf(root, 'src/modules').flatMap(checkOne),
  ];

  function checkOne(/** @type {string} */ name) {
    const place = `src/modules/${name}`;
    const findings = [];
    if (!known.has(name)) {
      findings.push({
        rule: 'known-rooms',
        place,
        message: 'Not in moduleOrder of house.config.mjs: give it its place.',
      });
    }
    if (!existsSync(path.join(root, place, 'README.md'))) {
      findings.push({
        rule: 'module-readme',
        place,
        message: 'Write README.md: the words, tables and events it owns.',
      });
    }
    for (const entry of readdirSync(path.join(root, place), { withFileTypes: true })) {
      if (entry.isDirectory() ? floors.has(entry.name) : FILES.test(entry.name)) continue;
      findings.push({
        rule: 'module-layout',
        place: `${place}/${entry.name}`,
        message: `A module has ${[...floors].join(', ')} and README.md: put this on one of its floors.`,
      });
    }
    return findings;
  }
}

function floorFolders(/** @type {string} */ root, /** @type {import('./import-rules.mjs').House} */ house) {
  return readdirSync(path.join(root, 'src'), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || !Object.hasOwn(house.floors, entry.name))
    .map((entry) => ({
      rule: 'known-rooms',
      place: `src/${entry.name}`,
      message: 'Not a floor of house.config.mjs: move it to the floor it belongs to.',
    }));
}

function kernelFolders(/** @type {string} */ root, /** @type {import('./import-rules.mjs').House} */ house) {
  const rooms = Object.keys(house.kernelRooms);
  return [
    ...foldersOf(root, 'src/kernel'),
    ...foldersOf(root, 'src/kernel/document').map((name) => `document/${name}`),
  ]
    .filter((name) => !rooms.some((room) => room === name || room.startsWith(`${name}/`)))
    .map((name) => ({
      rule: 'known-rooms',
      place: `src/kernel/${name}`,
      message: 'Not a room of the kernel in house.config.mjs: say there which rooms it sees.',
    }));
}

function foldersOf(/** @type {string} */ root, /** @type {string} */ folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
