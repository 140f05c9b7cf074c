import { createAccount } from '#modules/access/door.ts';
import {
  addRecords,
  answerHandedIn,
  askForMore,
  beginInspection,
  changeInspection,
  getInspection,
  makeReplyLink,
  receiveFile,
  sendInspection,
} from '#modules/records/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import type { World } from '#platform/world/world.ts';
import { newTestId, type TestRealm } from '../arrange-realm.ts';
import { askSite } from '../ask-site.ts';
import { buildDraft, buildTask } from '../build-draft.ts';
import { confirmDraft } from '../confirm-draft.ts';
import type { TestDatabase } from '../open-test-database.ts';
import { settleRealm } from '../settle-realm.ts';
import { type Place, WALKERS, type Walker } from './standing.ts';

const PASSWORD = 'mat-khau-cua-nguoi-di';
const BODIES: Readonly<Record<Exclude<Place, 'house'>, string>> = {
  above: 'Ủy ban nhân dân tỉnh Sông Hiền',
  own: 'Sở Văn hóa, Thể thao và Du lịch',
  below: 'Phòng Quản lý báo chí',
  beside: 'Sở Ngoại vụ',
  party: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
};
const SAID = { doneOn: '2027-01-10', place: null, words: 'Đã làm', link: null, quantities: [], files: [] };

/** A province in which everybody walks past one body's work, and the objects that the acts are about. */
export interface Walk {
  readonly cookies: ReadonlyMap<Walker, string>;
  /** Identifiers by the name of the parameter, all of them of the body whose place is `own`. */
  readonly objects: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<Exclude<Place, 'house'>, string>>;
  /** A workbook with one figure of last year of the body. */
  readonly figures: Uint8Array;
}

/** Makes the province with one account for each walker, signed in, and one object of each kind. */
export async function arrangeWalk(test: TestDatabase, site: Site, world: World): Promise<Walk> {
  const { realm, cookie } = await settleRealm(test, site, world, [
    [BODIES.above],
    [BODIES.own, BODIES.above],
    [BODIES.below, BODIES.own],
    [BODIES.beside, BODIES.above],
    [BODIES.party],
  ]);
  const body = (place: Place) => (place === 'house' ? null : realm.body(BODIES[place]));
  const cookies = new Map<Walker, string>();
  for (const [index, walker] of WALKERS.entries()) {
    const email = `nguoi.${index}@vi-du.example`;
    const position = { role: walker.role, organizationId: body(walker.place), title: null };
    const name = `${walker.title} ${walker.place}`;
    await inTransaction(test.db, (tx) =>
      createAccount(tx, realm.act(), { name, email, password: PASSWORD, kind: walker.kind, position }),
    );
    const credentials = { email, password: PASSWORD };
    const entered = await askSite(site, 'POST', '/api/auth/sign-in/email', { body: credentials });
    if (walker.operator !== null)
      await askSite(site, 'PUT', '/api/session/operator', {
        cookie: entered.cookie,
        body: { operator: walker.operator },
      });
    cookies.set(walker, entered.cookie);
  }
  const own = realm.act(realm.person('officer', BODIES.own), world.clock.now());
  const above = realm.act(realm.administrator, world.clock.now());
  const work = await arrangeWork(test, world, { realm, own, above });
  const tie = await arrangeTie(test, site, cookie, { realm, own, above });
  const urgent = await arrangeUrgent(test, realm, own.actor.accountId);
  const shared = { name: 'Việc quá hạn', address: '?late=yes', sharedWith: 'realm' };
  const saved = await askSite(site, 'POST', '/api/obligation-views', { cookie, body: shared });
  const [clerk] = await test.db.query<{ account: string; position: string }>(
    `select account_id as account, id as position from access_position where role = 'clerk' and organization_id = $1
      order by id limit 1`,
    [realm.body(BODIES.own)],
  );
  return {
    cookies,
    objects: { view: String(saved.body['id']), ...work, ...tie, ...urgent, ...clerk },
    bodies: Object.fromEntries(
      Object.entries(BODIES).map(([place, name]) => [place, realm.body(name)]),
    ) as Walk['bodies'],
    figures: await writeFigures(world.clock.now().getUTCFullYear() - 1),
  };
}

/** One figure of one year of the body, as a workbook. */
function writeFigures(year: number): Promise<Uint8Array> {
  const columns = ['Năm', 'Cơ quan', 'Mã chỉ tiêu', 'Số lượng', 'Nguồn'].map((header) => ({
    header,
    width: 20,
  }));
  const rows = [[String(year), BODIES.own, 'A1', '3', 'Báo cáo năm']];
  return writeWorkbook([{ name: 'Số liệu', columns, rows }]);
}

/** A record of a body beside, and the word that it tells of another event than the record of the body. */
async function arrangeTie(
  test: TestDatabase,
  site: Site,
  cookie: string,
  { realm }: Workers,
): Promise<Record<'beside' | 'tie', string>> {
  const draft = buildDraft({ tasks: [buildTask('Đón đoàn', [BODIES.beside])] });
  const { planId } = await confirmDraft(test, realm, draft);
  const [owed] = await test.db.query<{ id: string }>('select id from work_obligation where plan_id = $1', [
    planId,
  ]);
  const act = realm.act(realm.person('officer', BODIES.beside));
  const [beside = ''] = (await addRecords(test.db, act, owed?.id ?? '', [{ ...SAID, doneOn: '2026-01-10' }]))
    .ids;
  const [own] = await test.db.query<{ id: string }>(
    'select id from record_entry where organization_id = $1',
    [realm.body(BODIES.own)],
  );
  const body = { one: own?.id, other: beside, verdict: 'different' };
  const said = await askSite(site, 'POST', '/api/record-ties', { cookie, body });
  return { beside, tie: String(said.body['id']) };
}

/** An urgent request that the body began and sent, with one question to itself. */
async function arrangeUrgent(
  test: TestDatabase,
  realm: TestRealm,
  account: string,
): Promise<Record<'urgent' | 'asked', string>> {
  const [urgent, asked] = [newTestId(), newTestId()];
  const bodies = [{ id: realm.body(BODIES.own), name: BODIES.own }];
  const questions = [{ id: asked, text: 'Số đoàn ra', bodies, reply: null }];
  await test.db.query(
    `insert into work_urgent (realm_id, id, title, due_day, state, sent_at, questions, organization_id, organization_name,
       created_at, created_by, created_by_name, changed_at, changed_by, changed_by_name)
     values ($1, $2, 'Số đoàn', '2027-03-10', 'sent', now(), $3, $4, $5, now(), $6, 'Ai Đó', now(), $6, 'Ai Đó')`,
    [realm.realmId, urgent, JSON.stringify(questions), realm.body(BODIES.own), BODIES.own, account],
  );
  return { urgent, asked };
}

interface Workers {
  readonly realm: TestRealm;
  readonly own: ReturnType<TestRealm['act']>;
  readonly above: ReturnType<TestRealm['act']>;
}

/** An obligation of the body, with a record, its file, a question about it and a link to answer by. */
async function arrangeWork(
  test: TestDatabase,
  world: World,
  { realm, own, above }: Workers,
): Promise<Record<string, string>> {
  const draft = buildDraft({ tasks: [buildTask('Mở chuyên mục', [BODIES.own])] });
  const { planId: plan } = await confirmDraft(test, realm, draft);
  const [owed] = await test.db.query<{ id: string }>('select id from work_obligation');
  const obligation = owed?.id ?? '';
  const evidence = {
    db: test.db,
    files: world.files,
    config: world.config,
    readEvidence: async () => ({ kind: 'document' as const, mediaType: 'text/plain', hasWords: true }),
  };
  const sent = { name: 'a.txt', bytes: new TextEncoder().encode('Đã làm'), declared: false };
  const { id: file } = await receiveFile(evidence, own, obligation, sent);
  const content = { ...SAID, doneOn: world.clock.now().toISOString().slice(0, 10), files: [file] };
  const [record = ''] = (await addRecords(test.db, own, obligation, [content])).ids;
  const question = await askForMore(test.db, above, record, 'Ở đâu?');
  const asked = { asked: 'Đã làm gì?', indicators: [], days: 7 };
  const { id: link } = await makeReplyLink(world, own, obligation, asked);
  const inspected = await arrangeInspection(test, own, realm.body(BODIES.below));
  return { plan, obligation, record, question, file, link, ...inspected };
}

/** An inspection that the body made of one below it, sent, with something to put right. */
async function arrangeInspection(
  test: TestDatabase,
  own: Workers['own'],
  organizationId: string,
): Promise<Record<'inspection' | 'remedy', string>> {
  const begun = { title: 'Kiểm tra', organizationIds: [organizationId], planId: null, withLate: false };
  const content = {
    ...{ title: 'Kiểm tra', decision: '', planId: null, fromDay: '2027-01-05', toDay: null, place: '' },
    summary: '',
    members: [{ title: 'Phó Giám đốc', part: 'head' as const }],
    organizationIds: [organizationId],
    obligationIds: [],
    findings: [],
    remedies: [{ key: '1', findingKey: null, organizationId, words: 'Lập sổ', day: null, countedDays: 5 }],
  };
  const id = await inTransaction(test.db, (tx) => beginInspection(tx, own, answerHandedIn, begun));
  await inTransaction(test.db, (tx) => changeInspection(tx, own, { id, version: 1 }, content));
  await inTransaction(test.db, (tx) => sendInspection(tx, own, { id, version: 2 }));
  const { remedies } = await getInspection(test.db, own.actor, id, own.now);
  return { inspection: id, remedy: remedies[0]?.remedy.id ?? '' };
}
