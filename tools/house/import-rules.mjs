/** Rules of imports for dependency-cruiser, made from house.config.mjs. Each has one breach in tests/house/breaches. */

const TEST = '\\.(test|spec)\\.tsx?$';
const NODE_BUILTIN =
  '^(node:)?(assert|async_hooks|buffer|child_process|cluster|crypto|dgram|dns|events|fs|http|http2|https|net|os|path|perf_hooks|process|readline|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib|sqlite|test)(/|$)';

/** @typedef {typeof import('../../house.config.mjs').house} House */

/**
 * All rules of imports. Several rules of one name carry the room they speak of behind a colon.
 *
 * @param {House} house
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export function importRules(house) {
  const rules = [
    ...groundRules(house),
    ...kernelRules(house),
    ...floorRules(house),
    ...moduleRules(house),
    ...insideModuleRules(house),
    ...browserRules(house),
  ];
  return rules.map(
    (rule) => /** @type {import('dependency-cruiser').IForbiddenRuleType} */ ({ severity: 'error', ...rule }),
  );
}

/** @param {House} house */
function groundRules(house) {
  const drivers = house.databaseDrivers.map(npm).join('|');
  return [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or hide a third: move what both need down.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import leads nowhere: correct the path or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'driver-in-store',
      comment:
        'Only platform/db and a module’s store speak to the database: ask the store for a named question.',
      from: { path: '^src/', pathNot: [TEST, ...house.databaseRooms.map((room) => `^${room}`)] },
      to: { path: drivers },
    },
    {
      name: 'no-testing-in-production',
      comment: 'Builders and fakes are for tests: move what production needs out of testing.',
      from: { path: '^src/', pathNot: [TEST, '^src/testing/'] },
      to: { path: ['^src/testing/', '^tests/', TEST] },
    },
    {
      name: 'no-development-package',
      comment: 'A package that production needs belongs under dependencies in package.json.',
      from: { path: '^src/', pathNot: [TEST, '^src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ];
}

/** @param {House} house */
function kernelRules(house) {
  const libraries = Object.entries(house.kernelLibraries);
  const rooms = Object.entries(house.kernelRooms);
  return [
    {
      name: 'kernel-pure',
      comment:
        'The kernel imports itself and its listed parser libraries: take what you need as an argument.',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: ['^src/', ...libraries.map(([library]) => npm(library))], couldNotResolve: false },
    },
    ...libraries.map(([library, room]) => ({
      name: `kernel-library:${library}`,
      comment: `${library} is used in kernel/${room} alone: add what you need there.`,
      from: { path: '^src/kernel/', pathNot: [TEST, `^src/kernel/${room}/`] },
      to: { path: npm(library) },
    })),
    ...rooms.map(([room, sees]) => ({
      name: `kernel-rooms:${room}`,
      comment: `kernel/${room} sees ${sees.length > 0 ? sees.join(', ') : 'no other room'}: move the shared part down.`,
      from: { path: `^src/kernel/${room}/`, pathNot: TEST },
      to: { path: '^src/kernel/', pathNot: [room, ...sees].map((name) => `^src/kernel/${name}/`) },
    })),
  ];
}

/** @param {House} house */
function floorRules(house) {
  return Object.entries(house.floors).map(([floor, sees]) => ({
    name: `floors:${floor}`,
    comment: `${floor} sees ${sees.length > 0 ? sees.join(', ') : 'no other floor'}: floors look down only.`,
    from: { path: `^src/${floor}/`, pathNot: TEST },
    to: { path: '^src/', pathNot: [floor, ...sees].map((name) => `^src/${name}/`) },
  }));
}

/** @param {House} house */
function moduleRules(house) {
  const names = house.moduleOrder.map((module) => module.name);
  const browser = house.browserFloors.join('|');
  return [
    ...names.slice(0, -1).map((name, position) => ({
      name: `module-order:${name}`,
      comment: `${name} stands before the module it imports: publish an event or declare a port instead.`,
      from: { path: `^src/modules/${name}/`, pathNot: TEST },
      to: { path: `^src/modules/(${names.slice(position + 1).join('|')})/` },
    })),
    {
      name: 'doors-only',
      comment: 'Another module is seen through its door.ts alone.',
      from: { path: '^src/modules/([^/]+)/', pathNot: [TEST, `^src/modules/[^/]+/(${browser})/`] },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/door\\.ts$'] },
    },
    {
      name: 'screens-through-widgets',
      comment: 'A screen sees the widgets and the contract of another module, nothing else of it.',
      from: { path: `^src/modules/([^/]+)/(${browser})/`, pathNot: TEST },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/widgets/', '^src/modules/[^/]+/contract\\.ts$'],
      },
    },
    {
      name: 'roof-through-doors',
      comment:
        'The roof and the commands open doors and mount routes and pages; they see nothing else of a module.',
      from: { path: '^src/(start|cli)/', pathNot: TEST },
      to: {
        path: '^src/modules/',
        pathNot: ['door\\.ts$', 'contract\\.ts$', 'http/', 'pages/'].map(
          (end) => `^src/modules/[^/]+/${end}`,
        ),
      },
    },
    {
      name: 'app-through-screens',
      comment: 'The shell shows screens and widgets; it sees nothing of the server’s side of a module.',
      from: { path: '^src/app/', pathNot: TEST },
      to: {
        path: '^src/modules/',
        pathNot: ['contract\\.ts$', 'screens/', 'widgets/', 'domain/'].map(
          (end) => `^src/modules/[^/]+/${end}`,
        ),
      },
    },
  ];
}

/** @param {House} house */
function insideModuleRules(house) {
  const floors = Object.entries(house.moduleFloors);
  const withoutPlatform = floors
    .map(([floor]) => floor)
    .filter((floor) => !house.seesPlatform.includes(floor));
  const withoutDoors = floors
    .map(([floor]) => floor)
    .filter((floor) => !house.seesDoors.includes(floor) && !house.browserFloors.includes(floor));
  return [
    ...floors.map(([floor, sees]) => ({
      name: `module-floors:${floor}`,
      comment: `Inside a module, ${floor} sees ${sees.length > 0 ? sees.join(', ') : 'nothing but itself'}.`,
      from: { path: `^src/modules/([^/]+)/${moduleFloor(floor)}`, pathNot: TEST },
      to: {
        path: '^src/modules/$1/',
        pathNot: [floor, ...sees].map((name) => `^src/modules/$1/${moduleFloor(name)}`),
      },
    })),
    {
      name: 'floor-without-platform',
      comment: 'Rules, shapes and screens do no I/O: let a use case fetch it and hand it in.',
      from: { path: `^src/modules/[^/]+/(${withoutPlatform.map(moduleFloor).join('|')})`, pathNot: TEST },
      to: { path: '^src/(platform|reading|writing)/' },
    },
    {
      name: 'floor-without-doors',
      comment: 'Rules, shapes and stores see their own module: let a use case ask the other module’s door.',
      from: { path: `^src/modules/([^/]+)/(${withoutDoors.map(moduleFloor).join('|')})`, pathNot: TEST },
      to: { path: '^src/modules/', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'domain-pure',
      comment: 'The rules of a module use no library and no Node: take what you need as an argument.',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: TEST },
      to: { pathNot: '^src/', couldNotResolve: false },
    },
    {
      name: 'shapes-in-contract',
      comment: 'Shapes sent over HTTP are written in the module’s contract.ts, which all others read.',
      from: {
        path: '^src/modules/',
        pathNot: [TEST, `^src/modules/[^/]+/${moduleFloor('contract')}`, '^src/modules/[^/]+/http/'],
      },
      to: { path: house.contractLibraries.map(npm).join('|') },
    },
  ];
}

/** @param {House} house */
function browserRules(house) {
  return [
    {
      name: 'browser-parts-in-browser',
      comment: 'Components run in a browser: the server’s floors of a module cannot use them.',
      from: {
        path: '^src/modules/',
        pathNot: [TEST, `^src/modules/[^/]+/(${house.browserFloors.join('|')}|pages)/`],
      },
      to: { path: '^src/ui-kit/' },
    },
    {
      name: 'ui-kit-words',
      comment: 'ui-kit has no domain words: give it what it shows as properties.',
      from: { path: '^src/ui-kit/', pathNot: TEST },
      to: { path: '^src/kernel/', pathNot: '^src/kernel/(base|language|time)/' },
    },
  ];
}

/**
 * What a browser runs, and what it must not reach over any way: dependency-cruiser answers that too, but looks for each
 * way anew, so `check-browser-ways.mjs` walks its graph once.
 *
 * @param {House} house
 */
export function browserSafety(house) {
  const serverRooms = '^src/(platform|reading|writing|start|cli|testing)/';
  const serverFloors = '^src/modules/[^/]+/(store/|use-cases/|http/|pages/|door\\.ts$)';
  const drivers = house.databaseDrivers.map(npm).join('|');
  const browser = new RegExp(`^src/(app/|ui-kit/|modules/[^/]+/(${house.browserFloors.join('|')})/)`);
  const server = new RegExp([serverRooms, serverFloors, NODE_BUILTIN, drivers].join('|'));
  const test = new RegExp(TEST);
  return {
    inBrowser: (/** @type {string} */ file) => browser.test(file) && !test.test(file),
    onServer: (/** @type {string} */ file) => server.test(file),
  };
}

/** The pattern of an npm package in a resolved path. */
function npm(/** @type {string} */ name) {
  return `node_modules/${name.replaceAll('.', '\\.')}/`;
}

/** The pattern of one floor of a module after `src/modules/<name>/`; doors are files, contracts files with parts. */
function moduleFloor(/** @type {string} */ floor) {
  if (floor === 'contract') return 'contract(?:\\.ts$|/)';
  return floor === 'door' ? 'door\\.ts$' : `${floor}/`;
}
