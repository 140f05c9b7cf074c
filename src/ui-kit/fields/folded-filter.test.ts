import { describe, expect, it } from 'vitest';
import { filterAnswered, foldedFilter } from './folded-filter.ts';

const option = (label: string) => ({ value: label, label });
const party = option('Ban Bí thư Trung ương Đảng');
const finance = option('Sở Tài chính');

describe('a choice whose options the server finds', () => {
  it('offers of an earlier answer only what has the words, so that a quick Enter gives nothing else', () => {
    const asked = { options: [party, finance], search: 'so tai chinh', limit: 60 };
    expect(filterAnswered(false)(asked)).toEqual([finance]);
    expect(filterAnswered(false)({ ...asked, search: 'sở công' })).toEqual([]);
  });

  it('offers all that was found for the words, by old names too', () => {
    const asked = { options: [finance], search: 'ty tai chinh', limit: 60 };
    expect(filterAnswered(true)(asked)).toEqual([finance]);
  });

  it('does the same in groups, and drops those in which nothing is left', () => {
    const options = [
      { group: 'Đảng', items: [party] },
      { group: 'Chính quyền', items: [finance] },
    ];
    expect(filterAnswered(false)({ options, search: 'tai chinh', limit: 60 })).toEqual([
      { group: 'Chính quyền', items: [finance] },
    ]);
  });
});

describe('a choice whose options are all at hand', () => {
  it('finds by any part of the words, with diacritics in either form of Unicode or without', () => {
    const find = (search: string) => foldedFilter({ options: [party, finance], search, limit: 60 });
    expect(find('bi thu')).toEqual([party]);
    expect(find('tài chính'.normalize('NFD'))).toEqual([finance]);
    expect(find('kho bạc')).toEqual([]);
  });
});
