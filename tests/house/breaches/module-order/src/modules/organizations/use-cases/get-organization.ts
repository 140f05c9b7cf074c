import { plan } from '#modules/plans/door.ts';

export const getOrganization = plan;
