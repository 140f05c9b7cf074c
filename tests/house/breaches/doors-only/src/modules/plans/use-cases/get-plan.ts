import { getOrganization } from '#modules/organizations/use-cases/get-organization.ts';

export const getPlan = () => getOrganization();
