import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestOf, type OwedLine } from './compose-digest.ts';

const BODY = 'sở';
const line = (given: Partial<OwedLine> = {}): OwedLine => ({
  organizationId: BODY,
  organizationName: 'Sở Ngoại vụ',
  id: 'việc',
  number: '7.1',
  text: 'Đón đoàn',
  planNumber: '45/KH-UBND',
  day: '2027-03-10',
  until: null,
  part: 'today',
  total: 1,
  ...given,
});
const of = (given: Partial<DigestOf>): DigestOf => ({
  name: 'Lò Thị Mây',
  realmName: 'Tỉnh Sông Hiền',
  day: '2027-03-10',
  origin: 'https://nhipcau.songhien.example',
  severalBodies: false,
  owed: [],
  told: [],
  ...given,
});
const words = (given: Partial<DigestOf>) =>
  composeDigest(of(given))?.sections.flatMap(({ title, lines }) => [
    title.vi,
    ...lines.map((one) => one.words.vi),
  ]);

describe('the letter of a day', () => {
  it('is none when there is nothing to tell', () => {
    expect(composeDigest(of({}))).toBeNull();
  });

  it('names the hour where the paper does, and the body where there are several', () => {
    expect(words({ owed: [line({ until: '2027-03-10T16:00' })], severalBodies: true })).toEqual([
      'Hết hạn hôm nay: 1',
      'Sở Ngoại vụ: 7.1 Đón đoàn (45/KH-UBND) – hạn 16:00 10/03/2027',
    ]);
  });

  it('says how many more there are than it has lines for, and leads to all of them', () => {
    const digest = composeDigest(of({ owed: [line({ part: 'late', total: 25 })] }));
    expect(digest?.subject).toEqual({
      vi: 'Việc ngày 10/03/2027: 25 việc quá hạn',
      en: 'Work on 10/03/2027: 25 overdue',
    });
    expect(digest?.sections[0]?.lines.at(-1)).toEqual({
      words: { vi: 'Còn 24 nữa: xem tất cả', en: '24 more: see all' },
      address: 'https://nhipcau.songhien.example/app/',
    });
  });

  it('counts what each body of a person owes once, however many of its lines are shown', () => {
    const owed = [
      line({ total: 2 }),
      line({ id: 'hai', total: 2 }),
      line({ organizationId: 'báo', total: 3 }),
    ];
    expect(composeDigest(of({ owed, severalBodies: true }))?.subject.vi).toContain('5 việc hết hạn hôm nay');
  });

  it('leads from what several things were given by to the list of that plan', () => {
    const told = {
      accountId: 'tôi',
      kind: 'assigned' as const,
      subject: '45/KH-UBND – Thông tin đối ngoại',
      things: 7,
      obligationId: null,
      planId: 'kế-hoạch',
      byName: 'Vàng Văn Páo',
      total: 1,
      said: null,
      moved: null,
    };
    expect(composeDigest(of({ told: [told] }))?.sections).toEqual([
      {
        title: { vi: 'Mới', en: 'New' },
        lines: [
          {
            words: {
              vi: 'Được giao (7): 45/KH-UBND – Thông tin đối ngoại – Vàng Văn Páo',
              en: 'Given (7): 45/KH-UBND – Thông tin đối ngoại – Vàng Văn Páo',
            },
            address: 'https://nhipcau.songhien.example/app/nhiem-vu?plan=kế-hoạch',
          },
        ],
      },
    ]);
  });

  it('says with a decision what was said of it', () => {
    const told = {
      accountId: 'tôi',
      kind: 'time-refused' as const,
      subject: 'Báo cáo hợp tác',
      things: 1,
      obligationId: 'việc',
      planId: null,
      byName: 'Vàng Văn Páo',
      total: 1,
      said: 'Tỉnh đã hẹn Bộ',
      moved: null,
    };
    expect(words({ told: [told] })).toEqual([
      'Mới',
      'Chưa đồng ý gia hạn: Báo cáo hợp tác: Tỉnh đã hẹn Bộ – Vàng Văn Páo',
    ]);
  });

  it('says of a moved end from when to when, and why', () => {
    const told = {
      accountId: 'tôi',
      kind: 'due-changed' as const,
      subject: 'Báo cáo hợp tác',
      things: 1,
      obligationId: 'việc',
      planId: null,
      byName: 'Vàng Văn Páo',
      total: 1,
      said: null,
      moved: { earlierEnd: '2027-10-12', newEnd: '2027-10-20T16:00', reason: 'Gia hạn: chờ số liệu' },
    };
    expect(words({ told: [told] })).toEqual([
      'Mới',
      'Đổi hạn: Báo cáo hợp tác, từ 12/10/2027 sang 16:00 20/10/2027 (Gia hạn: chờ số liệu) – Vàng Văn Páo',
    ]);
  });
});
