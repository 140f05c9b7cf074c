export const connect = `select 1 from plan`;
