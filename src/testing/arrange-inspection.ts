import type { Actor } from '#kernel/law/actor.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import {
  actOnRemedy,
  answerHandedIn,
  beginInspection,
  changeInspection,
  getInspection,
  sendInspection,
} from '#modules/records/door.ts';
import { findObligations, type Obligation } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from './arrange-line.ts';
import { TEST_NOW, type TestRealm } from './arrange-realm.ts';
import type { TestDatabase } from './open-test-database.ts';

/** The body that inspects, and two below it that are inspected. */
export const INSPECTOR = 'Ủy ban nhân dân tỉnh';
export const INSPECTED = 'Sở Khoa học';
export const BESIDE = 'Sở Ngoại vụ';
/** The local day of `TEST_NOW`. */
export const INSPECTION_DAY = '2027-03-10';

type Given = Parameters<typeof changeInspection>[3];
type Wanted = Parameters<typeof actOnRemedy>[2];

/** A realm in which one body inspects two others, and the acts of its people. */
export interface InspectionBench {
  readonly realm: TestRealm;
  readonly inspector: Actor;
  readonly inspected: Actor;
  readonly beside: Actor;
  readonly begin: (actor: Actor, bodies: readonly string[], withLate?: boolean) => Promise<string>;
  /** What an inspection of both bodies says: a finding about each, something for each to put right. */
  readonly written: (part?: Partial<Given>) => Given;
  readonly look: (id: string, actor?: Actor, now?: Date) => ReturnType<typeof getInspection>;
  readonly change: (id: string, content: Given, version?: number) => Promise<void>;
  readonly send: (id: string) => Promise<void>;
  /** One act about a remedy, from the version that stands unless another is given. */
  readonly act: (
    actor: Actor,
    remedy: string,
    wanted: Partial<Wanted> & Pick<Wanted, 'kind'>,
    now?: Date,
  ) => Promise<string>;
  readonly work: (obligation: string) => Promise<Obligation | undefined>;
}

/** Arranges a realm for inspections. */
export async function arrangeInspections(database: TestDatabase): Promise<InspectionBench> {
  const { db } = database;
  const realm = await arrangeLine(database);
  const inspector = realm.person('officer', INSPECTOR);
  const look: InspectionBench['look'] = (id, actor = inspector, now = TEST_NOW) =>
    getInspection(db, actor, id, now);
  const versionOf = async (id: string): Promise<number> => (await look(id)).inspection.version;
  return {
    realm,
    inspector,
    inspected: realm.person('officer', INSPECTED),
    beside: realm.person('leader', BESIDE),
    look,
    written: (part = {}) => ({ ...contentOf(realm), ...part }),
    begin: (actor, bodies, withLate = false) => {
      const organizationIds = bodies.map((name) => realm.body(name));
      const given = { title: 'Kiểm tra công tác đối ngoại', organizationIds, planId: null, withLate };
      return inTransaction(db, (tx) => beginInspection(tx, realm.act(actor), answerHandedIn, given));
    },
    change: async (id, content, version) => {
      const seen = { id, version: version ?? (await versionOf(id)) };
      await inTransaction(db, (tx) => changeInspection(tx, realm.act(inspector), seen, content));
    },
    send: async (id) => {
      const seen = { id, version: await versionOf(id) };
      await inTransaction(db, (tx) => sendInspection(tx, realm.act(inspector), seen));
    },
    act: (actor, id, wanted, now = TEST_NOW) =>
      inTransaction(db, async (tx) => {
        const sql = 'select version from record_remedy where id = $1';
        const [row] = await tx.query<{ readonly version: number }>(sql, [id]);
        const given = {
          words: '',
          files: [],
          toldHow: null,
          day: null,
          version: row?.version ?? 0,
          ...wanted,
        };
        return actOnRemedy(tx, realm.act(actor, now), { id, ...given });
      }),
    work: async (id) => (await findObligations(db, realm.realmId, [id]))[0],
  };
}

function contentOf(realm: TestRealm): Given {
  const [one, two] = [realm.body(INSPECTED), realm.body(BESIDE)];
  return {
    title: 'Kiểm tra công tác đối ngoại',
    decision: 'Quyết định số 15/QĐ-UBND ngày 01/3/2027',
    planId: null,
    fromDay: '2027-03-08',
    toDay: '2027-03-09',
    place: 'trụ sở Sở',
    summary: '',
    members: [{ title: 'Phó Chủ tịch', part: 'head' }],
    organizationIds: [one, two],
    obligationIds: [],
    findings: [
      {
        key: 'a',
        kind: 'shortcoming',
        words: 'Chưa lập sổ theo dõi',
        organizationId: one,
        obligationId: null,
      },
      { key: 'b', kind: 'strength', words: 'Đã đón đủ đoàn vào', organizationId: two, obligationId: null },
    ],
    remedies: [
      { key: 'c', findingKey: 'a', organizationId: one, words: 'Lập sổ theo dõi', day: null, countedDays: 5 },
      {
        ...{ key: 'd', findingKey: null, organizationId: two, words: 'Gửi danh sách đoàn vào' },
        ...{ day: addDays(INSPECTION_DAY, 20), countedDays: null },
      },
    ],
  };
}
