export const findPlan = `delete from sign_in.session where id = $1`;
