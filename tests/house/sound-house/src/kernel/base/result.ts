/** A value or the reason why there is none. */
export type Result<Value> = { value: Value } | { reason: string };
