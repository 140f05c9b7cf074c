import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanPage } from '#modules/plans/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask, NO_TIME, sourced } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
const clock = buildClock(new Date());
const past = { ...NO_TIME, text: 'Quý I/2020', kind: 'range' as const, from: '2020-01-01', to: '2020-03-31' };

interface Sketch {
  readonly subject: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly issuer: string;
  readonly tasks?: ReturnType<typeof buildTask>[];
}

const SKETCHES: readonly Sketch[] = [
  {
    subject: 'Thông tin đối ngoại năm 2026',
    number: '45/KH-UBND',
    year: 2026,
    issuer: 'Ủy ban nhân dân tỉnh',
    tasks: [buildTask('Mở chuyên mục', ['Sở Ngoại vụ'], { time: past })],
  },
  {
    subject: 'Tuyên truyền vùng biên giới',
    number: '31/KH-SNV',
    year: 2026,
    issuer: 'Sở Ngoại vụ',
    tasks: [buildTask('Mời đoàn nhà báo', ['Sở Ngoại vụ'])],
  },
  { subject: 'Đón đoàn khách', number: '/KH-SNV', year: 2025, issuer: 'Sở Ngoại vụ' },
  {
    subject: 'Chương trình hành động',
    number: null,
    year: null,
    issuer: 'Tỉnh ủy',
    tasks: [buildTask('Dịch tài liệu', ['Sở Ngoại vụ'])],
  },
  { subject: 'Tuyen truyen khong dau', number: '7/KH', year: 2027, issuer: 'Sở Ngoại vụ' },
];

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, clock);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [['Sở Ngoại vụ']]);
  for (const { subject, number, year, issuer, tasks = [] } of SKETCHES) {
    const draft = buildDraft({ tasks });
    await confirmDraft(database, here.realm, {
      ...draft,
      document: {
        ...draft.document,
        subject: sourced(subject),
        number: number === null ? null : sourced(number),
        issuer: sourced(issuer),
        year: year === null ? null : { value: year, source: [] },
      },
    });
  }
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function list(query: string): Promise<PlanPage> {
  const reply = await askSite(site, 'GET', `/api/plans?${query}`, { cookie: here.cookie });
  expect(reply.status).toBe(200);
  return reply.body as unknown as PlanPage;
}

async function titles(query: string): Promise<string[]> {
  return (await list(query)).plans.map(({ title }) => title);
}

describe('the list of plans', () => {
  test('has the newest year first; a plan that names no year stands in the year of its date', async () => {
    const page = await list('');
    expect(page.plans.map(({ year }) => year)).toEqual([2027, null, 2026, 2026, 2025]);
    expect(await titles('year=2027')).toEqual(['Tuyen truyen khong dau', 'Chương trình hành động']);
    expect(page).toMatchObject({ total: 5, nextCursor: null });
    const facets = await askSite(site, 'GET', '/api/plan-facets', { cookie: here.cookie });
    expect(facets.body).toEqual({
      years: [2027, 2026, 2025],
      issuers: ['Sở Ngoại vụ', 'Tỉnh ủy', 'Ủy ban nhân dân tỉnh'],
    });
  });

  test('and lists of work put a plan that names no year in the same place, and find its work by the year of its date', async () => {
    const work = async (query: string) => {
      const reply = await askSite(site, 'GET', `/api/obligations?${query}`, { cookie: here.cookie });
      const { obligations } = reply.body as {
        obligations: { plan: { title: string; year: number | null } }[];
      };
      return obligations.map(({ plan }) => plan.title);
    };
    expect(await work('sort=plan')).toEqual([
      'Chương trình hành động',
      'Thông tin đối ngoại năm 2026',
      'Tuyên truyền vùng biên giới',
    ]);
    expect(await work('year=2027')).toEqual(['Chương trình hành động']);
  });

  test('finds words without diacritics, of number, title or issuer; the accents as typed come first', async () => {
    expect(await titles('q=doi%20ngoai')).toEqual(['Thông tin đối ngoại năm 2026']);
    expect(await titles('q=31%2FKH-SNV')).toEqual(['Tuyên truyền vùng biên giới']);
    expect(await titles('q=hanh%20dong%20tinh%20uy')).toEqual(['Chương trình hành động']);
    expect(await titles('q=tuyen%20truyen')).toEqual([
      'Tuyen truyen khong dau',
      'Tuyên truyền vùng biên giới',
    ]);
    expect(await titles(`q=${encodeURIComponent('tuyên truyền')}`)).toEqual([
      'Tuyên truyền vùng biên giới',
      'Tuyen truyen khong dau',
    ]);
    expect(await titles('q=khong%20co%20gi')).toEqual([]);
  });

  test('has a plan of neither year nor date at the end', async () => {
    const put = (date: string | null) =>
      database.owner.query(`update plan set date = $1 where title = 'Chương trình hành động'`, [date]);
    await put(null);
    expect((await titles('')).at(-1)).toBe('Chương trình hành động');
    await put('2026-05');
    expect(await titles('year=2026')).toContain('Chương trình hành động');
    await put('2027-01-20');
  });

  test('is narrowed by year, issuer, state and progress, also all at once', async () => {
    expect(await titles('year=2025')).toEqual(['Đón đoàn khách']);
    expect(await titles(`issuer=${encodeURIComponent('sở ngoại vụ')}`)).toHaveLength(3);
    expect(await titles('state=draft')).toEqual(['Chương trình hành động', 'Đón đoàn khách']);
    expect(await titles('progress=late')).toEqual(['Thông tin đối ngoại năm 2026']);
    expect(await titles('progress=open')).toEqual(['Chương trình hành động', 'Tuyên truyền vùng biên giới']);
    expect(await titles('progress=closed')).toEqual([]);
    expect(await titles('progress=none')).toHaveLength(2);
    expect(await titles('progress=late&year=2026&state=issued&q=thong')).toHaveLength(1);
    expect(await titles('progress=late&year=2027')).toEqual([]);
  });

  test('goes on by pages without passing over or repeating a plan, searched or not', async () => {
    for (const query of ['', 'q=ke', `q=${encodeURIComponent('kế')}`, 'progress=none']) {
      const whole = await titles(query);
      const walked: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: PlanPage = await list(`${query}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
        walked.push(...page.plans.map(({ title }) => title));
        cursor = page.nextCursor;
      }
      expect(walked.length).toBeGreaterThan(1);
      expect(walked).toEqual(whole);
    }
    const wrong = await askSite(site, 'GET', '/api/plans?cursor=5', { cookie: here.cookie });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'plan-cursor-invalid' } });
  });

  test('costs four statements, who is asking included; one more when narrowed by progress', async () => {
    const count = async (query: string) => {
      let statements = 0;
      const add = () => {
        statements += 1;
      };
      database.db.pool.on('acquire', add);
      await list(query);
      database.db.pool.off('acquire', add);
      return statements;
    };
    expect([await count(''), await count('q=doi&year=2026'), await count('progress=late')]).toEqual([
      4, 4, 5,
    ]);
  });
});
