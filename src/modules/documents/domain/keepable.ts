/**
 * An escape that JSON may carry and the database may not keep: NUL, or half of a surrogate pair. Backslashes in
 * front are counted, because an even number of them is text about escapes and no escape.
 */
const UNKEEPABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** True when a value can be kept as it is; what has such characters was no text, whatever it was read as. */
export function isKeepable(value: unknown): boolean {
  return !UNKEEPABLE.test(JSON.stringify(value));
}
