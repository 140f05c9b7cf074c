import { localDay } from '#kernel/time/local-time.ts';
import type { AccessPorts } from '#modules/access/door.ts';
import { accessRoutes } from '#modules/access/http/add-access-routes.ts';
import { AUDIT_PAGE, listAuditPermissions } from '#modules/audit/door.ts';
import { auditRoutes } from '#modules/audit/http/add-audit-routes.ts';
import { CALENDAR_PAGE, listCalendarPermissions } from '#modules/calendar/door.ts';
import { calendarRoutes } from '#modules/calendar/http/add-calendar-routes.ts';
import { DOCUMENT_PAGE, documentSearch, listDocumentPermissions } from '#modules/documents/door.ts';
import { documentRoutes } from '#modules/documents/http/add-document-routes.ts';
import {
  findLines,
  getOrganizations,
  listBodiesBelow,
  listOrganizationPermissions,
  loadPacksOfRealm,
  ORGANIZATION_PAGE,
  organizationSearch,
  type WorkOfBodies,
} from '#modules/organizations/door.ts';
import { organizationRoutes } from '#modules/organizations/http/add-organization-routes.ts';
import { workbookRoutes } from '#modules/organizations/http/add-workbook-routes.ts';
import { listPlanPermissions, PLAN_PAGE, planSearch, taskSearch } from '#modules/plans/door.ts';
import { manuscriptRoutes } from '#modules/plans/http/add-manuscript-routes.ts';
import { planExportRoutes } from '#modules/plans/http/add-plan-export.ts';
import { type PlanPorts, planRoutes } from '#modules/plans/http/add-plan-routes.ts';
import {
  answerHandedIn,
  answerMyWork,
  answerPlanRecords,
  answerQuestions,
  answerRecordHolds,
  answerReplyLinks,
  followMoves,
  inspectionSearch,
  listRecordPermissions,
  RECORD_PAGE,
  recordSearch,
  recordsOfBodies,
} from '#modules/records/door.ts';
import { recordRoutes } from '#modules/records/http/add-record-routes.ts';
import {
  answerDatedItems,
  answerHolds,
  answerPlanWork,
  answerProgress,
  listOwnWorkPermissions,
  listWorkPermissions,
  type MyWorkPort,
  makeNamedObligations,
  makeObligations,
  OWN_WORK_PAGE,
  obligationSearch,
  takeBackObligations,
  WORK_PAGE,
  withdrawNamedObligations,
  workOfBodies,
} from '#modules/work/door.ts';
import { listRoutes } from '#modules/work/http/add-list-routes.ts';
import { myWorkRoutes } from '#modules/work/http/add-my-work-routes.ts';
import { addNoticeRoutes } from '#modules/work/http/add-notice-routes.ts';
import { urgentRoutes } from '#modules/work/http/add-urgent-routes.ts';
import { urgingRoutes } from '#modules/work/http/add-urging-routes.ts';
import { workExportRoutes } from '#modules/work/http/add-work-exports.ts';
import { addWorkRoutes } from '#modules/work/http/add-work-routes.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { createEvidenceFence } from '#reading/create-evidence-fence.ts';
import { createReadingFence } from '#reading/create-reading-fence.ts';
import { createScanFence } from '#reading/create-scan-fence.ts';
import { createSheetsFence } from '#reading/create-sheets-fence.ts';
import { createWritingFence } from '#writing/create-writing-fence.ts';
import { auditPorts } from './answer-audit.ts';
import { findBodiesOfWork } from './find-bodies-of-work.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { fillWithProvince } from './load-demo.ts';
import { loadSamplePlans } from './load-sample-plans.ts';
import { readVersion } from './read-version.ts';

/** One module as the roof sees it. */
export interface HouseModule {
  readonly name: string;
  /** Adds the module's routes; paths are written without the leading `/api`. */
  readonly routes?: AddRoutes;
  /** Runs once after migration and before the first request, for example to make the first administrator. */
  readonly prepare?: (world: World) => Promise<void>;
}

/** The pages of law of the modules after access, as they stand in the house. */
export const laws = [
  AUDIT_PAGE,
  ORGANIZATION_PAGE,
  CALENDAR_PAGE,
  DOCUMENT_PAGE,
  PLAN_PAGE,
  WORK_PAGE,
  OWN_WORK_PAGE,
  RECORD_PAGE,
];

/** Its processes start when the first spreadsheet comes. */
const sheets = createSheetsFence();

/** What access asks of later modules. */
const accessPorts: AccessPorts = {
  version: readVersion(),
  nameOrganizations: async (db, realmId, ids, now) => {
    const bodies = await getOrganizations(db, realmId, ids, localDay(now));
    return new Map([...bodies].map(([id, { name }]) => [id, name]));
  },
  findLines: (db, realmId, ids, now) => findLines(db, realmId, ids, localDay(now)),
  listBodiesAtOrBelow: async (db, realmId, ids, now) => {
    const below = await Promise.all(ids.map((id) => listBodiesBelow(db, realmId, id, localDay(now))));
    return [...new Set([...ids, ...below.flat()])];
  },
  findBodies: findBodiesOfWork,
  readSheets: (file) => sheets.read(file),
  search: [
    planSearch,
    organizationSearch,
    obligationSearch,
    taskSearch,
    recordSearch,
    inspectionSearch,
    documentSearch,
  ],
  laws,
  listPermissions: (actor) => [
    ...listAuditPermissions(actor),
    ...listOrganizationPermissions(actor),
    ...listCalendarPermissions(actor),
    ...listDocumentPermissions(actor),
    ...listPlanPermissions(actor),
    ...listWorkPermissions(actor),
    ...listOwnWorkPermissions(actor),
    ...listRecordPermissions(actor),
  ],
  loadDemo: fillWithProvince,
  loadPacks: loadPacksOfRealm,
  loadDemoDocuments: loadSamplePlans,
};

/** Writes documents for every module; its processes start with the first document and end with the program. */
const writing = createWritingFence();

const readingFences = new WeakMap<World, ReturnType<typeof createReadingFence>>();

/** Reads documents for every module, one fence for a world; its processes start with the first file. */
function readingFenceOf(world: World): ReturnType<typeof createReadingFence> {
  const fence = readingFences.get(world) ?? createReadingFence(world.config.readingLimits);
  readingFences.set(world, fence);
  return fence;
}

/** What plans ask of later modules and tell them. */
const planPorts: PlanPorts = {
  onPlanConfirmed: makeObligations,
  onPlanTakenBack: takeBackObligations,
  holds: async (tx, realmId, planId) => [
    ...(await answerHolds(tx, realmId, planId)),
    ...(await answerRecordHolds(tx, realmId, planId)),
  ],
  onMembersNamed: makeNamedObligations,
  onNamingUndone: withdrawNamedObligations,
  progress: answerProgress,
  work: answerPlanWork,
  records: answerPlanRecords,
};

/** What Việc của tôi asks of later modules: a module adds what it knows by a source of its own. */
const myWorkPort: MyWorkPort = {
  sources: [...answerMyWork.sources],
  withResults: answerMyWork.withResults,
};

/** What a reorganisation moves: everything open that names bodies, of every later module that keeps such. */
export const worksOfBodies: readonly WorkOfBodies[] = [workOfBodies(followMoves), recordsOfBodies];

/** The modules of the house, in their order (DESIGN 4): earlier ones first, each with its ports plugged in. */
export const modules: readonly HouseModule[] = [
  { name: 'access', routes: accessRoutes(accessPorts), prepare: makeFirstAdministrator },
  // After access, which finds out who calls.
  { name: 'audit', routes: auditRoutes(auditPorts) },
  {
    name: 'organizations',
    routes: (api, world) => {
      workbookRoutes(sheets.read)(api, world);
      organizationRoutes(worksOfBodies)(api, world);
    },
  },
  // Later modules answer for what they keep with a due day.
  { name: 'calendar', routes: calendarRoutes([answerDatedItems]) },
  {
    name: 'documents',
    // The fence starts its processes when the first file comes; they end with the program.
    routes: (api, world) =>
      documentRoutes({
        readDocument: readingFenceOf(world).read,
        lookAtScan: createScanFence().look,
        readSheets: sheets.read,
      })(api, world),
  },
  {
    name: 'plans',
    routes: (api, world) => {
      planRoutes(planPorts)(api, world);
      planExportRoutes(writing.write)(api, world);
      const { read } = readingFenceOf(world);
      manuscriptRoutes({ write: writing.write, readDocument: read })(api, world);
    },
  },
  {
    name: 'work',
    routes: (api, world) => {
      // Before those of one obligation, whose identifier would take their names for itself.
      listRoutes(sheets.read)(api, world);
      workExportRoutes(writing.write)(api, world);
      urgingRoutes({ ...answerHandedIn, replies: answerReplyLinks(world) }, writing.write)(api, world);
      const urgent = { answering: answerQuestions, replies: answerReplyLinks(world) };
      urgentRoutes(urgent, writing.write)(api, world);
      addWorkRoutes(api, world);
      myWorkRoutes(myWorkPort)(api, world);
      addNoticeRoutes(api, world);
    },
  },
  {
    name: 'records',
    routes: (api, world) =>
      recordRoutes(
        createEvidenceFence(world.config.readingLimits).read,
        sheets.read,
        writing.write,
      )(api, world),
  },
];
