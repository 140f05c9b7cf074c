import { createRouter } from '@tanstack/react-router';
import { answerRefusals } from './answer-refusals.ts';
import { administrationRoutes } from './routes/administration-routes.ts';
import { doorRoutes } from './routes/door-routes.ts';
import { ownRoutes } from './routes/own-routes.ts';
import { root, shell } from './routes/shell-route.ts';
import { workRoutes } from './routes/work-routes.ts';
import { BrokenScreen } from './shell/broken-screen.tsx';

/** All addresses of the application, below /app. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...doorRoutes,
    shell.addChildren([...workRoutes, ...administrationRoutes, ...ownRoutes]),
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
      | 'urging'
      | 'search'
      | 'calendar'
      | 'workingDays'
      | 'workRule'
      | 'organizations'
      | 'organization'
      | 'groups'
      | 'administration'
      | 'log'
      | 'ownAccount'
      | 'invitations'
      | 'mail'
      | 'indicators'
      | 'figures'
      | 'tokens'
      | 'account'
      | 'whoMay'
      | 'delegations'
      | 'notices'
      | 'urgentRequests'
      | 'urgentRequest'
      | 'inspections'
      | 'inspection'
      | 'beginInspection'
      | 'inspectionVersions'
    )[];
  }
}
