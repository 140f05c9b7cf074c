import { describe, expect, test } from 'vitest';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { carryCorrections } from './carry-corrections.ts';

const press = buildTask('Họp báo', ['Văn phòng']);
const fair = buildTask('Mở hội chợ', ['Sở Công Thương']);
const film = buildTask('Làm phim', ['Báo Sông Hiền']);

describe('what was set right in an earlier reading of a document', () => {
  test('follows its task to where the later reading has it, as words alone', () => {
    const earlier = {
      draft: buildDraft({ tasks: [press, fair] }),
      corrections: {
        tasks: { '1': { timeText: { text: 'Quý II', source: [] }, lead: ['Sở Ngoại vụ'] } },
      },
    };
    const { corrections, carried, left } = carryCorrections(
      earlier,
      buildDraft({ tasks: [fair, film, press] }),
    );
    expect(corrections.tasks).toEqual({ '0': { timeText: 'Quý II', lead: ['Sở Ngoại vụ'] } });
    expect([carried, left]).toEqual([2, 0]);
  });

  test('stays behind where the task reads otherwise now, was merged, or was added, and is counted', () => {
    const earlier = {
      draft: buildDraft({ tasks: [press, fair] }),
      corrections: {
        tasks: { '0': { timeText: 'Quý I' }, '1': { gone: true } },
        added: [{ after: null, text: 'Việc thêm' }],
      },
    };
    const { corrections, carried, left } = carryCorrections(
      earlier,
      buildDraft({ tasks: [buildTask('Họp báo', ['Sở Ngoại vụ']), fair] }),
    );
    expect(corrections.tasks).toEqual({});
    expect([carried, left]).toEqual([0, 3]);
  });

  test('goes along with number, day and draft mark, and with what names stand for; subject and issuer do not', () => {
    const earlier = {
      draft: buildDraft({ tasks: [press] }),
      corrections: {
        document: { number: '12/KH-UBND', isDraft: true, subject: 'Khác', year: 2027 },
        names: { 'các đơn vị': { kind: 'words' as const }, 'nhóm cũ': { kind: 'words' as const } },
        tasks: { '0': { product: 'Báo cáo' } },
      },
    };
    const later = buildDraft({ tasks: [press, buildTask('Dựng biển', ['các đơn vị'])] });
    const { corrections, carried, left } = carryCorrections(earlier, later);
    expect(corrections).toMatchObject({
      document: { number: '12/KH-UBND', isDraft: true },
      names: { 'các đơn vị': { kind: 'words' } },
      tasks: {},
    });
    expect([carried, left]).toEqual([3, 1]);
  });

  test('two equal tasks are followed by one correction each', () => {
    const earlier = {
      draft: buildDraft({ tasks: [press, press] }),
      corrections: { tasks: { '0': { timeText: 'Quý I' }, '1': { timeText: 'Quý II' } } },
    };
    const { corrections } = carryCorrections(earlier, buildDraft({ tasks: [press, press] }));
    expect(corrections.tasks).toEqual({ '0': { timeText: 'Quý I' }, '1': { timeText: 'Quý II' } });
  });
});
