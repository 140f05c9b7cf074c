/**
 * The plan of the house: which room may see which. The one source for the checker (`npm run check`), for the map in
 * ARCHITECTURE.md (`npm run draw-map`) and for the broken house in tests/house on which every rule must fire.
 *
 * Everything here is data; what it means is in tools/house.
 */
export const house = {
  /** Floors from the ground up, and the floors each may import. `modules` has its own finer rules below. */
  floors: {
    kernel: [],
    platform: ['kernel'],
    reading: ['kernel', 'platform'],
    writing: ['kernel', 'platform'],
    modules: ['kernel', 'platform', 'reading', 'writing', 'ui-kit'],
    'ui-kit': ['kernel'],
    app: ['kernel', 'modules', 'ui-kit'],
    testing: ['kernel', 'platform', 'reading', 'writing', 'modules'],
    start: ['kernel', 'platform', 'reading', 'writing', 'modules'],
    cli: ['kernel', 'platform', 'reading', 'writing', 'modules'],
  },

  /** What is said of each floor on the map. */
  promises: {
    kernel: 'pure: no I/O, no clock, no page',
    platform: 'all I/O, no domain word',
    reading: 'joins PDF and OCR to the kernel’s readers, inside the fence',
    writing: 'joins the kernel’s layouts to the makers of DOCX and PDF, inside the fence',
    modules: 'one subject each, seen through its door',
    'ui-kit': 'components without domain words',
    app: 'shell of the staff application',
    testing: 'builders and fakes, for tests alone',
    start: 'the roof: server, worker, migrations, ports',
    cli: 'the commands of nhipcau',
  },

  /** Rooms of the kernel, and the rooms each may see beside itself. No reader knows a writer. */
  kernelRooms: {
    base: [],
    language: ['base'],
    time: ['base', 'language'],
    law: ['base', 'time'],
    'document/model': ['base'],
    'plan-draft': ['base', 'time', 'document/model'],
    'document/readers': ['base', 'language', 'document/model'],
    'document/checks': ['base', 'language', 'time', 'document/model', 'document/layout'],
    'document/layout': ['base', 'language', 'time', 'document/model'],
    extraction: ['base', 'language', 'time', 'document/model', 'plan-draft'],
    composition: [
      'base',
      'language',
      'time',
      'document/model',
      'document/layout',
      'document/checks',
      'plan-draft',
      'extraction',
    ],
  },

  /** The only libraries the kernel may use, and the one room in which each may be used. */
  kernelLibraries: {
    fflate: 'document/readers/docx',
    saxes: 'document/readers/docx',
  },

  /** Each module sees only the doors of those before it. `tables` are the prefixes of the tables it owns. */
  moduleOrder: [
    { name: 'audit', tables: ['audit'] },
    { name: 'access', tables: ['access'] },
    { name: 'organizations', tables: ['organization'] },
    { name: 'calendar', tables: ['calendar'] },
    { name: 'documents', tables: ['document'] },
    { name: 'plans', tables: ['plan'] },
    { name: 'work', tables: ['work'] },
    { name: 'records', tables: ['record'] },
    { name: 'funding', tables: ['funding'] },
    { name: 'activities', tables: ['activity'] },
    { name: 'content', tables: ['content'] },
    { name: 'press', tables: ['press'] },
    { name: 'coverage', tables: ['coverage'] },
    { name: 'reports', tables: ['report'] },
    { name: 'emulation', tables: ['emulation'] },
    { name: 'portal', tables: ['portal'] },
    { name: 'kiosks', tables: ['kiosk'] },
    { name: 'federation', tables: ['federation'] },
  ],

  /**
   * Inside a module, what each floor may see of its own module. Doors of earlier modules are open to the floors in
   * `seesDoors`, `platform` and `reading` to those in `seesPlatform`; `screens` and `widgets` see the `widgets` and
   * the contract of earlier modules.
   */
  moduleFloors: {
    domain: [],
    contract: ['domain'],
    store: ['domain'],
    'use-cases': ['domain', 'store'],
    door: ['domain', 'store', 'use-cases'],
    http: ['domain', 'contract', 'use-cases', 'door'],
    widgets: ['domain', 'contract'],
    screens: ['domain', 'contract', 'widgets'],
    pages: ['domain', 'contract', 'use-cases', 'door'],
  },
  seesDoors: ['use-cases', 'door', 'http', 'pages'],
  seesPlatform: ['store', 'use-cases', 'door', 'http', 'pages'],
  browserFloors: ['widgets', 'screens'],

  /** Database drivers and query builders, and the only places that may import them. */
  databaseDrivers: ['pg', 'pg-copy-streams', 'drizzle-orm', '@types/pg'],
  databaseRooms: ['src/platform/db/', 'src/modules/[^/]+/store/', 'src/testing/'],

  /** The schema library of HTTP shapes: inside modules it is used by the contract alone. */
  contractLibraries: ['zod', '@hono/zod-openapi'],

  /** Where the clock, chance and new identifiers may be asked for. Everywhere else they are handed in. */
  clockRooms: [
    'src/platform/clock/',
    'src/ui-kit/clock/',
    'src/platform/ids/',
    'src/start/',
    'src/cli/',
    'src/app/',
    'src/testing/',
  ],

  /** Files nobody may write: names that say nothing, and second versions. `index.html` is Vite's entry. */
  forbiddenNames: ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc', 'index'],

  /** Limits in lines, and the files excused from one with the reason. The list may only shrink. */
  sizes: {
    file: 300,
    function: 60,
    jsxFunction: 120,
    /** @type {readonly { file: string, reason: string }[]} */
    exceptions: [],
  },

  /** Tables that carry no realm, each with the reason; every other table's primary key starts with `realm_id`. */
  tables: {
    exemptSchemas: {
      sign_in: { owner: 'access', reason: 'tables of the sign-in library, whose shape is its own' },
      pgboss: { owner: null, reason: 'tables of the job queue, whose shape is its own' },
    },
    exemptTables: {
      schema_migration: 'which migrations have run, for the whole installation',
    },
  },
};
