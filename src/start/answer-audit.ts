import { localDay } from '#kernel/time/local-time.ts';
import {
  admit,
  enforceDecision,
  getRealm,
  readAccountNames,
  searchAccountNames,
  serve,
} from '#modules/access/door.ts';
import type { AuditedObject, AuditPorts, NamedObject } from '#modules/audit/door.ts';
import { readReadingNames } from '#modules/documents/door.ts';
import { getOrganizations, listOrganizationsOn, readGroupNames } from '#modules/organizations/door.ts';
import { readManuscriptNames, readPlanNames } from '#modules/plans/door.ts';
import { answerPlanRecords, listRecordIds } from '#modules/records/door.ts';
import { answerPlanWork } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';

/** Choices that a list offers at once. */
const CHOICES = 20;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly page?: AuditedObject;
}

type NameThem = (
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  now: Date,
) => Promise<readonly Named[]>;

/** Who names the objects of a type, and whether they have a page of their own; each with one statement. */
const NAMES: Readonly<Record<string, { readonly hasPage: boolean; readonly name: NameThem }>> = {
  account: { hasPage: false, name: readAccountNames },
  realm: { hasPage: false, name: async (db, realmId) => [await getRealm(db, realmId)] },
  organization: {
    hasPage: true,
    name: async (db, realmId, ids, now) => [
      ...(await getOrganizations(db, realmId, ids, localDay(now))).values(),
    ],
  },
  'organization-group': { hasPage: false, name: readGroupNames },
  reading: { hasPage: true, name: readReadingNames },
  plan: { hasPage: true, name: readPlanNames },
  manuscript: { hasPage: true, name: readManuscriptNames },
  obligation: {
    hasPage: true,
    name: async (db, realmId, ids) =>
      (await answerPlanWork.labelObligations(db, realmId, ids)).map(
        ({ id, organizationName, number, text }) => ({
          id,
          name: `${organizationName}: ${[number, text].filter((part) => part !== null).join(' ')}`,
        }),
      ),
  },
  record: {
    hasPage: false,
    name: async (db, realmId, ids) =>
      (await answerPlanRecords.labelRecords(db, realmId, ids)).map(({ id, words, obligationId }) => ({
        id,
        name: words,
        page: { type: 'obligation', id: obligationId },
      })),
  },
};

async function nameObjects(
  db: Queryable,
  realmId: string,
  objects: readonly AuditedObject[],
  now: Date,
): Promise<NamedObject[]> {
  const byType = Map.groupBy(objects, ({ type }) => type);
  const named = await Promise.all(
    [...byType].map(async ([type, ofType]) => {
      const known = NAMES[type];
      if (known === undefined) return [];
      const ids = ofType.map(({ id }) => id);
      return (await known.name(db, realmId, ids, now)).map(
        ({ id, name, page }): NamedObject => ({
          type,
          id,
          name,
          page: page ?? (known.hasPage ? { type, id } : null),
        }),
      );
    }),
  );
  return named.flat();
}

async function partsOf(
  db: Queryable,
  realmId: string,
  { type, id }: AuditedObject,
): Promise<AuditedObject[]> {
  if (type !== 'obligation') return [];
  return (await listRecordIds(db, realmId, id)).map((record) => ({ type: 'record', id: record }));
}

/** What the audit asks of access and of the modules whose objects it speaks of. */
export const auditPorts: AuditPorts = {
  serve,
  admit,
  enforce: enforceDecision,
  nameObjects,
  partsOf,
  findChoices: async (db, realmId, kind, words, now) => {
    if (kind === 'person') return searchAccountNames(db, realmId, words, CHOICES);
    const bodies = await listOrganizationsOn(db, realmId, localDay(now), words);
    return bodies.slice(0, CHOICES).map(({ id, name }) => ({ id, name }));
  },
};
