import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { readAccountsAddress } from '#modules/access/screens/accounts/accounts-address.ts';
import { readWhoMayAddress } from '#modules/access/screens/law/who-may-address.ts';
import { readMailAddress } from '#modules/access/screens/mail-address.ts';
import { readReturnAddress } from '#modules/access/screens/return-address.ts';
import { owesSecondFactor, sessionQuery, setupQuery } from '#modules/access/widgets/session.ts';
import { readLogAddress } from '#modules/audit/screens/log-address.ts';
import { readReadingsAddress } from '#modules/documents/screens/readings-address.ts';
import {
  readOrganizationAddress,
  readOrganizationsAddress,
} from '#modules/organizations/screens/organizations-address.ts';
import { readPlanAddress } from '#modules/plans/screens/plan-address.ts';
import { readPlansAddress } from '#modules/plans/screens/plans-address.ts';
import { readReviewAddress } from '#modules/plans/screens/review-address.ts';
import { readObligationAddress } from '#modules/work/screens/obligation-address.ts';
import { readSummaryAddress } from '#modules/work/screens/summary-address.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { answerRefusals } from './answer-refusals.ts';
import { loadScreen } from './load-screen.ts';
import { queryClient } from './query-client.ts';
import { BrokenScreen } from './shell/broken-screen.tsx';
import { MissingPage } from './shell/missing-page.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ notFoundComponent: MissingPage, errorComponent: BrokenScreen });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: readReturnAddress,
  beforeLoad: async () => {
    const setup = await queryClient.fetchQuery({ ...setupQuery, staleTime: 0 }).catch(() => null);
    if (setup?.needed === true) throw redirect({ to: '/bat-dau' });
  },
  component: loadScreen(() => import('#modules/access/screens/sign-in.tsx'), 'SignIn'),
});

const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/bat-dau',
  component: loadScreen(() => import('#modules/access/screens/first-run.tsx'), 'FirstRun'),
});

/** Where who must have a second factor and has none is led, before anything else is open to them. */
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/xac-thuc-hai-buoc',
  validateSearch: readReturnAddress,
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session === null) throw redirect({ to: '/dang-nhap', search: {} });
    if (!owesSecondFactor(session)) throw redirect({ to: '/' });
  },
  component: loadScreen(
    () => import('#modules/access/screens/set-up-second-factor.tsx'),
    'SetUpSecondFactor',
  ),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/quen-mat-khau',
  component: loadScreen(() => import('#modules/access/screens/forgot-password.tsx'), 'ForgotPassword'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/dat-mat-khau',
  component: loadScreen(() => import('#modules/access/screens/set-password.tsx'), 'SetPassword'),
});

/** Everything behind the sign-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const tiep = location.href === '/' ? undefined : location.href;
    const session = await queryClient.ensureQueryData(sessionQuery).catch((reason: unknown) => {
      if (!(reason instanceof ApiProblem) || reason.status !== 401) throw reason;
      throw redirect({ to: '/dang-nhap', search: { tiep } });
    });
    if (owesSecondFactor(session)) throw redirect({ to: '/xac-thuc-hai-buoc', search: { tiep } });
  },
});

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

const summary = createRoute({
  getParentRoute: () => shell,
  path: '/tom-tat',
  validateSearch: readSummaryAddress,
  staticData: { crumbs: ['home', 'summary'] },
  component: loadScreen(() => import('#modules/work/screens/summary-page.tsx'), 'SummaryPage'),
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

const administration = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri',
  staticData: { crumbs: ['administration'] },
  validateSearch: readAccountsAddress,
  component: loadScreen(() => import('#modules/access/screens/accounts/account-list.tsx'), 'AccountList'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/tai-khoan/$account',
  staticData: { crumbs: ['administration', 'account'] },
  component: loadScreen(() => import('#modules/access/screens/accounts/account-page.tsx'), 'AccountPage'),
});

const whoMay = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/quyen',
  validateSearch: readWhoMayAddress,
  staticData: { crumbs: ['administration', 'whoMay'] },
  component: loadScreen(() => import('#modules/access/screens/law/who-may.tsx'), 'WhoMay'),
});

const delegations = createRoute({
  getParentRoute: () => shell,
  path: '/uy-quyen',
  staticData: { crumbs: ['home', 'delegations'] },
  component: loadScreen(
    () => import('#modules/access/screens/delegations/delegations-page.tsx'),
    'DelegationsPage',
  ),
});

const log = createRoute({
  getParentRoute: () => shell,
  path: '/nhat-ky',
  validateSearch: readLogAddress,
  staticData: { crumbs: ['log'] },
  component: loadScreen(() => import('#modules/audit/screens/log-page.tsx'), 'LogPage'),
});

const ownAccount = createRoute({
  getParentRoute: () => shell,
  path: '/tai-khoan-cua-toi',
  staticData: { crumbs: ['ownAccount'] },
  component: loadScreen(() => import('#modules/access/screens/own-account.tsx'), 'OwnAccount'),
});

const invitations = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/loi-moi',
  staticData: { crumbs: ['administration', 'invitations'] },
  component: loadScreen(() => import('#modules/access/screens/invitation-list.tsx'), 'InvitationList'),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/thu',
  validateSearch: readMailAddress,
  staticData: { crumbs: ['administration', 'mail'] },
  component: loadScreen(() => import('#modules/access/screens/mail-log.tsx'), 'MailLog'),
});

const ownTokens = createRoute({
  getParentRoute: () => shell,
  path: '/tai-khoan/ma-truy-cap',
  staticData: { crumbs: ['tokens'] },
  component: loadScreen(() => import('#modules/access/screens/own-tokens.tsx'), 'OwnTokens'),
});

/** All addresses of the application, below /app. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    firstRun,
    secondFactor,
    forgotPassword,
    setPassword,
    shell.addChildren([
      home,
      obligations,
      obligation,
      summary,
      plans,
      plan,
      readings,
      review,
      manuscripts,
      manuscript,
      organizations,
      organizationGroups,
      organization,
      administration,
      log,
      ownAccount,
      invitations,
      mail,
      ownTokens,
      account,
      whoMay,
      delegations,
    ]),
  ]),
  basepath: '/app',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenScreen,
  // An address is plain words: no quotes around numbers, so that it can be read and written by hand.
  parseSearch: (words) => Object.fromEntries(new URLSearchParams(words)),
  stringifySearch: (values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
    const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return words === '' ? '' : `?${words}`;
  },
});

answerRefusals(() =>
  router.navigate({ to: '/xac-thuc-hai-buoc', search: { tiep: router.state.location.href } }),
);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    crumbs?: readonly (
      | 'home'
      | 'plans'
      | 'plan'
      | 'readings'
      | 'review'
      | 'writings'
      | 'writing'
      | 'obligations'
      | 'obligation'
      | 'summary'
      | 'organizations'
      | 'organization'
      | 'groups'
      | 'administration'
      | 'log'
      | 'ownAccount'
      | 'invitations'
      | 'mail'
      | 'tokens'
      | 'account'
      | 'whoMay'
      | 'delegations'
    )[];
  }
}
