import { describe, expect, test } from 'vitest';
import { composeMessage } from './compose-message.ts';
import type { UrgedWork } from './urged-work.ts';

const NOW = '2027-03-10T09:00';
const work = (part: Partial<UrgedWork> = {}): UrgedWork => ({
  id: 'o',
  number: '1.3',
  text: 'Lập đầu mối thông tin đối ngoại',
  planNumber: '15/KH-UBND',
  planTitle: 'Kế hoạch thông tin đối ngoại',
  dueDay: '2027-03-05',
  dueUntil: null,
  ...part,
});
const facts = {
  sender: 'Sở Văn hóa, Thể thao và Du lịch',
  body: 'Sở Ngoại vụ',
  now: NOW,
  link: 'https://nhipcau.example/app/nhiem-vu/o',
};

describe('a message about late work', () => {
  test('orders downward, with the days that are past', () => {
    expect(composeMessage({ ...facts, manner: 'urge', works: [work()] })).toBe(
      [
        'Kính gửi Sở Ngoại vụ.',
        'Sở Văn hóa, Thể thao và Du lịch đôn đốc 1 nhiệm vụ đã quá hạn:',
        '- Lập đầu mối thông tin đối ngoại (15/KH-UBND, mục 1.3) – hạn 05/3/2027, quá 5 ngày',
        'Đề nghị báo kết quả hoặc vướng mắc tại: https://nhipcau.example/app/nhiem-vu/o',
        'Nếu đã gửi kết quả, xin bỏ qua tin này.',
      ].join('\n'),
    );
  });

  test('asks sideways and reminds upward, and never says đôn đốc or how late somebody is', () => {
    for (const manner of ['ask', 'remind'] as const) {
      const words = composeMessage({ ...facts, manner, works: [work()] });
      expect(words).not.toMatch(/đôn đốc|quá hạn|quá \d+ ngày|yêu cầu/u);
      expect(words).toContain(manner === 'ask' ? 'đề nghị quý cơ quan phối hợp' : 'xin nhắc việc');
    }
  });

  test('names three works, counts the rest, and has one link', () => {
    const works = Array.from({ length: 7 }, (_, index) =>
      work({ text: `Việc thứ ${index} ${'rất dài '.repeat(30)}` }),
    );
    const words = composeMessage({ ...facts, manner: 'urge', works });
    expect(words).toContain('và 4 nhiệm vụ khác.');
    expect(words.match(/https?:/gu)).toHaveLength(1);
    expect(words.length).toBeLessThan(900);
  });

  test('tells what is late from what ends soon', () => {
    const soon = work({ dueDay: '2027-03-12', dueUntil: '2027-03-12T16:00' });
    expect(composeMessage({ ...facts, manner: 'urge', works: [work(), soon] })).toContain(
      'đôn đốc 2 nhiệm vụ (1 quá hạn, 1 sắp đến hạn):',
    );
    const words = composeMessage({ ...facts, manner: 'urge', works: [soon] });
    expect(words).toContain('sắp đến hạn:');
    expect(words).toContain('hạn 16:00 ngày 12/3/2027\n');
  });
});
