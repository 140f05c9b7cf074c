import type { Transaction } from '#platform/db/database.ts';

/** An obligation that another body owes now. */
interface Followed {
  readonly obligationId: string;
  readonly fromId: string;
  readonly to: { readonly id: string; readonly name: string };
}

/**
 * Lets whoever owes an obligation now answer for what stands under it: for records that wait or are asked about, now or
 * later, and for what an inspection wants put right. Records keep the body that made them.
 */
export async function moveAnswering(
  tx: Transaction,
  realmId: string,
  moves: readonly Followed[],
): Promise<void> {
  const given = JSON.stringify(
    moves.map(({ obligationId, fromId, to }) => ({ obligationId, fromId, to: to.id, name: to.name })),
  );
  await tx.query(
    `update record_entry r set answering_organization_id = nullif(m."to", r.organization_id)
       from jsonb_to_recordset($2::jsonb) as m ("obligationId" uuid, "fromId" uuid, "to" uuid)
      where r.realm_id = $1 and r.obligation_id = m."obligationId"
        and coalesce(r.answering_organization_id, r.organization_id) = m."fromId"`,
    [realmId, given],
  );
  await tx.query(
    `update record_remedy r set organization_id = m."to", organization_name = m.name, version = version + 1
       from jsonb_to_recordset($2::jsonb) as m ("obligationId" uuid, "fromId" uuid, "to" uuid, name text)
      where r.realm_id = $1 and r.obligation_id = m."obligationId" and r.organization_id = m."fromId"
        and r.state <> 'accepted'`,
    [realmId, given],
  );
}
