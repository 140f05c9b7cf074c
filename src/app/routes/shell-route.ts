import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { owesSecondFactor, sessionQuery } from '#modules/access/widgets/session.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { queryClient } from '../query-client.ts';
import { BrokenScreen } from '../shell/broken-screen.tsx';
import { MissingPage } from '../shell/missing-page.tsx';
import { Shell } from '../shell/shell.tsx';

/** Above every screen: what is shown when there is none, or when one breaks. */
export const root = createRootRoute({ notFoundComponent: MissingPage, errorComponent: BrokenScreen });

/** Everything behind the sign-in. */
export const shell = createRoute({
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
