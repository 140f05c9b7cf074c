import { lazyRouteComponent } from '@tanstack/react-router';
import { send } from '#ui-kit/client/call-api.ts';

/**
 * The part of a route that is fetched when it is opened.
 *
 * A part that cannot be fetched makes the router load the whole page anew, once, which is right after a new version
 * was installed. Without a line that would throw the person out of the application; so the server is asked first, and
 * its silence is shown as what it is.
 */
export const loadScreen: typeof lazyRouteComponent = (fetchPart, name) =>
  lazyRouteComponent(
    () =>
      fetchPart().catch(async (reason: unknown) => {
        await send('get', '/api/setup');
        throw reason;
      }),
    name,
  );
