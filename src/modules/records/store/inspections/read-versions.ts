import type { Queryable } from '#platform/db/database.ts';
import type { InspectionContent } from '../../domain/inspection/inspection.ts';

/** What an inspection said before it was written anew. */
export interface KeptVersion {
  readonly content: InspectionContent;
  readonly writtenAt: Date;
  readonly writtenByName: string;
  /** How many times it had been written by then. */
  readonly writing: number;
}

/** What an inspection said before, the last first, and at most so many times of all. */
export function readInspectionVersions(
  db: Queryable,
  { realmId, id }: { readonly realmId: string; readonly id: string },
  most: number,
): Promise<KeptVersion[]> {
  return db.query<KeptVersion>(
    `select content, written_at as "writtenAt", written_by_name as "writtenByName",
            (row_number() over (order by version))::integer as writing
       from record_inspection_version where realm_id = $1 and inspection_id = $2
      order by version desc limit ${most}`,
    [realmId, id],
  );
}
