import { describe, expect, it } from 'vitest';
import type { InspectionVersion } from '../../contract/inspection-versions.ts';
import { compareRows, rowsOfVersion, type VersionWords } from './version-rows.ts';

const say: VersionWords = {
  label: (part, number) => `${part} ${number}`,
  days: (from, to) => [from, to].filter(Boolean).join(' to '),
  part: (part) => part,
  kind: (kind) => kind,
  end: ({ countedDays }) => (countedDays === null ? '' : `${countedDays} days`),
};

const version: InspectionVersion = {
  ...{ writing: 1, writtenAt: '2027-03-10T02:00:00Z', writtenBy: 'Người viết' },
  ...{ title: 'Kiểm tra', decision: '', plan: null, fromDay: null, toDay: null, place: '', summary: '' },
  members: [],
  bodies: [{ id: 'a', name: 'Xã Nà Hiên' }],
  obligations: [],
  findings: [
    { id: '1', kind: 'shortcoming', words: 'Chưa có sổ', body: 'Xã Nà Hiên', work: null },
    { id: '2', kind: 'cause', words: 'Kiêm nhiệm', body: null, work: null },
  ],
  remedies: [],
};
const rows = (part: Partial<InspectionVersion> = {}) => rowsOfVersion({ ...version, ...part }, say);
const changes = (part: Partial<InspectionVersion>) =>
  compareRows(rows(), rows(part)).map(({ label, before, after }) => [label, before, after]);

describe('what an inspection said at one time', () => {
  it('is told part by part, each with what it is about, without parts that say nothing', () => {
    expect(rows().map(({ label, text }) => [label, text])).toEqual([
      ['title 1', 'Kiểm tra'],
      ['body 1', 'Xã Nà Hiên'],
      ['finding 1', 'Chưa có sổ (shortcoming; Xã Nà Hiên)'],
      ['finding 2', 'Kiêm nhiệm (cause)'],
    ]);
  });

  it('changes by what is new, what is said otherwise, and what is gone, in this order', () => {
    const remedy = { id: '3', body: 'Xã Nà Hiên', words: 'Lập sổ', day: null, countedDays: 5 };
    const [, second] = version.findings;
    expect(
      changes({
        place: 'trụ sở xã',
        findings: second === undefined ? [] : [{ ...second, words: 'Kiêm nhiều việc' }],
        remedies: [remedy],
      }),
    ).toEqual([
      ['place 1', null, 'trụ sở xã'],
      ['finding 1', 'Kiêm nhiệm (cause)', 'Kiêm nhiều việc (cause)'],
      ['remedy 1', null, 'Lập sổ (Xã Nà Hiên; 5 days)'],
      ['finding 1', 'Chưa có sổ (shortcoming; Xã Nà Hiên)', null],
    ]);
  });

  it('does not change by being written again, nor by findings told in another order', () => {
    expect(changes({})).toEqual([]);
    expect(changes({ findings: version.findings.toReversed() })).toEqual([]);
  });
});
