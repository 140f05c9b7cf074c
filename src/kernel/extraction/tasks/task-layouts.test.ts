import { describe, expect, test } from 'vitest';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { extractPlan } from '../extract-plan.ts';

const names = (bodies: readonly SourcedText[]) => bodies.map((body) => body.text).join(' | ');

/** Tasks and duties of a plan of 2026 with the body given, each task on one line. */
function work(body: string) {
  const { tasks, duties } = extractPlan(readText(`KẾ HOẠCH\nGiữ bến sông năm 2026\n\n${body}`));
  return {
    duties: duties.map((duty) => `${duty.number ?? ''} ${names(duty.body)}`),
    tasks: tasks.map((task) => {
      const partners = task.coordinate.length > 0 ? ` + ${names(task.coordinate)}` : '';
      const time = task.time.kind
        ? ` @ ${task.time.kind} ${task.time.from ?? ''}..${task.time.to ?? ''}`
        : '';
      return `${task.number ?? ''}${task.bullet ? `#${task.bullet}` : ''} ${task.text} = ${names(task.lead)}${partners}${time}`;
    }),
    headings: tasks.map((task) => task.heading),
  };
}

describe('a table of tasks', () => {
  test('whose titles stand in two rows names lead and partners by the second', () => {
    const { tasks } = work(
      'I. NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan thực hiện | | Thời gian |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n| 1 | Sửa bến | Sở Xây dựng | Công an tỉnh | Quý II |',
    );
    expect(tasks).toEqual(['1 Sửa bến = Sở Xây dựng + Công an tỉnh @ quarters 2026-04-01..2026-06-30']);
  });

  test('takes a numbered row without anybody for the heading of the rows numbered below it', () => {
    const found = work(
      'I. NHIỆM VỤ\n\n| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Hội thi thuyền | | |\n| 1.1 | Phát động | Sở Nội vụ | Tháng 3 |\n| 1.2 | Trao giải | Sở Nội vụ | Tháng 5 |',
    );
    expect(found.tasks.map((task) => task.slice(0, 12))).toEqual(['1.1 Phát độn', '1.2 Trao giả']);
    expect(found.headings).toEqual(['1. Hội thi thuyền', '1. Hội thi thuyền']);
  });

  test('may print its numbers before the words', () => {
    const { tasks } = work(
      'I. NHIỆM VỤ\n\n| Nội dung | Đơn vị thực hiện | Thời hạn |\n|---|---|---|\n| 1. Bến sông | | |\n| 1.1. Cắm phao | Phòng Kinh tế | 15/8/2026 |',
    );
    expect(tasks).toEqual(['1.1 Cắm phao = Phòng Kinh tế @ range ..2026-08-15']);
  });

  test('is read where a web page left out the bar at the head of its rows', () => {
    const { tasks } = work(
      'I. NHIỆM VỤ\n\nSTT | Nội dung | Đơn vị chủ trì | Thời gian |\n1 | Thả cá giống | UBND các xã ven sông | Hằng năm |\n2 | Vớt rác | Tỉnh đoàn, Hội Nông dân tỉnh | Tháng 6 |',
    );
    expect(tasks).toEqual([
      '1 Thả cá giống = UBND các xã ven sông @ ongoing ..',
      '2 Vớt rác = Tỉnh đoàn | Hội Nông dân tỉnh @ range 2026-06-01..2026-06-30',
    ]);
  });
});

describe('lists of what each body has to do', () => {
  test('are tasks where they are headed so, and what follows for all stays a duty', () => {
    const found = work(
      'I. PHÂN CÔNG NHIỆM VỤ\n\n1. Phòng Bến bãi\n\n- Kẻ vạch, đánh số thuyền; trình Giám đốc Sở trước ngày 30/4/2026.\n\n2. Phòng Khách\n\n- Phát áo phao.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Trưởng các phòng triển khai Kế hoạch này.',
    );
    expect(found.tasks).toEqual([
      '1#1 Kẻ vạch, đánh số thuyền; trình Giám đốc Sở trước ngày 30/4/2026 = Phòng Bến bãi @ range ..2026-04-30',
      '2#1 Phát áo phao = Phòng Khách',
    ]);
    expect(found.duties).toHaveLength(1);
  });

  test('may be headed by bodies in charge', () => {
    const { tasks } = work(
      'I. NHIỆM VỤ\n\n1. Phòng Kinh tế chủ trì:\n\n- Cắm phao.\n\n- Đo luồng.\n\n2. Công an xã chịu trách nhiệm:\n\n- Giữ trật tự.',
    );
    expect(tasks).toEqual([
      '1#1 Cắm phao = Phòng Kinh tế',
      '1#2 Đo luồng = Phòng Kinh tế',
      '2#1 Giữ trật tự = Công an xã',
    ]);
  });

  test('may give one body a list and the next a sentence', () => {
    const { tasks } = extractPlan(
      readText(
        'THÔNG BÁO\nKết luận cuộc họp về bến sông\n\nChủ tịch xã kết luận như sau:\n\n1. Phòng Kinh tế:\n\na) Đo luồng lạch.\n\nb) Cắm phao.\n\n2. Công an xã giữ trật tự bến.',
      ),
    );
    expect(tasks.map((task) => `${task.number} ${names(task.lead)}`)).toEqual([
      'a Phòng Kinh tế',
      'b Phòng Kinh tế',
      '2 Công an xã',
    ]);
  });
});

describe('the words of a task', () => {
  test('end before `Giao …`, also where a label of time follows', () => {
    expect(
      work(
        'I. NỘI DUNG\n\n1. Dọn bến. Giao Trung tâm Dịch vụ tổng hợp xã chủ trì, phối hợp với Công an xã thực hiện. Thời gian: Quý III/2026.\n\n2. Vẽ bản đồ luồng. Thời gian: Quý IV/2026.',
      ).tasks,
    ).toEqual([
      '1 Dọn bến = Trung tâm Dịch vụ tổng hợp xã + Công an xã @ quarters 2026-07-01..2026-09-30',
      '2 Vẽ bản đồ luồng =  @ quarters 2026-10-01..2026-12-31',
    ]);
  });

  test('end before a bracket that says who does it, also one with a label of time inside', () => {
    expect(
      work(
        'I. NỘI DUNG\n\n1. Treo bảng (Phòng Kinh tế thực hiện, hoàn thành trước 30/4/2026).\n\n2. Gặp mặt bản bạn (Công an xã chủ trì, phối hợp Hội Nông dân xã thực hiện; thời gian: tháng 12/2026).',
      ).tasks,
    ).toEqual([
      '1 Treo bảng = Phòng Kinh tế @ range ..2026-04-30',
      '2 Gặp mặt bản bạn = Công an xã + Hội Nông dân xã @ range 2026-12-01..2026-12-31',
    ]);
  });

  test('leave `từ năm …` at their end to the time', () => {
    const { tasks } = extractPlan(
      readText(
        'CHƯƠNG TRÌNH\nVề bến sông\n\nI- NHIỆM VỤ\n\n1. Trồng tre giữ bờ; thực hiện từ năm 2026.\n\n2. Dựng bia ghi công; thực hiện trong Quý I/2026.',
      ),
    );
    expect(tasks.map(({ time }) => [time.text, time.kind, time.from])).toEqual([
      ['từ năm 2026', 'open', '2026-01-01'],
      ['trong Quý I/2026', 'quarters', '2026-01-01'],
    ]);
  });
});

describe('papers that are no plans', () => {
  test('an urgent telegram names its addressees before `điện:`', () => {
    const { tasks } = extractPlan(
      readText(
        'CÔNG ĐIỆN\nVỀ VIỆC GIỮ BẾN SÔNG\n\nCHỦ TỊCH XÃ điện:\n\n- Trưởng các thôn;\n- Phòng Kinh tế.\n\nChủ tịch xã yêu cầu:\n\n1. Phòng Kinh tế cắm phao trước ngày 30/9/2026.\n\n2. Các thôn tổ chức kéo thuyền lên bờ.',
      ),
    );
    expect(tasks.map((task) => `${task.number} ${names(task.lead)}`)).toEqual([
      '1 Phòng Kinh tế',
      '2 Các thôn',
    ]);
  });

  test('a part that looks back holds no work', () => {
    const found = work(
      'Phần I\nĐÁNH GIÁ KẾT QUẢ NĂM 2025\n\nI. MÔI TRƯỜNG PHÁP LÝ\n\n- Đã ban hành quy chế bến.\n\nPhần II\nKẾ HOẠCH NĂM 2026\n\nI. NHIỆM VỤ\n\n- Cắm phao hai bến.',
    );
    expect(found.tasks).toEqual(['#1 Cắm phao hai bến = ']);
  });

  test('a joint plan lays duties on each side, and no word inside a task makes it an aim', () => {
    const found = work(
      'I. NỘI DUNG PHỐI HỢP\n\n1. Trao đổi tin về tình hình bến sông\n\n2. Cùng tuần tra\n\nII. TRÁCH NHIỆM CỦA CÁC BÊN\n\n1. Trách nhiệm của Sở Xây dựng\n\na) Đo luồng lạch.\n\n2. Trách nhiệm của Công an tỉnh\n\na) Giữ trật tự.',
    );
    expect(found.tasks).toHaveLength(2);
    expect(found.duties).toEqual(['a Sở Xây dựng', 'a Công an tỉnh']);
  });
});
