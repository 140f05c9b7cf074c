export type Result<Value> = { value: Value };
