import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReplyLinkShape } from '#modules/records/contract/reply-link.ts';
import type { WorkRecord } from '#modules/records/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { arrangeMessages, COMMUNE, type MessageBench, WITH_MAIL } from '#testing/arrange-messages.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const DAY = 24 * 60;

let database: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let site: Site;
let here: MessageBench;

beforeAll(async () => {
  database = await openTestDatabase();
  clock = buildClock(TEST_NOW);
  world = buildWorld(database.db, clock, WITH_MAIL);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await arrangeMessages(database, site, world);
});
afterAll(async () => {
  world.close();
  await database.close();
});
beforeEach(() => clock.set(TEST_NOW));

interface Answered {
  readonly obligation: string;
  readonly key: string;
  readonly token: string;
}

/** A commune was asked by a message for these works, and answered the last of them behind its link. */
async function answerByLink(...texts: string[]): Promise<Answered> {
  const given: string[] = [];
  for (const text of texts) given.push(await here.give(COMMUNE, text));
  const { step, token } = await here.send(given);
  let key = await here.open(token, step?.reply?.code ?? '');
  const { all } = await here.look(key);
  const last = all.find(({ asked }) => asked.includes(texts.at(-1) ?? ''));
  if (last !== undefined && all.length > 1) key = await turn(key, last.id);
  const sent = await here.answer(key, 'Mở 4 phiên chợ');
  if (sent.status !== 200) throw new Error(`The answer was not sent: ${JSON.stringify(sent.body)}`);
  return { obligation: given.at(-1) ?? '', key, token };
}

const turn = async (key: string, link: string) =>
  String((await here.stranger('turn', { key, link })).body['key']);
const record = async (obligation: string): Promise<WorkRecord> =>
  ((await here.ask('GET', `obligations/${obligation}/records`)).body['records'] as WorkRecord[])[0] ??
  ({} as WorkRecord);
const linkOf = async (obligation: string): Promise<ReplyLinkShape> => {
  const { body } = await here.ask('GET', `obligations/${obligation}/reply-links`);
  return (body['links'] as ReplyLinkShape[])[0] ?? ({} as ReplyLinkShape);
};
/** Every link there is had its last day yesterday. */
const endAll = () =>
  database.owner.query(
    `update record_reply_link set created_at = created_at - interval '30 days', expires_at = $1::timestamptz - interval '1 day'`,
    [TEST_NOW],
  );
async function askMore(obligation: string, words: string): Promise<string> {
  const { id } = await record(obligation);
  const asked = await here.ask('POST', `records/${id}/questions`, { words });
  if (asked.status !== 200) throw new Error(`Nothing was asked: ${JSON.stringify(asked.body)}`);
  return String(asked.body['id']);
}
const add = (key: string, question: string, more: object = {}): Promise<Reply> =>
  here.stranger('add', {
    ...{ key, question, sender: 'Lò Thị Mây', words: '52 lượt khách', quantities: [], files: [] },
    ...more,
  });
async function upload(key: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob(['Biên bản phiên chợ.']), 'bien-ban.txt');
  const headers = { 'x-reply-key': key };
  return String((await askSite(site, 'POST', '/api/reply/files', { form, headers })).body['id']);
}

describe('more that is asked about what came by a link', () => {
  test('is seen at the same link beside what was sent, and answered there; the officer sees it and is told', async () => {
    const { obligation, key } = await answerByLink('Gửi số phiên chợ');
    expect((await here.look(key)).more).toEqual([]);
    const question = await askMore(obligation, 'Bao nhiêu lượt khách?');
    const seen = await here.look(key);
    expect(seen).toMatchObject({
      sent: { words: 'Mở 4 phiên chợ' },
      more: [{ id: question, words: 'Bao nhiêu lượt khách?', askedBy: 'Vàng Thị Hoa', answer: null }],
    });
    expect((await linkOf(obligation)).state).toBe('more-asked');
    const added = await add(key, question);
    expect(added.body['more']).toMatchObject([{ answer: '52 lượt khách', answeredBy: 'Lò Thị Mây' }]);
    expect((await record(obligation)).questions).toMatchObject([
      { words: 'Bao nhiêu lượt khách?', answer: '52 lượt khách', answeredBy: 'Lò Thị Mây' },
    ]);
    const notices = (await here.ask('GET', 'notices')).body['notices'] as object[];
    expect(notices[0]).toMatchObject({
      ...{ kind: 'question-answered', subject: 'Bao nhiêu lượt khách?', said: '52 lượt khách' },
      by: 'Lò Thị Mây',
    });
    expect((await linkOf(obligation)).state).toBe('answered');
  });

  test('takes files into the record by the same gate, keeps what it said, and sent again changes nothing', async () => {
    const { obligation, key } = await answerByLink('Gửi biên bản phiên chợ');
    const question = await askMore(obligation, 'Kèm biên bản');
    const file = await upload(key);
    expect((await here.look(key)).files).toMatchObject([{ id: file, sent: false }]);
    await add(key, question, { words: 'Kèm biên bản đã ký', files: [file] });
    const after = await record(obligation);
    expect(after).toMatchObject({ corrections: 1, changedBy: 'Lò Thị Mây', counts: false });
    expect(after.files.map(({ id }) => id)).toEqual([file]);
    expect(await add(key, question, { words: 'Gửi lại', files: [file] })).toMatchObject({ status: 200 });
    expect((await record(obligation)).version).toBe(after.version);
    expect((await here.look(key)).files).toMatchObject([{ id: file, sent: true }]);
  });

  test('about a confirmed record asks to confirm anew what came, and what was confirmed counts until then', async () => {
    const { obligation, key } = await answerByLink('Gửi ảnh phiên chợ');
    const { id, version } = await record(obligation);
    await here.ask('POST', `records/${id}/confirm`, { version });
    const question = await askMore(obligation, 'Kèm ảnh');
    await add(key, question, { files: [await upload(key)] });
    const after = await record(obligation);
    expect(after).toMatchObject({ counts: true, confirmedAt: null, confirmedVersion: version + 1 });
    expect(after.may).toContain('confirm');
  });

  test('opens a link that had ended, with the code of a new letter where the device is another', async () => {
    const { obligation, key, token } = await answerByLink('Gửi danh sách hộ');
    await endAll();
    expect((await here.stranger('look', { key })).status).toBe(410);
    const question = await askMore(obligation, 'Thiếu bản Nà Pó');
    expect((await here.look(key)).more).toHaveLength(1);
    expect((await here.stranger('code-letter', { token })).status).toBe(204);
    clock.pass(15 * DAY);
    expect((await add(key, question)).body['code']).toBe('reply-link-ended');
  });

  test('in a message that asked several things leads to the one it is about, and to none that is over', async () => {
    const { obligation, key } = await answerByLink(
      'Gửi số nghệ nhân',
      'Gửi số làng nghề',
      'Gửi số gian hàng',
    );
    await endAll();
    const question = await askMore(obligation, 'Gian hàng nào bán chè?');
    const seen = await here.look(key);
    // The first carries the address, so it stands again too; the second is over.
    expect(seen.all.map(({ answered, more }) => [answered, more])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(seen.id).toBe(seen.all[1]?.id);
    expect((await add(key, question)).status).toBe(200);
  });

  test('keeps what is being written, refuses a mark of secrecy, and takes nothing about another record', async () => {
    const { obligation, key } = await answerByLink('Gửi số khách');
    const question = await askMore(obligation, 'Khách nước nào?');
    const draft = { sender: 'Lò Thị Mây', words: 'Khách L', doneOn: '', place: '', quantities: [] };
    const { draftVersion: version } = await here.look(key);
    await here.stranger('draft', { key, version, draft });
    expect((await here.look(key)).draft).toEqual(draft);
    const secret = await add(key, question, { words: 'UBND XÃ\nTUYỆT MẬT\nĐã họp' });
    expect(secret.body['code']).toBe('secret-mark');
    const other = await answerByLink('Gửi số đoàn');
    expect((await add(other.key, question)).body['code']).toBe('question-not-found');
    expect((await here.stranger('draft', { key: other.key, version: 0, draft })).body['code']).toBe(
      'reply-link-closed',
    );
    await add(key, question);
    expect((await here.look(key)).draft).toBeNull();
  });

  test('is told by letter with the way back to the link, which the letter does not carry', async () => {
    const { obligation } = await answerByLink('Gửi số cửa khẩu');
    await askMore(obligation, 'Cửa khẩu nào?');
    const letters = await database.db.query<{ text: string }>(
      `select body_text as text from access_mail where kind = 'records.reply-verdict' order by id desc limit 1`,
    );
    expect(letters[0]?.text).toContain('Cửa khẩu nào?');
    expect(letters[0]?.text).toContain('đến hết ngày 24/03/2027');
    expect(letters[0]?.text).not.toMatch(/tra-loi|https?:/u);
  });

  test('can be stopped by whoever asks: a link that was ended takes nothing', async () => {
    const { obligation, key } = await answerByLink('Gửi số lớp học');
    const question = await askMore(obligation, 'Lớp nào?');
    const { id, version } = await linkOf(obligation);
    expect((await here.ask('POST', `reply-links/${id}/revoke`, { version })).status).toBe(204);
    expect((await add(key, question)).body['code']).toBe('reply-link-ended');
  });
});
