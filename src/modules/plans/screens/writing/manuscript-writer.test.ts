import { describe, expect, test } from 'vitest';
import { type Manuscript as Content, EMPTY_HEAD, emptyPart } from '#kernel/composition/manuscript.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { Manuscript } from '../../contract.ts';
import type { KeptWords } from './kept-words.ts';
import { ManuscriptWriter } from './manuscript-writer.ts';

const content = (subject: string, ...texts: readonly string[]): Content => ({
  head: { ...EMPTY_HEAD, subject },
  parts: texts.map((text, index) => ({ ...emptyPart(`p${index}`, 'task'), text })),
});

/** A server in this process with one plan, and a browser that keeps words. */
function openHouse(first: Content) {
  const stored = { content: first, version: 1, changedBy: 'Lò Thị Bua' };
  const kept: { words: KeptWords | null } = { words: null };
  const merged: string[] = [];
  let refusal: ApiProblem | null = null;
  const load = (): Manuscript => ({ id: 'kh', state: 'writing', ...stored }) as unknown as Manuscript;
  const world = {
    save: async (_: string, version: number, next: Content) => {
      if (refusal !== null) throw refusal;
      if (version !== stored.version)
        throw new ApiProblem({ code: 'version-conflict', status: 409, title: '' });
      Object.assign(stored, { content: next, version: version + 1, changedBy: 'Tôi' });
      return load();
    },
    load: async () => load(),
    recall: () => kept.words,
    keep: (_: string, words: KeptWords | null) => {
      kept.words = words;
    },
    onSaved: () => {},
    onMerged: (name: string) => merged.push(name),
  };
  return {
    open: () => new ManuscriptWriter(load(), world),
    stored,
    kept,
    merged,
    refuse: (code: string | null) => {
      refusal = code === null ? null : new ApiProblem({ code, status: 422, title: '' });
    },
    other: (next: Content) =>
      Object.assign(stored, { content: next, version: stored.version + 1, changedBy: 'Lò Thị Bua' }),
  };
}

describe('a plan that somebody writes', () => {
  test('is saved, and this browser keeps nothing more of it', async () => {
    const house = openHouse(content('Năm 2027'));
    const writer = house.open();
    writer.change(() => content('Công tác năm 2027'));
    expect(house.kept.words?.content).toEqual(content('Công tác năm 2027'));
    expect(await writer.flush()).toMatchObject({ version: 2 });
    expect(house.stored.content).toEqual(content('Công tác năm 2027'));
    expect(house.kept.words).toBeNull();
  });

  test('is whole again after a tab was closed before the save', () => {
    const house = openHouse(content('Năm 2027'));
    house.open().change(() => content('Công tác năm 2027'));
    const again = house.open();
    expect(again.state().content).toEqual(content('Công tác năm 2027'));
    expect(again.isDirty).toBe(true);
  });

  test('takes in what another wrote elsewhere, and says so', async () => {
    const house = openHouse(content('Năm 2027', 'Mở lớp', 'Dạy chữ'));
    const writer = house.open();
    house.other(content('Năm 2027', 'Mở lớp', 'Dạy chữ Lào'));
    writer.change(() => content('Năm 2027', 'Mở hai lớp', 'Dạy chữ'));
    await writer.flush();
    expect(house.stored.content).toEqual(content('Năm 2027', 'Mở hai lớp', 'Dạy chữ Lào'));
    expect(house.merged).toEqual(['Lò Thị Bua']);
  });

  test('asks when another wrote in the same place, saves nothing till then, and keeps what was chosen', async () => {
    const house = openHouse(content('Năm 2027', 'Mở lớp'));
    const writer = house.open();
    house.other(content('Năm 2027', 'Mở ba lớp'));
    writer.change(() => content('Năm 2027', 'Mở hai lớp'));
    expect(await writer.flush()).toBeNull();
    expect(writer.state().conflict?.merged.clashes).toHaveLength(1);
    expect(house.stored.content).toEqual(content('Năm 2027', 'Mở ba lớp'));
    writer.settle([]);
    await writer.flush();
    expect(house.stored.content).toEqual(content('Năm 2027', 'Mở hai lớp'));
    expect(writer.state().conflict).toBeNull();
  });

  test('with words that the gate refuses keeps them nowhere, not in this browser either', async () => {
    const house = openHouse(content('Năm 2027'));
    const writer = house.open();
    house.refuse('secret-mark');
    writer.change(() => content('TUYỆT MẬT'));
    expect(await writer.flush()).toBeNull();
    expect(house.kept.words).toBeNull();
    expect(writer.state().failure).toMatchObject({ code: 'secret-mark' });
  });

  test('outlives a line that broke: the words stay here and go out later', async () => {
    const house = openHouse(content('Năm 2027'));
    const writer = house.open();
    house.refuse('network');
    writer.change(() => content('Công tác năm 2027'));
    await writer.flush();
    expect(house.kept.words).not.toBeNull();
    house.refuse(null);
    await writer.flush();
    expect(house.stored.content).toEqual(content('Công tác năm 2027'));
    expect(writer.state().failure).toBeNull();
  });

  test('follows what others save while nothing of its own waits', () => {
    const house = openHouse(content('Năm 2027'));
    const writer = house.open();
    house.other(content('Công tác năm 2027'));
    writer.hear({ ...writer.state().saved, ...house.stored } as Manuscript);
    expect(writer.state().content).toEqual(content('Công tác năm 2027'));
  });
});
