import type pg from 'pg';

export const findPlan = (db: pg.Pool) => db.query(`select p.subject from plan p join organization o using (realm_id)`);
