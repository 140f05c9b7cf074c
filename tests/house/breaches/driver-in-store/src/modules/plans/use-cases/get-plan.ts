import pg from 'pg';

export const getPlan = () => new pg.Pool();
