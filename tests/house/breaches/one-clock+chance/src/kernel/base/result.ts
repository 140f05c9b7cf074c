/** A value by chance. */
export const chance = () => Math.random();
/** A value or a reason. */
export type Result<Value> = { value: Value };
