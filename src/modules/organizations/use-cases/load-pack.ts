import { getRealm } from '#modules/access/door.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { findProvince, isOfPack, layOutPack } from '../domain/packs/lay-out-pack.ts';
import { planPack } from '../domain/packs/match-pack.ts';
import type { PackBody, PackDescription, PackSuccession } from '../domain/packs/pack-data.ts';
import type { PlannedPack } from '../domain/packs/present-pack.ts';
import { nameKey, readPlace } from '../domain/resolve/name-key.ts';
import { lockOrganizations } from '../store/lock-organizations.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';
import { importOrganizations, type OrganizationToImport } from './import-organizations.ts';
import { getPack, readPacks } from './read-packs.ts';

/** Which pack is wanted, and for whom. */
export interface WantedPack {
  readonly pack: string;
  /** As people write it; null: the province of the realm's own name. */
  readonly province: string | null;
  /** Keys of optional bodies that the province has. */
  readonly having: readonly string[];
}

/** What loading a pack makes, or has made. */
export interface PackOutcome extends PlannedPack {
  readonly pack: PackDescription;
}

/**
 * Says what loading the pack would make; writes nothing.
 *
 * @throws ProblemError `organizations.pack-unknown` (404), `organizations.pack-needs-province` (422),
 * `organizations.pack-option-unknown` (422).
 */
export async function previewPack(db: Queryable, realmId: string, wanted: WantedPack): Promise<PackOutcome> {
  const pack = getPack(wanted.pack);
  const files = readPacks();
  const realm = await getRealm(db, realmId);
  const province = findProvince(files, wanted.province ?? realm.name);
  if (province === null && pack.parts.includes('province')) throw needsProvince(realm.name);
  const options = files.province.organizations
    .filter((body) => body.optional === true && pack.parts.includes('province') && isOfPack(body, pack))
    .map((body) => ({ key: body.key, name: nameOption(body), chosen: wanted.having.includes(body.key) }));
  refuseUnknownOptions(wanted.having, options);
  const laid = layOutPack(files, pack, { province, having: new Set(wanted.having) });
  const directory = await readAllOrganizations(db, realmId);
  const place = readPlace(wanted.province ?? realm.name);
  return {
    pack,
    province,
    options,
    bodies: laid.bodies,
    ...planPack(laid, directory, (name) => nameKey(name, place)),
  };
}

/**
 * Loads a pack in the caller's transaction: makes the bodies that are not there and says which took over from which.
 * What is there stays as it is, so that a second call makes nothing.
 */
export async function loadPack(tx: Transaction, act: Act, wanted: WantedPack): Promise<PackOutcome> {
  await lockOrganizations(tx, act.realmId);
  const outcome = await previewPack(tx, act.realmId, wanted);
  const { toMake, found, successionsToMake } = outcome;
  if (toMake.length === 0 && successionsToMake.length === 0) return outcome;
  await importOrganizations(
    tx,
    act,
    toMake.map((body) => toImport(body, found, toMake)),
    successionsToMake.map(toSuccession),
    found,
  );
  await recordAudit(tx, act, {
    action: 'organizations.load-pack',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: {
      pack: outcome.pack.key,
      province: outcome.province?.name ?? null,
      having: wanted.having,
      made: toMake.length,
      successions: successionsToMake,
    },
  });
  return outcome;
}

function toImport(
  body: PackBody,
  found: ReadonlyMap<string, string>,
  toMake: readonly PackBody[],
): OrganizationToImport {
  const present = (key: string) => found.has(key) || toMake.some((other) => other.key === key);
  return {
    key: body.key,
    kind: body.kind,
    tree: body.tree,
    level: body.level ?? null,
    codes: body.codes ?? {},
    openedOn: body.openedOn ?? null,
    closedOn: body.closedOn ?? null,
    names: body.names.map(({ name, abbreviation, from, to }) => ({
      name,
      abbreviation: abbreviation ?? null,
      from: from ?? null,
      to: to ?? null,
    })),
    parents: (body.parents ?? [])
      .filter(({ parent }) => present(parent))
      .map(({ tree, parent, from, to }) => ({ tree, parent, from: from ?? null, to: to ?? null })),
  };
}

function toSuccession({ from, to, on, scope, kind }: PackSuccession) {
  return { from, to, on, scope: scope ?? null, kind };
}

function nameOption(body: PackBody): string {
  return (body.names.at(-1)?.name ?? body.key).replace(/ \{level\}$/u, ' tỉnh');
}

function needsProvince(realmName: string): ProblemError {
  return new ProblemError(
    'organizations.pack-needs-province',
    422,
    {
      vi: `Gói này điền tên tỉnh, mà "${realmName}" không phải tên tỉnh.`,
      en: `This pack is filled in with a province, and "${realmName}" is the name of none.`,
    },
    { remedy: { vi: 'Ghi tên tỉnh.', en: 'Name the province.' } },
  );
}

function refuseUnknownOptions(having: readonly string[], options: PackOutcome['options']): void {
  const unknown = having.filter((key) => !options.some((option) => option.key === key));
  if (unknown.length === 0) return;
  const known = options.map((option) => option.key).join(', ');
  throw new ProblemError(
    'organizations.pack-option-unknown',
    422,
    {
      vi: `Gói không có cơ quan tùy chọn "${unknown.join(', ')}".`,
      en: `The pack has no optional body "${unknown.join(', ')}".`,
    },
    { remedy: { vi: `Có thể chọn: ${known}.`, en: `There are: ${known}.` } },
  );
}
