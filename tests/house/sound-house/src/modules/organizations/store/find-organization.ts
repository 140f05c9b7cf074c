import type pg from 'pg';
import type { Organization } from '../domain/organization.ts';

export const findOrganization = (db: pg.Pool) => db.query<Organization & object>('select name from organization');
