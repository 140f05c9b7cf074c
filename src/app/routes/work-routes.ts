import { createRoute } from '@tanstack/react-router';
import { readCalendarAddress } from '#modules/calendar/screens/calendar-address.ts';
import { readReadingsAddress } from '#modules/documents/screens/readings-address.ts';
import {
  readOrganizationAddress,
  readOrganizationsAddress,
} from '#modules/organizations/screens/organizations-address.ts';
import { readPlanAddress } from '#modules/plans/screens/plan-address.ts';
import { readPlansAddress } from '#modules/plans/screens/plans-address.ts';
import { readReviewAddress } from '#modules/plans/screens/review-address.ts';
import {
  readBeginAddress,
  readInspectionsAddress,
} from '#modules/records/screens/inspections/inspections-address.ts';
import { readObligationAddress } from '#modules/work/screens/obligation-address.ts';
import { readSummaryAddress } from '#modules/work/screens/summary-address.ts';
import { readUrgingAddress } from '#modules/work/screens/urging/urging-address.ts';
import { loadScreen } from '../load-screen.ts';
import { readSearchAddress } from '../search/search-address.ts';
import { shell } from './shell-route.ts';

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  staticData: { crumbs: ['home'] },
  component: loadScreen(() => import('#modules/work/screens/my-work.tsx'), 'MyWork'),
});

const obligations = createRoute({
  getParentRoute: () => shell,
  path: '/nhiem-vu',
  validateSearch: readObligationAddress,
  staticData: { crumbs: ['obligations'] },
  component: loadScreen(() => import('#modules/work/screens/obligation-list.tsx'), 'ObligationList'),
});

const obligation = createRoute({
  getParentRoute: () => shell,
  path: '/nhiem-vu/$obligation',
  staticData: { crumbs: ['obligations', 'obligation'] },
  component: loadScreen(() => import('#modules/records/screens/obligation-page.tsx'), 'ObligationPage'),
});

const urgentRequests = createRoute({
  getParentRoute: () => shell,
  path: '/yeu-cau',
  staticData: { crumbs: ['obligations', 'urgentRequests'] },
  component: loadScreen(() => import('#modules/work/screens/urgent/urgent-list.tsx'), 'UrgentList'),
});

const urgentRequest = createRoute({
  getParentRoute: () => shell,
  path: '/yeu-cau/$urgent',
  staticData: { crumbs: ['obligations', 'urgentRequests', 'urgentRequest'] },
  component: loadScreen(() => import('#modules/work/screens/urgent/urgent-page.tsx'), 'UrgentPage'),
});

const inspections = createRoute({
  getParentRoute: () => shell,
  path: '/kiem-tra',
  validateSearch: readInspectionsAddress,
  staticData: { crumbs: ['obligations', 'inspections'] },
  component: loadScreen(
    () => import('#modules/records/screens/inspections/inspection-list.tsx'),
    'InspectionList',
  ),
});

const beginInspection = createRoute({
  getParentRoute: () => shell,
  path: '/kiem-tra/lap',
  validateSearch: readBeginAddress,
  staticData: { crumbs: ['obligations', 'inspections', 'beginInspection'] },
  component: loadScreen(
    () => import('#modules/records/screens/inspections/begin-inspection.tsx'),
    'BeginInspection',
  ),
});

const inspection = createRoute({
  getParentRoute: () => shell,
  path: '/kiem-tra/$inspection',
  staticData: { crumbs: ['obligations', 'inspections', 'inspection'] },
  component: loadScreen(
    () => import('#modules/records/screens/inspections/inspection-page.tsx'),
    'InspectionPage',
  ),
});

const inspectionVersions = createRoute({
  getParentRoute: () => shell,
  path: '/kiem-tra/$inspection/cac-lan-ghi',
  staticData: { crumbs: ['obligations', 'inspections', 'inspectionVersions'] },
  component: loadScreen(
    () => import('#modules/records/screens/inspections/inspection-versions.tsx'),
    'InspectionVersions',
  ),
});

const summary = createRoute({
  getParentRoute: () => shell,
  path: '/tom-tat',
  validateSearch: readSummaryAddress,
  staticData: { crumbs: ['home', 'summary'] },
  component: loadScreen(() => import('#modules/work/screens/summary-page.tsx'), 'SummaryPage'),
});

const urging = createRoute({
  getParentRoute: () => shell,
  path: '/don-doc',
  validateSearch: readUrgingAddress,
  staticData: { crumbs: ['obligations', 'urging'] },
  component: loadScreen(() => import('#modules/work/screens/urging/urging-page.tsx'), 'UrgingPage'),
});

const search = createRoute({
  getParentRoute: () => shell,
  path: '/tim',
  validateSearch: readSearchAddress,
  staticData: { crumbs: ['home', 'search'] },
  component: loadScreen(() => import('../search/search-page.tsx'), 'SearchPage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/lich',
  validateSearch: readCalendarAddress,
  staticData: { crumbs: ['calendar'] },
  component: loadScreen(() => import('#modules/calendar/screens/calendar-page.tsx'), 'CalendarPage'),
});

const plans = createRoute({
  getParentRoute: () => shell,
  path: '/ke-hoach',
  validateSearch: readPlansAddress,
  staticData: { crumbs: ['plans'] },
  component: loadScreen(() => import('#modules/plans/screens/plan-list.tsx'), 'PlanList'),
});

const plan = createRoute({
  getParentRoute: () => shell,
  path: '/ke-hoach/$plan',
  validateSearch: readPlanAddress,
  staticData: { crumbs: ['plans', 'plan'] },
  component: loadScreen(() => import('#modules/plans/screens/plan-page.tsx'), 'PlanPage'),
});

const readings = createRoute({
  getParentRoute: () => shell,
  path: '/nhap-van-ban',
  validateSearch: readReadingsAddress,
  staticData: { crumbs: ['plans', 'readings'] },
  component: loadScreen(() => import('#modules/documents/screens/reading-list.tsx'), 'ReadingList'),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/nhap-van-ban/$reading',
  validateSearch: readReviewAddress,
  staticData: { crumbs: ['plans', 'readings', 'review'] },
  component: loadScreen(() => import('#modules/plans/screens/review-page.tsx'), 'ReviewPage'),
});

const manuscripts = createRoute({
  getParentRoute: () => shell,
  path: '/soan-ke-hoach',
  staticData: { crumbs: ['plans', 'writings'] },
  component: loadScreen(() => import('#modules/plans/screens/writing/manuscript-list.tsx'), 'ManuscriptList'),
});

const manuscript = createRoute({
  getParentRoute: () => shell,
  path: '/soan-ke-hoach/$manuscript',
  staticData: { crumbs: ['plans', 'writings', 'writing'] },
  component: loadScreen(() => import('#modules/plans/screens/writing/manuscript-page.tsx'), 'ManuscriptPage'),
});

const organizations = createRoute({
  getParentRoute: () => shell,
  path: '/co-quan',
  validateSearch: readOrganizationsAddress,
  staticData: { crumbs: ['organizations'] },
  component: loadScreen(
    () => import('#modules/organizations/screens/organization-list.tsx'),
    'OrganizationList',
  ),
});

const organizationGroups = createRoute({
  getParentRoute: () => shell,
  path: '/co-quan/nhom',
  validateSearch: readOrganizationAddress,
  staticData: { crumbs: ['organizations', 'groups'] },
  component: loadScreen(() => import('#modules/organizations/screens/group-list.tsx'), 'GroupList'),
});

const organization = createRoute({
  getParentRoute: () => shell,
  path: '/co-quan/$organization',
  validateSearch: readOrganizationAddress,
  staticData: { crumbs: ['organizations', 'organization'] },
  component: loadScreen(
    () => import('#modules/organizations/screens/organization-page.tsx'),
    'OrganizationPage',
  ),
});

/** The work itself: plans, obligations, bodies. */
export const workRoutes = [
  home,
  obligations,
  obligation,
  urgentRequests,
  urgentRequest,
  inspections,
  beginInspection,
  inspection,
  inspectionVersions,
  summary,
  urging,
  search,
  calendar,
  plans,
  plan,
  readings,
  review,
  manuscripts,
  manuscript,
  organizations,
  organizationGroups,
  organization,
] as const;
