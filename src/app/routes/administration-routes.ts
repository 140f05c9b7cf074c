import { createRoute } from '@tanstack/react-router';
import { readAccountsAddress } from '#modules/access/screens/accounts/accounts-address.ts';
import { readWhoMayAddress } from '#modules/access/screens/law/who-may-address.ts';
import { readMailAddress } from '#modules/access/screens/mail-address.ts';
import { readLogAddress } from '#modules/audit/screens/log-address.ts';
import { readWorkingDaysAddress } from '#modules/calendar/screens/working-days-address.ts';
import { loadScreen } from '../load-screen.ts';
import { shell } from './shell-route.ts';

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

const log = createRoute({
  getParentRoute: () => shell,
  path: '/nhat-ky',
  validateSearch: readLogAddress,
  staticData: { crumbs: ['log'] },
  component: loadScreen(() => import('#modules/audit/screens/log-page.tsx'), 'LogPage'),
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

const indicators = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/chi-tieu',
  staticData: { crumbs: ['administration', 'indicators'] },
  component: loadScreen(
    () => import('#modules/records/screens/indicators/indicator-list.tsx'),
    'IndicatorList',
  ),
});

const figures = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/so-lieu-truoc',
  staticData: { crumbs: ['administration', 'figures'] },
  component: loadScreen(() => import('#modules/records/screens/figures/figures-page.tsx'), 'FiguresPage'),
});

const workingDays = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/ngay-lam-viec',
  validateSearch: readWorkingDaysAddress,
  staticData: { crumbs: ['administration', 'workingDays'] },
  component: loadScreen(() => import('#modules/calendar/screens/working-days.tsx'), 'WorkingDays'),
});

const workRule = createRoute({
  getParentRoute: () => shell,
  path: '/quan-tri/gia-han',
  staticData: { crumbs: ['administration', 'workRule'] },
  component: loadScreen(() => import('#modules/work/screens/rule/work-rule-page.tsx'), 'WorkRulePage'),
});

/** For who keeps or watches the house. */
export const administrationRoutes = [
  administration,
  account,
  whoMay,
  log,
  invitations,
  mail,
  indicators,
  figures,
  workingDays,
  workRule,
] as const;
