import { createRoute } from '@tanstack/react-router';
import { loadScreen } from '../load-screen.ts';
import { shell } from './shell-route.ts';

const ownAccount = createRoute({
  getParentRoute: () => shell,
  path: '/tai-khoan-cua-toi',
  staticData: { crumbs: ['ownAccount'] },
  component: loadScreen(() => import('#modules/access/screens/own-account.tsx'), 'OwnAccount'),
});

const ownTokens = createRoute({
  getParentRoute: () => shell,
  path: '/tai-khoan/ma-truy-cap',
  staticData: { crumbs: ['tokens'] },
  component: loadScreen(() => import('#modules/access/screens/own-tokens.tsx'), 'OwnTokens'),
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

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/thong-bao',
  staticData: { crumbs: ['home', 'notices'] },
  component: loadScreen(() => import('#modules/work/screens/notice-page.tsx'), 'NoticePage'),
});

/** One's own account: how one signs in, who stands in, which programs act, what one is told. */
export const ownRoutes = [ownAccount, ownTokens, delegations, notices] as const;
