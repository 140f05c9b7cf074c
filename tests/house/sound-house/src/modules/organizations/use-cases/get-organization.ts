import { connect } from '#platform/db/connect.ts';
import { findOrganization } from '../store/find-organization.ts';

export const getOrganization = () => findOrganization(connect());
