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

/** One's own account: how one signs in, who stands in, which programs act. */
export const ownRoutes = [ownAccount, ownTokens, delegations] as const;
