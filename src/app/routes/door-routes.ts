import { createRoute, redirect } from '@tanstack/react-router';
import { readReturnAddress } from '#modules/access/screens/return-address.ts';
import { owesSecondFactor, sessionQuery, setupQuery } from '#modules/access/widgets/session.ts';
import { loadScreen } from '../load-screen.ts';
import { queryClient } from '../query-client.ts';
import { root } from './shell-route.ts';

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

/** Before anybody is signed in, and on the way in. */
export const doorRoutes = [signIn, firstRun, secondFactor, forgotPassword, setPassword] as const;
