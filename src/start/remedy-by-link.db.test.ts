import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InspectionShape } from '#modules/records/contract/inspections.ts';
import { answerReplyLinks } from '#modules/records/door.ts';
import type { UrgingApi } from '#modules/work/contract/urging.ts';
import type { WorkApi } from '#modules/work/contract.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import {
  arrangeMessages,
  COMMUNE,
  LETTERS_OF_COMMUNE,
  type MessageBench,
  PROVINCE,
  WITH_MAIL,
} from '#testing/arrange-messages.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

let database: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let site: Site;
let here: MessageBench;
/** The cookie of an officer of the province, which inspects. */
let inspector = '';

beforeAll(async () => {
  database = await openTestDatabase();
  clock = buildClock(TEST_NOW);
  world = buildWorld(database.db, clock, WITH_MAIL);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await arrangeMessages(database, site, world);
  inspector = await here.signIn(PROVINCE);
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function inspect<T = InspectionShape>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await askSite(site, method, `/api/${path}`, {
    cookie: inspector,
    ...(body === undefined ? {} : { body }),
  });
  if (reply.status >= 300)
    throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body as unknown as T;
}

/** A commune was inspected and has to put one thing right. */
async function sendInspection(words: string): Promise<InspectionShape> {
  const commune = here.realm.body(COMMUNE);
  const begun = await inspect('POST', 'inspections', {
    ...{ title: 'Kiểm tra phiên chợ', organizationIds: [commune], planId: null, withLate: false },
  });
  const written = await inspect('PUT', `inspections/${begun.id}`, {
    version: begun.version,
    ...{ title: 'Kiểm tra phiên chợ', decision: '', planId: null, place: '', summary: '' },
    ...{ fromDay: '2027-03-08', toDay: null, organizationIds: [commune], obligationIds: [] },
    members: [{ title: 'Phó Chủ tịch', part: 'head' }],
    findings: [],
    remedies: [
      { key: 'a', findingKey: null, organizationId: commune, words, day: '2027-03-10', countedDays: null },
    ],
  });
  return inspect('POST', `inspections/${begun.id}/send`, { version: written.version });
}

/** The message that urges for it, and the key of the page behind its link. */
async function openMessage(obligation: string): Promise<string> {
  type Taken = UrgingApi['post /api/urging/steps']['response'];
  const asked = { step: 'message', obligations: [obligation], contact: null };
  const { batches } = await inspect<Taken>('POST', 'urging/steps', asked);
  const [step] = batches[0]?.steps ?? [];
  const token = /tra-loi#(\S+)/u.exec(step?.words ?? '')?.[1] ?? '';
  return here.open(token, step?.reply?.code ?? '');
}

const remedyOf = (inspection: InspectionShape) => {
  const [remedy] = inspection.remedies;
  if (remedy === undefined) throw new Error('Nothing has to be put right.');
  return remedy;
};
const letters = () =>
  database.db.query<{ recipient: string; text: string; html: string }>(
    `select recipient, body_text as text, body_html as html from access_mail
      where kind = 'records.reply-verdict' order by id`,
  );

describe('what has to be put right after an inspection', () => {
  test('is asked by the link of a message in its own words, and reported there without an account', async () => {
    const inspection = await sendInspection('Lập sổ theo dõi khách');
    const { obligationId } = remedyOf(inspection);
    const key = await openMessage(obligationId ?? '');
    expect(await here.look(key)).toMatchObject({
      kind: 'remedy',
      body: COMMUNE,
      obligation: 'Lập sổ theo dõi khách',
      returned: null,
      sent: null,
    });
    const sent = await here.answer(key, 'Đã lập sổ');
    expect(sent.body['sent']).toMatchObject({ sender: 'Lò Thị Mây', words: 'Đã lập sổ', confirmed: false });
    // Sent once more after a lost line, it is the same report.
    await here.answer(key, 'Đã lập sổ');
    const { state, steps } = remedyOf(await inspect('GET', `inspections/${inspection.id}`));
    expect(state).toBe('reported');
    expect(steps).toMatchObject([
      { kind: 'report', words: 'Đã lập sổ', by: 'Lò Thị Mây', toldHow: 'link', files: [] },
    ]);
    const work = await inspect<{ state: string }>('GET', `obligations/${obligationId}`);
    expect(work.state).toBe('reported');
    const mine = await inspect<WorkApi['get /api/my-work']['response']>('GET', 'my-work');
    expect(mine.asked.decide.items.map(({ said, by }) => [said, by])).toContainEqual([COMMUNE, 'Lò Thị Mây']);
    const records = await database.db.query('select from record_entry where obligation_id = $1', [
      obligationId,
    ]);
    expect(records).toEqual([]);
  });

  test('returned, is told by letter with its reason and reported anew at the same link; accepted, is told too', async () => {
    const inspection = await sendInspection('Công khai giá phòng');
    const { id, obligationId } = remedyOf(inspection);
    const key = await openMessage(obligationId ?? '');
    await here.answer(key, 'Đã công khai');
    const judge = async (kind: 'return' | 'accept', words: string) => {
      const { version } = remedyOf(await inspect('GET', `inspections/${inspection.id}`));
      return remedyOf(await inspect('POST', `remedies/${id}/acts`, { version, kind, words }));
    };
    const before = (await letters()).length;
    expect((await judge('return', 'Thiếu giá ngày lễ')).state).toBe('returned');
    expect(await here.look(key)).toMatchObject({ sent: null, returned: { words: 'Thiếu giá ngày lễ' } });
    expect((await here.answer(key, 'Đã thêm giá ngày lễ')).status).toBe(200);
    expect(await here.look(key)).toMatchObject({ sent: { words: 'Đã thêm giá ngày lễ', confirmed: false } });
    expect((await judge('accept', '')).state).toBe('accepted');
    expect(await here.look(key)).toMatchObject({ returned: null, sent: { confirmed: true } });
    const told = (await letters()).slice(before);
    expect(told.map(({ recipient }) => recipient)).toEqual([LETTERS_OF_COMMUNE, LETTERS_OF_COMMUNE]);
    expect(told[0]?.text).toContain('Thiếu giá ngày lễ');
    expect(told[1]?.text).toContain('Công nhận đã khắc phục');
    for (const { text, html } of told) expect(`${text}${html}`).not.toMatch(/tra-loi|https?:/u);
  });

  test('accepted meanwhile, takes no report from a link that is still open', async () => {
    const inspection = await sendInspection('Treo biển chỉ dẫn');
    const { id, obligationId, version } = remedyOf(inspection);
    const key = await openMessage(obligationId ?? '');
    await inspect('POST', `remedies/${id}/acts`, { version, kind: 'accept', words: '' });
    const late = await here.answer(key, 'Đã treo');
    expect([late.status, late.body['code']]).toEqual([409, 'remedy-act-not-open']);
  });

  test('gets no link from a body that did not inspect, however it came to ask', async () => {
    const { obligationId } = remedyOf(await sendInspection('Sửa bảng giá'));
    const asks = [{ obligationId: obligationId ?? '', asked: 'Đã sửa chưa?', questionId: null }];
    const wanted = { organizationId: here.realm.body(COMMUNE), asks, expiresAt: new Date('2027-04-01') };
    const make = (actor: typeof here.officer) =>
      inTransaction(database.db, (tx) =>
        answerReplyLinks(world).make(tx, here.realm.act(actor, clock.now()), [wanted]),
      );
    expect(await make(here.officer)).toEqual([]);
    expect(await make(here.realm.person('officer', PROVINCE))).toHaveLength(1);
    const by = await here.ask('POST', `obligations/${obligationId}/reply-links`, {
      ...{ asked: 'Đã sửa chưa?', indicators: [], days: 7 },
    });
    expect([by.status, by.body['code']]).toEqual([403, 'access.other-organization']);
  });
});

describe('what a body sent by a link', () => {
  test('and was confirmed, asked about or not taken is told to it by letter; whoever asked sees what came', async () => {
    const id = await here.give(COMMUNE, 'Gửi số phiên chợ');
    const { step, token } = await here.send([id]);
    await here.answer(await here.open(token, step?.reply?.code ?? ''), 'Mở 4 phiên');
    const mine = (await here.ask('GET', 'my-work'))
      .body as unknown as WorkApi['get /api/my-work']['response'];
    expect(mine.asked.decide.items.map(({ said }) => said)).toContain('Mở 4 phiên');
    const notices = (await here.ask('GET', 'notices')).body['notices'] as object[];
    expect(notices[0]).toMatchObject({
      kind: 'to-decide',
      subject: `${COMMUNE}: Gửi số phiên chợ`,
      said: 'Mở 4 phiên',
      by: 'Lò Thị Mây',
    });
    const before = (await letters()).length;
    const records = async () =>
      (await here.ask('GET', `obligations/${id}/records`)).body['records'] as Seen[];
    const [record] = await records();
    await here.ask('POST', `records/${record?.id}/confirm`, { version: record?.version });
    const keeper = { cookie: here.cookie };
    const [seen] = await records();
    await askSite(site, 'POST', `/api/records/${seen?.id}/questions`, {
      ...keeper,
      body: { words: 'Phiên nào có khách Lào?' },
    });
    await askSite(site, 'POST', `/api/records/${seen?.id}/withdraw`, {
      ...keeper,
      body: { version: seen?.version, reason: 'Ghi trùng' },
    });
    const told = (await letters()).slice(before).map(({ text }) => text);
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('Kết quả đã được xác nhận');
    expect(told[1]).toContain('Phiên nào có khách Lào?');
    expect(told[2]).toContain('Ghi trùng');
    for (const text of told) expect(text).toContain('Mở 4 phiên');
  });
});

interface Seen {
  readonly id: string;
  readonly version: number;
}
