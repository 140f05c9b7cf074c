/** The body in whose name whoever keeps the house writes: `Ủy ban nhân dân tỉnh Sông Hiền` of `Tỉnh Sông Hiền`. */
export function bodyOfRealm(realm: string): string {
  return `Ủy ban nhân dân ${realm.charAt(0).toLowerCase()}${realm.slice(1)}`;
}
