import { describe, expect, it } from 'vitest';
import type { InspectionContent } from './inspection.ts';
import { wordsForReaders } from './inspection-words.ts';

const finding = { kind: 'shortcoming' as const, organizationId: null, obligationId: null };
const remedy = { findingId: null, day: null, countedDays: null };

const content: InspectionContent = {
  title: 'Kiểm tra công tác đối ngoại',
  decision: '',
  planId: null,
  fromDay: null,
  toDay: null,
  place: 'trụ sở xã',
  summary: 'Nhìn chung tốt',
  members: [{ title: 'Phó Giám đốc', part: 'head' }],
  bodies: [
    { id: 'a', name: 'Xã Nà Hiên' },
    { id: 'b', name: 'Xã Mường Lũng' },
  ],
  obligationIds: ['owed by b'],
  findings: [
    { ...finding, id: '1', words: 'Cả hai chưa có sổ' },
    { ...finding, id: '2', words: 'Pano bạc màu', organizationId: 'a' },
    { ...finding, id: '3', words: 'Bản tin gửi chậm', obligationId: 'owed by b' },
  ],
  remedies: [{ ...remedy, id: '4', organizationId: 'b', words: 'Gửi bản tin bù' }],
};
const read = wordsForReaders(content, new Map([['owed by b', 'b']]));
const of = (body: string | null) =>
  read.find(({ organizationId }) => organizationId === body)?.words.split('\n');

describe('the words by which an inspection is found', () => {
  it('are all of them for whoever inspects', () => {
    expect(of(null)).toEqual([
      ...['Kiểm tra công tác đối ngoại', 'trụ sở xã', 'Nhìn chung tốt', 'Phó Giám đốc'],
      ...['Xã Nà Hiên', 'Xã Mường Lũng', 'Cả hai chưa có sổ', 'Pano bạc màu', 'Bản tin gửi chậm'],
      'Gửi bản tin bù',
    ]);
  });

  it('are for an inspected body what is said of all and what is said of it, nothing of another', () => {
    expect(of('a')?.slice(4)).toEqual(['Xã Nà Hiên', 'Cả hai chưa có sổ', 'Pano bạc màu']);
    expect(of('b')?.slice(4)).toEqual([
      ...['Xã Mường Lũng', 'Cả hai chưa có sổ', 'Bản tin gửi chậm', 'Gửi bản tin bù'],
    ]);
  });

  it('end where a table of search words ends', () => {
    const long = { ...content, summary: 'lời '.repeat(50_000) };
    expect(wordsForReaders(long, new Map())[0]?.words.length).toBe(100_000);
  });
});
