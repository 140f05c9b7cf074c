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
