import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import {
  composeOutcome,
  type OutcomeHead,
  type OutcomeItem,
} from '#modules/records/domain/inspection/compose-outcome.ts';
import type { Inspection, Remedy } from '#modules/records/domain/inspection/inspection.ts';
import { printLayout } from './print-layout.ts';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

const SENT = new Date('2027-03-10T02:00:00Z');
const OFFICER = 'Người viết';

function remedy(id: string, organizationId: string, words: string, end: Partial<Remedy>): Remedy {
  return {
    ...{ id, organizationId, words, findingId: null, day: null, countedDays: null },
    ...{ inspectionId: 'i', organizationName: '', obligationId: null, state: 'open', version: 1 },
    ...{ changedAt: SENT, changedByName: OFFICER },
    ...end,
  };
}

/** An inspection of two communes by a department, with something for each to put right, by working days, by a day and without end. */
const ofCommunes: Inspection = {
  ...{ id: 'i', title: 'Kiểm tra công tác thông tin đối ngoại năm 2027', planId: null, obligationIds: [] },
  decision: 'Quyết định số 15/QĐ-SVHTTDL ngày 01/3/2027 của Giám đốc Sở',
  ...{ fromDay: '2027-03-08', toDay: '2027-03-09', place: 'trụ sở UBND các xã' },
  summary: 'Hai xã đã cử đầu mối, nắm được nhiệm vụ của kế hoạch.\nViệc ghi kết quả còn dồn về cuối kỳ.',
  members: [
    { title: 'Phó Giám đốc Sở', part: 'head' },
    { title: 'Chuyên viên Phòng Quản lý báo chí', part: 'secretary' },
  ],
  bodies: [
    { id: 'a', name: 'Ủy ban nhân dân xã Nà Hiên' },
    { id: 'b', name: 'Ủy ban nhân dân xã Mường Lũng' },
  ],
  findings: [
    finding('1', 'strength', null, 'Đón khách qua biên giới đúng quy định'),
    finding('2', 'shortcoming', 'a', 'Chưa có sổ theo dõi nhiệm vụ; kết quả ghi theo trí nhớ.'),
    finding('3', 'shortcoming', 'b', 'Hai pano ở lối lên cửa khẩu đã bạc màu'),
    finding('4', 'cause', null, 'Công chức kiêm nhiều việc, chưa được tập huấn'),
  ],
  remedies: [
    remedy('r', 'a', 'Lập sổ theo dõi từng nhiệm vụ.', { countedDays: 10 }),
    remedy('s', 'a', 'Cử công chức dự lớp tập huấn gần nhất', {}),
    remedy('t', 'b', 'Thay nội dung hai pano', { day: '2027-05-31' }),
  ],
  ...{ organizationId: 'so', organizationName: 'Sở Văn hóa, Thể thao và Du lịch', state: 'sent', version: 3 },
  ...{ createdAt: SENT, createdByName: OFFICER, sentAt: SENT, sentByName: OFFICER, closedAt: null },
  ...{ changedAt: SENT, changedByName: OFFICER, writtenAt: SENT, writtenByName: OFFICER },
};

function finding(
  id: string,
  kind: 'strength' | 'shortcoming' | 'cause',
  organizationId: string | null,
  words: string,
) {
  return { id, kind, organizationId, words, obligationId: null };
}

/** The ends of the remedies as they are said on paper. */
const ends = new Map([
  ['r', '10 ngày làm việc kể từ ngày 10/3/2027'],
  ['t', 'trước ngày 31/5/2027'],
]);

const items: OutcomeItem[] = [
  {
    body: 'Ủy ban nhân dân xã Nà Hiên',
    text: 'Lập đầu mối thông tin đối ngoại',
    plan: '45/KH-UBND, mục 2.1',
    end: 'trước 15/02/2027',
    state: 'Quá hạn 16 ngày làm việc',
  },
  {
    body: 'Ủy ban nhân dân xã Mường Lũng',
    text: 'Tu sửa pano, áp phích ở khu vực cửa khẩu',
    plan: '45/KH-UBND, mục 3.4',
    end: '',
    state: 'Đang thực hiện',
  },
];

const ofState: OutcomeHead = {
  isParty: false,
  issuer: 'Sở Văn hóa, Thể thao và Du lịch',
  above: 'Ủy ban nhân dân tỉnh Sông Hiền',
  symbol: 'SVHTTDL',
  place: 'Sông Hiền',
  signature: { authority: [], office: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: null, notes: [] },
  day: '2027-03-10',
};

/** The same of one body by a body of the Party, with nothing looked at and nothing said of who went. */
const ofParty: Inspection = {
  ...ofCommunes,
  ...{ decision: '', place: '', summary: '', toDay: null, members: [] },
  bodies: [{ id: 'a', name: 'Đảng ủy xã Nà Hiên' }],
  findings: ofCommunes.findings.filter(({ organizationId }) => organizationId !== 'b'),
  remedies: ofCommunes.remedies.filter(({ organizationId }) => organizationId !== 'b'),
};
const byParty: OutcomeHead = {
  isParty: true,
  issuer: 'Ban Tuyên giáo và Dân vận',
  above: 'Tỉnh ủy Sông Hiền',
  symbol: 'BTGDVTU',
  place: 'Sông Hiền',
  signature: { authority: [], office: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], name: null, notes: [] },
  day: '2027-03-10',
};

const papers = {
  'outcome-of-two-communes': composeOutcome(ofCommunes, ofState, { items, ends }),
  'outcome-by-a-party-body': composeOutcome(ofParty, byParty, { items: [], ends }),
};

describe('the outcome of an inspection', () => {
  test.each(Object.entries(papers))('stands on its page as its form says: %s', async (name, document) => {
    await expect(printLayout(layOutDocument(document))).toMatchFileSnapshot(`${pages}${name}.txt`);
  });

  test('goes to more than ten bodies in one line, which are named once in its first part', () => {
    const bodies = Array.from({ length: 11 }, (_, at) => ({ id: `${at}`, name: `Xã ${at + 1}` }));
    const { recipients, body } = composeOutcome({ ...ofCommunes, bodies }, ofState, { items, ends });
    expect(recipients[0]).toBe('Các cơ quan, đơn vị được kiểm tra;');
    expect(body.filter((block) => 'text' in block && block.text.includes('Xã 11'))).toHaveLength(1);
  });
});
