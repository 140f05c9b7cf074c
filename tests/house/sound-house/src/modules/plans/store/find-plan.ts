import type pg from 'pg';

export const findPlan = (db: pg.Pool) => db.query('select subject from plan where realm_id = $1');
