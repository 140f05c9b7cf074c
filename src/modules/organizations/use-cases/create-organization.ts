import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { guessKind } from '../domain/guess-kind.ts';
import type {
  Organization,
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
} from '../domain/organization.ts';
import { presentOrganization } from '../domain/present-organization.ts';
import { findSameName } from '../store/find-same-name.ts';
import { insertNames, insertOrganizations, insertParents } from '../store/insert-organization.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { parentUnknown } from './problems.ts';

/** A body to be made; what is left out is proposed from the name, or not known. */
export interface OrganizationToCreate {
  readonly name: string;
  readonly abbreviation?: string | null;
  readonly kind?: OrganizationKind;
  readonly tree?: OrganizationTree;
  readonly level?: OrganizationLevel | null;
  readonly parentId?: string | null;
  /** First day of the name; null when it is not known: the name then holds for all the past. */
  readonly from?: string | null;
}

/**
 * Makes a body, with its audit entry, in the caller's transaction.
 *
 * @throws ProblemError `organizations.parent-unknown` (422), `organizations.name-taken` (409, `existing` names
 * the body that bears the name under the same parent).
 */
export async function createOrganizationIn(
  tx: Transaction,
  act: Act,
  wanted: OrganizationToCreate,
): Promise<Organization> {
  const guess = guessKind(wanted.name);
  const parentId = wanted.parentId ?? null;
  const name = wanted.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const from = wanted.from ?? null;
  const tree = wanted.tree ?? guess.tree;
  await refuseUnknownParent(tx, act.realmId, parentId);
  await refuseTakenName(tx, act.realmId, name, parentId);
  const id = act.newId();
  await insertOrganizations(
    tx,
    act.realmId,
    [
      {
        id,
        kind: wanted.kind ?? guess.kind,
        tree,
        level: wanted.level ?? null,
        codes: {},
        openedOn: from,
        closedOn: null,
      },
    ],
    authorOf(act),
  );
  const held = { organizationId: id, from, to: null };
  await insertNames(tx, act.realmId, [
    { ...held, rowId: act.newId(), name, abbreviation: wanted.abbreviation || null },
  ]);
  if (parentId !== null)
    await insertParents(tx, act.realmId, [{ ...held, rowId: act.newId(), tree, id: parentId }]);
  const [body] = await readOrganizations(tx, act.realmId, [id]);
  if (body === undefined) throw new Error(`The body ${id} was written and cannot be read.`);
  const made = presentOrganization(body, from ?? localDay(act.now));
  await recordAudit(tx, act, {
    action: 'organizations.create-organization',
    object: { type: 'organization', id },
    before: null,
    after: made,
  });
  return made;
}

async function refuseUnknownParent(tx: Transaction, realmId: string, parentId: string | null): Promise<void> {
  if (parentId === null || (await readOrganizations(tx, realmId, [parentId])).length > 0) return;
  throw parentUnknown();
}

async function refuseTakenName(
  tx: Transaction,
  realmId: string,
  name: string,
  parentId: string | null,
): Promise<void> {
  const existing = await findSameName(tx, realmId, name, parentId);
  if (existing === null) return;
  throw new ProblemError(
    'organizations.name-taken',
    409,
    { vi: `Đã có cơ quan tên "${name}".`, en: `There is a body named "${name}" already.` },
    {
      extra: { existing },
      remedy: {
        vi: 'Dùng cơ quan đã có, hoặc đặt tên rõ hơn.',
        en: 'Use the one that is there, or give a clearer name.',
      },
    },
  );
}
