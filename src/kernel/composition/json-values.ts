import { InputRefusal } from './input-problem.ts';

/** A JSON object whose values nobody has looked at yet. */
export type JsonObject = { readonly [key: string]: unknown };

/** The object at a place. @throws InputRefusal when something else stands there. */
export function takeObject(value: unknown, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputRefusal('wrong-value', path, 'object');
  return value as JsonObject;
}

/** The list below a key, each entry made of its value and path; an absent list is empty. */
export function takeList<Entry>(
  object: JsonObject,
  key: string,
  path: string,
  take: (value: unknown, path: string) => Entry,
): readonly Entry[] {
  const value = object[key];
  const place = join(path, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new InputRefusal('wrong-value', place, 'list');
  return value.map((entry, index) => take(entry, `${place}.${index}`));
}

/** The text of a value, in NFC. */
export function takeText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new InputRefusal('wrong-value', path, 'text');
  return value.normalize('NFC');
}

/** The text below a key; null when absent or null. */
export function takeTextOrNull(object: JsonObject, key: string, path: string): string | null {
  const value = object[key];
  return value === undefined || value === null ? null : takeText(value, join(path, key));
}

/** The whole number below a key; what was said when it is absent or null. */
export function takeWhole(object: JsonObject, key: string, path: string, absent: number): number {
  const value = object[key];
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new InputRefusal('wrong-value', join(path, key), 'whole number');
  return value;
}

/** The path of a key below a path. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
