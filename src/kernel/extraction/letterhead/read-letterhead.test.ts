import { describe, expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const head = (lines: string, below = 'Xã làm những việc sau:') => {
  const { document } = extractPlan(
    readText(`${lines}\n\nKẾ HOẠCH\nMở hội bến sông năm 2027\n\n${below}\n\nI. NỘI DUNG\n\n1. Sửa bến.`),
  );
  const { number, place, date, issuer, year, family, subject } = document;
  return {
    number: number?.text ?? null,
    place: place?.text ?? null,
    date: date?.text ?? null,
    issuer: issuer?.text ?? null,
    subject: subject?.text ?? null,
    year: year?.value ?? null,
    family,
  };
};

describe('the head of a document', () => {
  test('of a department names its superior first', () => {
    expect(
      head('UBND TỈNH BẠCH HÀ\nSỞ XÂY DỰNG\n\nSố: 07/KH-SXD\n\nBạch Hà, ngày 02 tháng 01 năm 2026'),
    ).toEqual({
      number: '07/KH-SXD',
      place: 'Bạch Hà',
      date: '2026-01-02',
      issuer: 'Sở Xây dựng',
      subject: 'Mở hội bến sông năm 2027',
      year: 2027,
      family: 'state',
    });
  });

  test('of a committee whose name is broken over two lines, number and day still blank', () => {
    expect(
      head('ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\n\nSố:       /KH-UBND\n\nSuối Mây, ngày    tháng 11 năm 2026'),
    ).toMatchObject({
      number: '/KH-UBND',
      place: 'Suối Mây',
      date: '2026-11',
      issuer: 'Ủy ban nhân dân xã Suối Mây',
    });
  });

  test('of the Party has its mark the other way round', () => {
    expect(
      head('TỈNH ỦY BẠCH HÀ\n*\nSố 4-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nBạch Hà, ngày 9-9-2026'),
    ).toMatchObject({
      number: '4-KH/TU',
      issuer: 'Tỉnh ủy Bạch Hà',
      family: 'party',
    });
  });

  test('that is torn leaves the issuer to the sentence that says who makes the plan', () => {
    const said = 'Thực hiện chủ trương chung, UBND tỉnh Bạch Hà ban hành Kế hoạch như sau:';
    expect(head('TỈNH BẠCH HÀ\n\n/KH-UBND', said)).toMatchObject({
      number: '/KH-UBND',
      issuer: 'UBND tỉnh Bạch Hà',
      place: null,
    });
    expect(head('ỦY BAN NHÂN DÂN', said).issuer).toBe('UBND tỉnh Bạch Hà');
    expect(head('Độc lập - Tự do - Hạnh phúc', said)).toMatchObject({
      number: null,
      date: null,
      issuer: 'UBND tỉnh Bạch Hà',
    });
  });
});

test.each([
  ['Bà Rịa – Vũng Tàu, ngày 02 tháng 01 năm 2026', 'Bà Rịa – Vũng Tàu', '2026-01-02'],
  ['Thành phố Hồ Chí Minh, ngày 02 tháng 01 năm 2026', 'Thành phố Hồ Chí Minh', '2026-01-02'],
  ['Ia H’Drai, ngày …. tháng 5 năm 2026', 'Ia H’Drai', '2026-05'],
  ['Số: 9/KH-UBND Suối Mây, ngày28 tháng 01 năm2026', 'Suối Mây', '2026-01-28'],
  ['ngày 28 tháng 01 năm 2026', null, '2026-01-28'],
])('%s', (line, place, date) => {
  expect(head(`ỦY BAN NHÂN DÂN XÃ SUỐI MÂY\n\n${line}`)).toMatchObject({ place, date });
});

describe('the year of a plan', () => {
  test.each([
    ['Công tác năm 2027', 2027],
    ['Công tác 6 tháng cuối năm 2027', 2027],
    ['Chuỗi việc giai đoạn 2026 - 2030, năm 2028', 2028],
    ['Chuỗi việc giai đoạn 2026 - 2030', null],
    ['Chuỗi việc đến năm 2030, tầm nhìn đến năm 2045', null],
    ['Chuỗi việc năm 2026 - 2027', null],
    ['Kết luận cuộc họp ngày 05 tháng 3 năm 2026', null],
    ['thực hiện Nghị quyết của Hội đồng', null],
  ])('%s: %s', (subject, year) => {
    const { document } = extractPlan(readText(`KẾ HOẠCH\n\n${subject}\n\nI. NỘI DUNG\n\n1. Sửa bến.`));
    expect(document.subject?.text).toBe(subject);
    expect(document.year?.value ?? null).toBe(year);
  });
});
