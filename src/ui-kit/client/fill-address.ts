/** Values of a path or of a query; those that are undefined or null are left out of a query. */
export type AddressValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Puts values into an OpenAPI path (`/api/plans/{plan}`) and adds the query; a missing path value is a mistake of ours. */
export function fillAddress(path: string, params?: AddressValues, query?: AddressValues): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined || value === null)
      throw new Error(`The address ${path} needs a value for ${name}.`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const words = search.toString();
  return words === '' ? filled : `${filled}?${words}`;
}
