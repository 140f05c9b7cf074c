import { describe, expect, test } from 'vitest';
import { basisLineOf, changesOfBases, composeBasisLine, takeChangeOver } from './basis-lines.ts';

describe('the line of a basis', () => {
  test('names kind, number, day, issuer and subject as far as they are known', () => {
    const plan = {
      kind: 'KẾ HOẠCH',
      symbol: '45/KH-UBND',
      date: '2026-01-20',
      issuer: 'UBND tỉnh Sông Hiền',
    };
    expect(composeBasisLine({ ...plan, title: 'Công tác thông tin đối ngoại năm 2026' })).toBe(
      'Căn cứ Kế hoạch số 45/KH-UBND ngày 20/01/2026 của UBND tỉnh Sông Hiền về công tác thông tin đối ngoại năm 2026',
    );
    expect(composeBasisLine({ ...plan, title: 'Triển khai Chỉ thị số 5' })).toMatch(
      / triển khai Chỉ thị số 5$/,
    );
    expect(composeBasisLine({ kind: null, symbol: '5/X', date: '2026-03', issuer: null })).toBe(
      'Căn cứ Văn bản số 5/X',
    );
  });

  test('is taken from a paper that cites one document in a line of its own, and from no other', () => {
    const line = 'Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ';
    expect(basisLineOf(`- ${line};`)).toBe(line);
    expect(basisLineOf(`${line}, UBND tỉnh ban hành Kế hoạch như sau:`)).toBeNull();
    expect(basisLineOf('Căn cứ Nghị định số 1/2020/NĐ-CP và Nghị định số 2/2021/NĐ-CP;')).toBeNull();
    expect(basisLineOf('Thực hiện Nghị quyết số 47/NQ-CP;')).toBeNull();
  });
});

describe('bases that have changed', () => {
  const bases = [
    'Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05/4/2016',
    'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ',
    'Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ',
  ].join('\n');

  test('are told from the day on which the change holds', () => {
    const told = (today: string) => changesOfBases(bases, today).map(({ line, change }) => [line, change.by]);
    expect(told('2026-06-30')).toEqual([]);
    expect(told('2026-07-01')).toEqual([
      [0, '126/2025/QH15'],
      [1, '148/2026/NĐ-CP'],
    ]);
  });

  test('give way to what replaced them, or get what amended them below, and are told no more', () => {
    const [law] = changesOfBases(bases, '2026-08-01');
    if (law === undefined) throw new Error('No change was found.');
    const first = takeChangeOver(bases, law);
    expect(first.split('\n')[0]).toBe('Căn cứ Luật Báo chí số 126/2025/QH15');
    const [decree, ...others] = changesOfBases(first, '2026-08-01');
    if (decree === undefined) throw new Error('No change was found.');
    expect(others).toEqual([]);
    const second = takeChangeOver(first, decree);
    expect(second.split('\n')[1]).toMatch(/72\/2015/);
    expect(second.split('\n')[2]).toBe(
      'Căn cứ Nghị định số 148/2026/NĐ-CP sửa đổi, bổ sung quy định về quản lý hoạt động thông tin đối ngoại',
    );
    expect(changesOfBases(second, '2026-08-01')).toEqual([]);
  });
});
