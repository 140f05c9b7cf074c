import type { Actor } from '#kernel/law/actor.ts';
import { denied } from '#kernel/law/decision.ts';
import { administers } from '#kernel/law/holds.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canShareView } from '../domain/permissions.ts';
import type { SavedView, SharedWith } from '../domain/saved-view.ts';
import { deleteView, lockView, readViews, writeView } from '../store/saved-views.ts';
import { viewNotFound } from './problems.ts';

/** A view as somebody wants it kept. */
export interface WantedView {
  readonly name: string;
  readonly address: string;
  readonly sharedWith: SharedWith;
}

type ActOfActor = Act & { readonly actor: Actor };

/** The actor's own views and those that others share, the own ones first. */
export function listViews(db: Queryable, actor: Actor): Promise<readonly SavedView[]> {
  return readViews(db, actor);
}

/** Saves a view under a name. @throws ProblemError access.role-too-low, access.other-organization */
export async function saveView(tx: Transaction, act: ActOfActor, wanted: WantedView): Promise<SavedView> {
  const view: SavedView = {
    id: act.newId(),
    accountId: act.actor.accountId,
    accountName: act.actor.name,
    ...shared(act.actor, wanted),
    version: 1,
    changedAt: act.now,
  };
  await writeView(tx, act.realmId, view);
  await audit(tx, act, 'work.save-view', null, view);
  return view;
}

/** Changes a view. @throws ProblemError view-not-found, version-conflict, access.role-too-low, access.other-organization */
export async function changeView(
  tx: Transaction,
  act: ActOfActor,
  wanted: WantedView & { readonly id: string; readonly version: number },
): Promise<SavedView> {
  const before = await findChangeable(tx, act, wanted.id);
  if (before.version !== wanted.version)
    throw versionConflict({ ...before, changedByName: before.accountName });
  const view = { ...before, ...shared(act.actor, wanted), version: before.version + 1, changedAt: act.now };
  await writeView(tx, act.realmId, view);
  await audit(tx, act, 'work.change-view', before, view);
  return view;
}

/** Removes a view. @throws ProblemError view-not-found, access.role-too-low */
export async function removeView(tx: Transaction, act: ActOfActor, id: string): Promise<void> {
  const view = await findChangeable(tx, act, id);
  await deleteView(tx, act.realmId, id);
  await audit(tx, act, 'work.remove-view', view, null);
}

/** A view is its maker's; an administrator also changes what others share. */
async function findChangeable(tx: Transaction, act: ActOfActor, id: string): Promise<SavedView> {
  const view = await lockView(tx, act.actor, id);
  if (view === null) throw viewNotFound();
  if (view.accountId !== act.actor.accountId && !administers(act.actor))
    enforceDecision(denied('role-too-low'));
  return view;
}

function shared(
  actor: Actor,
  { name, address, sharedWith }: WantedView,
): Pick<SavedView, 'name' | 'address' | 'sharedWith' | 'organizationId'> {
  const organizationId = sharedWith === 'organization' ? actor.organizationId : null;
  if (sharedWith === 'organization' && organizationId === null) enforceDecision(denied('other-organization'));
  if (sharedWith !== 'nobody') enforceDecision(canShareView(actor, organizationId));
  return { name: name.normalize('NFC'), address, sharedWith, organizationId };
}

async function audit(
  tx: Transaction,
  act: Act,
  action: `work.${string}`,
  before: SavedView | null,
  after: SavedView | null,
): Promise<void> {
  const words = (view: SavedView | null) =>
    view === null ? null : { name: view.name, address: view.address, sharedWith: view.sharedWith };
  const id = (after ?? before)?.id ?? act.newId();
  await recordAudit(tx, act, {
    action,
    object: { type: 'saved-view', id },
    before: words(before),
    after: words(after),
  });
}
