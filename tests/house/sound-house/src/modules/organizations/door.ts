import { getOrganization } from './use-cases/get-organization.ts';

/** Answers with one body. */
export const organization = () => getOrganization();
