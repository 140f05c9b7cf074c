/**
 * The module that owns a table, by the prefix of its name; null when none does.
 *
 * @param {string} table
 * @param {import('./import-rules.mjs').House} house
 */
export function ownerOf(table, house) {
  const owner = house.moduleOrder.find((module) =>
    module.tables.some((prefix) => table === prefix || table.startsWith(`${prefix}_`)),
  );
  return owner?.name ?? null;
}
