/**
 * Writes a JSON value in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, members
 * by the UTF-16 units of their names, numbers and strings as ECMAScript writes them. Equal values give equal text, so
 * that a digest of the text is a digest of the value. Members that are `undefined` are left out, as JSON leaves them.
 *
 * @throws TypeError for what JSON cannot hold (NaN, infinity, functions, half a surrogate pair)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') return writeObject(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`JSON cannot hold a value of the type ${typeof value}.`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold the number ${value}.`);
  return JSON.stringify(value);
}

function writeString(value: string): string {
  if (/\p{Surrogate}/u.test(value))
    throw new TypeError('A text with half a surrogate pair has no canonical form.');
  return JSON.stringify(value);
}

function writeObject(value: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  // The default order of `sort` is that of UTF-16 units, which the RFC asks for.
  const members = names.sort().map((name) => `${writeString(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(',')}}`;
}
