import { describe, expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { composeUrgingLetter, type LetterFacts } from './compose-letter.ts';
import type { UrgedWork } from './urged-work.ts';

const work: UrgedWork = {
  id: 'o',
  number: '1.3',
  text: 'Lập đầu mối thông tin đối ngoại',
  planNumber: '15/KH-UBND',
  planTitle: 'Kế hoạch thông tin đối ngoại',
  dueDay: '2027-03-05',
  dueUntil: null,
};
const facts: LetterFacts = {
  answerDay: '2027-03-17',
  manner: 'urge',
  sender: {
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    abbreviation: 'Sở VHTTDL',
    kind: 'department',
    above: 'Ủy ban nhân dân tỉnh',
  },
  realm: 'Tỉnh Sông Hiền',
  bodies: [
    { name: 'Phòng Quản lý báo chí', works: [work] },
    { name: 'Trung tâm Văn hóa', works: [work, { ...work, dueDay: '2027-03-08' }] },
  ],
  now: '2027-03-10T09:00',
};
const wordsOf = (letter: ReturnType<typeof composeUrgingLetter>): string =>
  letter.body.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
const rowsOf = (letter: ReturnType<typeof composeUrgingLetter>): string[][] =>
  letter.annexes.flatMap(({ body }) =>
    body.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map(({ blocks }) => blocks.map((one) => ('text' in one ? one.text : '')).join(' ')),
          )
        : [],
    ),
  );

describe('a letter to bodies that are late', () => {
  test('urges downward, signed by a deputy, with every work in its annex', () => {
    const letter = composeUrgingLetter(facts);
    expect(letter.subject).toEqual(['V/v đôn đốc thực hiện nhiệm vụ theo Kế hoạch số 15/KH-UBND']);
    expect(letter.number).toBe('/SVHTTDL-');
    expect(letter.addressees).toEqual(['Kính gửi:', '- Phòng Quản lý báo chí;', '- Trung tâm Văn hóa.']);
    expect(wordsOf(letter)).toContain(
      'đến ngày 10/3/2027 còn 3 nhiệm vụ của 2 cơ quan, đơn vị đã hết thời hạn',
    );
    expect(wordsOf(letter)).toContain('yêu cầu các cơ quan, đơn vị khẩn trương');
    expect(wordsOf(letter)).toContain('trước ngày 17/3/2027');
    expect(letter.signatures).toMatchObject([{ office: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: null }]);
    expect(rowsOf(letter)[1]).toEqual([
      '1',
      'Phòng Quản lý báo chí',
      'Lập đầu mối thông tin đối ngoại',
      '15/KH-UBND, mục 1.3',
      '05/3/2027',
      '5',
    ]);
    expect(rowsOf(letter)).toHaveLength(4);
  });

  test('asks sideways without an order and without counting days, signed by the head', () => {
    const letter = composeUrgingLetter({ ...facts, manner: 'ask', bodies: facts.bodies.slice(0, 1) });
    expect([...letter.subject, wordsOf(letter)].join('\n')).not.toMatch(/đôn đốc|yêu cầu|khẩn trương/u);
    expect(letter.subject[0]).toContain('V/v đề nghị phối hợp');
    expect(letter.addressees).toEqual(['Kính gửi: Phòng Quản lý báo chí']);
    expect(letter.signatures).toMatchObject([{ office: ['GIÁM ĐỐC'] }]);
    expect(rowsOf(letter)[0]).not.toContain('Số ngày quá hạn');
  });

  test('of a committee is signed by order of the chair downward, on behalf of the whole sideways', () => {
    const sender = { ...facts.sender, name: 'Ủy ban nhân dân tỉnh', kind: 'peoples-committee', above: null };
    expect(composeUrgingLetter({ ...facts, sender }).signatures[0]?.office).toEqual([
      'TL. CHỦ TỊCH',
      'CHÁNH VĂN PHÒNG',
    ]);
    expect(composeUrgingLetter({ ...facts, sender, manner: 'ask' }).signatures[0]?.authority).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
    ]);
  });

  test('of a body of the Party goes out in the form of the Party', () => {
    const sender = { ...facts.sender, name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', kind: 'party-body' };
    expect(composeUrgingLetter({ ...facts, sender })).toMatchObject({
      family: 'party',
      signatures: [{ office: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'] }],
    });
  });

  test('to many bodies names them in the annex alone, and can be laid out', () => {
    const bodies = Array.from({ length: 12 }, (_, index) => ({ name: `Xã số ${index}`, works: [work] }));
    const letter = composeUrgingLetter({ ...facts, bodies });
    expect(letter.addressees).toEqual(['Kính gửi: 12 cơ quan, đơn vị có tên trong Phụ lục kèm theo']);
    expect(rowsOf(letter)).toHaveLength(13);
    expect(JSON.stringify(layOutDocument(letter))).toContain('Xã số 11');
  });
});
