import { routes } from '#modules/organizations/http/routes.ts';
import { plan } from '#modules/plans/door.ts';

export const server = { plan, routes };
