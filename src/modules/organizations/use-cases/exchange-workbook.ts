import { getRealm } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import type { ReadBody, ReadContact } from '../domain/exchange/directory-rows.ts';
import { planWorkbook, type WorkbookPlan } from '../domain/exchange/plan-workbook.ts';
import type { TableSheet } from '../domain/exchange/read-tables.ts';
import { type DirectoryBody, writeDirectory } from '../domain/exchange/write-directory.ts';
import { nameKey, readPlace } from '../domain/resolve/name-key.ts';
import { insertContacts } from '../store/contacts.ts';
import { lockOrganizations } from '../store/lock-organizations.ts';
import { type DatedContact, readAllCodes, readAllContacts } from '../store/read-exchange.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';
import { askGuards, refusingGuard } from '../store/refused-write.ts';
import { importOrganizations, type OrganizationToImport } from './import-organizations.ts';

/** All bodies of the realm with their history and people, as a workbook; the export is audited. */
export async function exportWorkbook(tx: Transaction, act: Act): Promise<Uint8Array> {
  const bodies = await readDirectoryOf(tx, act.realmId);
  await recordAudit(tx, act, {
    action: 'organizations.export-workbook',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: { bodies: bodies.length, contacts: bodies.reduce((sum, body) => sum + body.contacts.length, 0) },
  });
  return writeWorkbook(writeDirectory(bodies));
}

/** The workbook to be filled in: headers, choices and guidance, no bodies. */
export function writeTemplate(): Promise<Uint8Array> {
  return writeWorkbook(writeDirectory([]));
}

/** Says what importing the sheets would make, and everything that stands in the way; writes nothing. */
export async function previewWorkbook(
  db: Queryable,
  realmId: string,
  sheets: readonly TableSheet[],
): Promise<WorkbookPlan> {
  const { name } = await getRealm(db, realmId);
  const place = readPlace(name);
  return planWorkbook(sheets, {
    bodies: await readAllOrganizations(db, realmId),
    contacts: await readAllContacts(db, realmId),
    keyOf: (words) => nameKey(words, place),
  });
}

/**
 * Imports the sheets in the caller's transaction: all that they tell, or, where anything stands in the way, nothing
 * but the list of problems. Bodies that are there stay as they are, so that a second call makes nothing.
 */
export async function importWorkbook(
  tx: Transaction,
  act: Act,
  sheets: readonly TableSheet[],
): Promise<WorkbookPlan> {
  await lockOrganizations(tx, act.realmId);
  const plan = await previewWorkbook(tx, act.realmId, sheets);
  const { toMake, found, successionsToMake, contactsToMake } = plan;
  if (plan.problems.some((problem) => problem.hinders)) return plan;
  if (toMake.length + successionsToMake.length + contactsToMake.length === 0) return plan;
  const made = new Set(toMake.map((body) => body.key));
  const people = Map.groupBy(contactsToMake, (contact) => contact.body);
  await importOrganizations(
    tx,
    act,
    toMake.map((body) => toImport(body, people.get(body.key) ?? [])),
    successionsToMake.map(({ from, to, on, kind, scope }) => ({ from, to, on, kind, scope: scope ?? null })),
    found,
  );
  await addContacts(
    tx,
    act,
    contactsToMake
      .filter(({ body }) => !made.has(body))
      .map(({ row: _row, body, ...words }) => ({ ...words, organizationId: found.get(body) ?? body })),
  );
  await recordAudit(tx, act, {
    action: 'organizations.import-workbook',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: {
      made: toMake.length,
      successions: successionsToMake.map(({ row: _row, ...succession }) => succession),
      contacts: contactsToMake.length,
    },
  });
  await refuseWhatGuardsRefuse(tx);
  return plan;
}

async function readDirectoryOf(db: Queryable, realmId: string): Promise<DirectoryBody[]> {
  const bodies = await readAllOrganizations(db, realmId);
  const codes = await readAllCodes(db, realmId);
  const contacts = Map.groupBy(await readAllContacts(db, realmId), (contact) => contact.organizationId);
  return bodies.map((body) => ({
    ...body,
    codes: codes.get(body.id) ?? {},
    contacts: contacts.get(body.id) ?? [],
  }));
}

function toImport(body: ReadBody, people: readonly ReadContact[]): OrganizationToImport {
  return {
    key: body.key,
    kind: body.kind,
    tree: body.tree,
    level: body.level ?? null,
    codes: body.codes ?? {},
    openedOn: body.openedOn ?? null,
    closedOn: body.closedOn ?? null,
    names: body.names.map(({ name, abbreviation = null, from = null, to = null }) => ({
      name,
      abbreviation,
      from,
      to,
    })),
    parents: (body.parents ?? []).map(({ tree, parent, from = null, to = null }) => ({
      tree,
      parent,
      from,
      to,
    })),
    contacts: people.map(({ row: _row, body: _body, ...words }) => words),
  };
}

/** People of bodies that were there before. */
async function addContacts(tx: Transaction, act: Act, contacts: readonly DatedContact[]): Promise<void> {
  const rows = contacts.map((contact) => ({ ...contact, rowId: act.newId() }));
  await insertContacts(tx, act.realmId, rows, authorOf(act));
  await recordAudit(
    tx,
    act,
    ...rows.map(({ rowId, organizationId, ...words }) => ({
      action: 'organizations.add-contact',
      object: { type: 'organization', id: organizationId },
      before: null,
      after: { id: rowId, ...words },
    })),
  );
}

/** What the list of problems did not foresee, the tables' own guards still refuse. */
async function refuseWhatGuardsRefuse(tx: Transaction): Promise<void> {
  try {
    await askGuards(tx);
  } catch (error) {
    const guard = refusingGuard(error);
    if (guard === null) throw error;
    throw new ProblemError(
      'organizations.workbook-refused',
      422,
      {
        vi: 'Tệp trái với một quy tắc của cơ quan; chưa ghi gì.',
        en: 'The file breaks a rule of bodies; nothing was written.',
      },
      {
        remedy: {
          vi: 'Xem lại cơ quan cấp trên, tên theo ngày và kế thừa; quy tắc được nêu bên dưới.',
          en: 'Check parents, dated names and successions; the rule is named below.',
        },
        extra: { guard },
        cause: error,
      },
    );
  }
}
