import { describe, expect, test } from 'vitest';
import { findOccasions, rankOfYear } from './find-occasions.ts';
import { isIsoDay } from './iso-day.ts';
import { OCCASIONS } from './occasion-list.ts';

const said = (from: string, to: string) =>
  findOccasions(OCCASIONS, from, to).map(
    ({ from: day, ordinal, rank, occasion }) => `${day} ${ordinal} ${rank} ${occasion.name}`,
  );

describe('anniversaries', () => {
  test.each([
    [47, 'other'],
    [68, 'other'],
    [75, 'five'],
    [115, 'five'],
    [50, 'round'],
    [60, 'round'],
    [55, 'five'],
  ])('%i years are kept as %s', (ordinal, rank) => {
    expect(rankOfYear(ordinal)).toBe(rank);
  });

  test('stand on their day with their ordinal', () => {
    expect(said('2022-09-01', '2022-09-10')).toEqual([
      '2022-09-02 77 other Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam',
      '2022-09-05 60 round Thiết lập quan hệ ngoại giao Việt Nam – Lào',
    ]);
  });

  test('of the lunar calendar move with it', () => {
    expect(said('2026-04-26', '2026-04-26')).toEqual(['2026-04-26 null null Giỗ Tổ Hùng Vương']);
  });

  test('of the last lunar months stand in the solar year that they fall into, which counts them', () => {
    const own = { name: 'Ngày lập bản', lunar: true, since: 1927, great: false, until: null };
    const days = (month: number, day: number, from: string, to: string) =>
      findOccasions([{ ...own, month, day }], from, to).map(
        (one) => `${one.from} ${one.ordinal} ${one.rank}`,
      );
    expect(days(12, 23, '2027-01-01', '2027-12-31')).toEqual(['2027-01-30 100 round']);
    expect(days(12, 23, '2027-01-30', '2027-01-30')).toEqual(['2027-01-30 100 round']);
    // The twelfth month of the year before Tết 2027 has 30 days, that of the year before Tết 2026 has 29.
    expect(days(12, 30, '2026-01-01', '2027-12-31')).toEqual(['2026-02-16 99 other', '2027-02-05 100 round']);
  });

  test('on 29/2 are kept on the last of February in other years', () => {
    const own = {
      name: 'Ngày mở cửa khẩu',
      month: 2,
      day: 29,
      lunar: false,
      since: 2020,
      great: false,
      until: null,
    };
    const days = findOccasions([own], '2027-01-01', '2028-12-31').map(({ from }) => from);
    expect(days).toEqual(['2027-02-28', '2028-02-29']);
  });

  test('a week shows on each of its days', () => {
    expect(said('2026-08-04', '2026-08-04')).toEqual(['2026-07-28 null null Tuần lễ ASEAN']);
  });

  test('are none before their first year', () => {
    expect(said('2012-11-09', '2012-11-09')).toEqual([]);
    expect(said('2013-11-09', '2013-11-09')).toEqual(['2013-11-09 0 null Ngày Pháp luật Việt Nam']);
  });

  test('every occasion of the list has a day in 2026', () => {
    const found = findOccasions(OCCASIONS, '2026-01-01', '2026-12-31');
    expect(found).toHaveLength(OCCASIONS.length);
    expect(found.every(({ from, to }) => isIsoDay(from) && isIsoDay(to) && from <= to)).toBe(true);
  });
});
