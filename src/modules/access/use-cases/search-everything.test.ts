import { expect, test } from 'vitest';
import type { Queryable } from '#platform/db/database.ts';
import { buildActor } from '#testing/build-actor.ts';
import type { SearchKind } from '../domain/search-kind.ts';
import { type SearchHit, type SearchSource, searchEverything } from './search-everything.ts';

const NOW = new Date('2027-03-08T02:00:00Z');
/** No source of this test asks a database. */
const NO_DATABASE = {} as Queryable;

function source(kind: SearchKind, ...titles: string[]): SearchSource {
  const hits: SearchHit[] = titles.map((title) => ({ id: title, of: null, title, detail: null }));
  return { kind, may: () => true, find: async () => hits };
}

const sources = [
  source('plan', 'Công tác thông tin đối ngoại', 'Đón đoàn báo chí'),
  source('obligation', 'Lập ban đón đoàn', 'Bài về đồn ở bản xa', 'In lại bản đồ du lịch'),
];

async function find(q: string) {
  const asked = { q, kind: null, most: 6, now: NOW };
  const groups = await searchEverything(NO_DATABASE, buildActor({ role: 'reader' }), sources, asked);
  return groups.map(({ kind, hits }) => [kind, ...hits.map(({ title }) => title)]);
}

test('what shows the words with the accents as typed comes first, and so does its kind', async () => {
  expect(await find('bản đồ')).toEqual([
    ['obligation', 'In lại bản đồ du lịch', 'Bài về đồn ở bản xa', 'Lập ban đón đoàn'],
    ['plan', 'Công tác thông tin đối ngoại', 'Đón đoàn báo chí'],
  ]);
});

test('words without accents are looked for without them, together before apart', async () => {
  expect(await find('bao chi')).toEqual([
    ['plan', 'Đón đoàn báo chí', 'Công tác thông tin đối ngoại'],
    expect.anything(),
  ]);
  expect((await find('doan don')).map(([kind]) => kind)).toEqual(['plan', 'obligation']);
});

test('marks that nobody sees are none of the words', async () => {
  const asked: string[] = [];
  const listening: SearchSource = {
    ...source('plan'),
    find: async (_db, _actor, { words }) => {
      asked.push(words);
      return [];
    },
  };
  for (const q of ['tri\u200bển\u00ad  l\u2060ãm\ufeff', '\u200b\u200e\u00ad', '\u200ba'])
    await searchEverything(NO_DATABASE, buildActor({ role: 'reader' }), [listening], {
      ...{ q, kind: null, most: 6, now: NOW },
    });
  expect(asked).toEqual(['triển lãm']);
});
