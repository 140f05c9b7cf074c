import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { createApi } from '#platform/http/api.ts';
import { createSite, type Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import type { EvidenceOutcome } from '#reading/read-evidence-file.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { type AskOptions, askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildDuty, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { recordRoutes } from './add-record-routes.ts';

const DOING = 'Sở Ngoại vụ';
const CONSOLIDATING = 'Sở Văn hóa, Thể thao và Du lịch';
const SAID = { doneOn: '2027-03-09', place: null, words: 'Đã làm', link: null, quantities: [], files: [] };
const TOLD = { ...SAID, toldHow: 'zalo', toldDetail: 'nhóm Zalo đầu mối' };

let database: TestDatabase;
let world: World & { close(): void };
let realm: TestRealm;
let obligation = '';
let outcome: EvidenceOutcome;
/** Whoever is signed in. */
let actor: Actor;
let site: Site;
const people: Record<'own' | 'consolidating' | 'other' | 'reader' | 'administrator', Actor> = {} as never;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(TEST_NOW));
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING, CONSOLIDATING, 'Sở Tài chính']);
  people.own = realm.person('officer', DOING);
  people.consolidating = realm.person('officer', CONSOLIDATING);
  people.other = realm.person('officer', 'Sở Tài chính');
  people.reader = realm.person('reader', DOING);
  people.administrator = realm.administrator;
  const duty = buildDuty('Đôn đốc, tổng hợp, báo cáo UBND tỉnh', [CONSOLIDATING]);
  const draft = buildDraft({ tasks: [buildTask('Đón đoàn', [DOING])], duties: [duty] });
  const { planId } = await confirmDraft(database, realm, draft);
  const [row] = await database.db.query<{ id: string }>(
    `select id from work_obligation where plan_id = $1 and origin = 'task'`,
    [planId],
  );
  obligation = row?.id ?? '';
  site = createSite(world);
  const api = createApi();
  api.use(async (context, next) => {
    context.set('findSignedIn', async () => ({ kind: 'signed-in', actor }) as never);
    context.set('startAct', (who) => realm.act(who));
    await next();
  });
  recordRoutes(
    async () => outcome,
    async () => ({ kind: 'unreadable', code: 'broken', detail: null }),
    () => Promise.reject(new Error('Nothing is written here.')),
  )(api, world);
  site.route('/api', api);
});
afterAll(async () => {
  world.close();
  await database.close();
});

function ask(who: keyof typeof people, method: string, path: string, options?: AskOptions): Promise<Reply> {
  actor = people[who];
  return askSite(site, method, `/api/${path.replace(':obligation', obligation)}`, options);
}

async function addOne(who: 'own' | 'consolidating' = 'own'): Promise<string> {
  const records = [who === 'own' ? SAID : TOLD];
  const reply = await ask(who, 'POST', 'obligations/:obligation/records', { body: { records } });
  return (reply.body['ids'] as string[])[0] ?? '';
}

function formOf(name: string, words: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([words]), name);
  return form;
}

const everybody = ['own', 'consolidating', 'other', 'reader', 'administrator'] as const;

describe('whom each route lets in', () => {
  test.each([
    ['GET', 'obligations/:obligation/records', [200, 200, 200, 200, 200]],
    ['GET', 'indicators', [200, 200, 200, 200, 200]],
  ] as const)('%s %s', async (method, path, expected) => {
    const replies = [];
    for (const who of everybody) replies.push((await ask(who, method, path)).status);
    expect(replies).toEqual(expected);
  });

  test.each([
    ['PUT', 'records/:record', { version: 1, content: TOLD }, [204, 204, 403, 403, 204]],
    ['POST', 'records/:record/withdraw', { version: 1, reason: null }, [200, 200, 403, 403, 200]],
    ['POST', 'records/:record/restore', { version: 1 }, [200, 200, 403, 403, 200]],
    ['POST', 'records/:record/confirm', { version: 1 }, [204, 403, 403, 403, 403]],
    ['POST', 'records/:record/questions', { words: 'Ở đâu?' }, [403, 200, 403, 403, 200]],
  ] as const)('%s %s, for what the consolidating body entered', async (method, path, body, expected) => {
    const replies = [];
    for (const who of everybody) {
      const record = await addOne('consolidating');
      replies.push((await ask(who, method, path.replace(':record', record), { body })).status);
    }
    expect(replies).toEqual(expected);
  });

  test('adding: own words need nothing more, those of another say how they were told', async () => {
    const path = 'obligations/:obligation/records';
    const replies = [];
    for (const who of everybody)
      replies.push((await ask(who, 'POST', path, { body: { records: [SAID] } })).body['code'] ?? 'kept');
    expect(replies).toEqual([
      'kept',
      'told-how-needed',
      'access.other-organization',
      'access.role-too-low',
      'told-how-needed',
    ]);
  });

  test('answering: the body itself', async () => {
    const replies = [];
    for (const who of everybody) {
      const asked = await ask('consolidating', 'POST', `records/${await addOne()}/questions`, {
        body: { words: 'Ở đâu?' },
      });
      const path = `record-questions/${String(asked.body['id'])}/answer`;
      replies.push((await ask(who, 'POST', path, { body: { answer: 'Ở cửa khẩu.' } })).status);
    }
    expect(replies).toEqual([204, 403, 403, 403, 204]);
  });

  test('versions are there once a record was corrected', async () => {
    const record = await addOne();
    expect((await ask('reader', 'GET', `records/${record}/versions`)).status).toBe(404);
    await ask('own', 'PUT', `records/${record}`, {
      body: { version: 1, content: { ...SAID, words: 'Mới' } },
    });
    const { body } = await ask('reader', 'GET', `records/${record}/versions`);
    expect(body['versions']).toMatchObject([{ version: 1, content: { words: 'Đã làm' } }]);
  });
});

describe('a file', () => {
  const path = 'obligations/:obligation/record-files';
  const scan: EvidenceOutcome = { kind: 'document', mediaType: 'application/pdf', hasWords: false };

  test('without words is taken only under the word of its sender, and saved, never shown', async () => {
    outcome = scan;
    const form = () => formOf('bien-ban.pdf', '%PDF-1.7');
    expect((await ask('own', 'POST', path, { form: form() })).body['code']).toBe('declaration-needed');
    const taken = await ask('own', 'POST', `${path}?declared=yes`, { form: form() });
    expect(taken.body).toMatchObject({ kind: 'document', name: 'bien-ban.pdf' });
    actor = people.reader;
    const served = await site.request(`/api/record-files/${String(taken.body['id'])}`);
    expect(await served.text()).toBe('%PDF-1.7');
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('that is a picture is kept as it was written anew, and shown', async () => {
    const bytes = new TextEncoder().encode('ảnh sạch');
    outcome = { kind: 'picture', mediaType: 'image/png', bytes, width: 4, height: 3 };
    const taken = await ask('own', 'POST', `${path}?declared=yes`, { form: formOf('a.png', 'ảnh có GPS') });
    expect(taken.body).toMatchObject({ kind: 'picture', width: 4 });
    const served = await site.request(`/api/record-files/${String(taken.body['id'])}`);
    expect(await served.text()).toBe('ảnh sạch');
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(served.headers.get('content-disposition')).toMatch(/^inline/);
  });

  test('that bears a secrecy mark, or cannot be read, leaves nothing', async () => {
    const count = () => database.db.query('select count(*) from record_file');
    const before = await count();
    outcome = { kind: 'secret' };
    expect((await ask('own', 'POST', path, { form: formOf('a.txt', 'x') })).body['code']).toBe('secret-mark');
    outcome = { kind: 'unreadable', code: 'picture-broken', detail: null };
    expect((await ask('own', 'POST', path, { form: formOf('a.jpg', 'x') })).body['code']).toBe(
      'unreadable-file',
    );
    expect((await ask('other', 'POST', path, { form: formOf('a.jpg', 'x') })).status).toBe(403);
    expect((await ask('reader', 'POST', path, { form: formOf('a.jpg', 'x') })).status).toBe(403);
    expect(await count()).toEqual(before);
  });

  test('is forgotten by its sender alone, and only before it hangs on a record', async () => {
    outcome = { kind: 'document', mediaType: 'text/plain', hasWords: true };
    const take = async () => {
      const taken = await ask('own', 'POST', path, { form: formOf('a.txt', 'Đã làm') });
      return String(taken.body['id']);
    };
    const waiting = await take();
    expect((await ask('administrator', 'DELETE', `record-files/${waiting}`)).status).toBe(404);
    expect((await ask('own', 'DELETE', `record-files/${waiting}`)).status).toBe(204);
    expect((await ask('own', 'GET', `record-files/${waiting}`)).status).toBe(404);
    const hung = await take();
    const records = [{ ...SAID, files: [hung] }];
    expect((await ask('own', 'POST', 'obligations/:obligation/records', { body: { records } })).status).toBe(
      200,
    );
    expect((await ask('own', 'DELETE', `record-files/${hung}`)).status).toBe(404);
    const stolen = await ask('own', 'POST', 'obligations/:obligation/records', { body: { records } });
    expect(stolen.body['code']).toBe('record-file-unknown');
  });
});
