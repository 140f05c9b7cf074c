import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftTask, DraftTime, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { applyCorrections, withoutDropped } from './apply-corrections.ts';
import { type Corrections, mergeCorrections, unknownTasks } from './corrections.ts';
import { summarizeReading } from './summarize-reading.ts';

const place = (block: string) => [{ block, start: 0, end: 5, page: null }];
const name = (text: string) => ({ text, source: place('p9') });
const noTime: DraftTime = {
  text: null,
  kind: null,
  from: null,
  to: null,
  until: null,
  windows: [],
  source: [],
};

function task(text: string, lead: readonly string[]): DraftTask {
  return {
    number: '1',
    bullet: null,
    heading: null,
    text,
    lead: lead.map(name),
    coordinate: [],
    advise: [],
    assignments: [{ scope: name('Hội chợ'), lead: lead.map(name) }],
    time: { ...noTime, text: 'Quý I', source: place('p8') },
    source: place('p7'),
  };
}

const draft: PlanDraft = {
  document: {
    type: name('KẾ HOẠCH'),
    number: name('/KH-UBND'),
    place: null,
    date: null,
    subject: name('Thông tin đối ngoại năm 2027'),
    issuer: name('Ủy ban nhân dân tỉnh Sông Hiền'),
    year: { value: 2027, source: place('p1') },
    signer: null,
    family: 'state',
  },
  references: [],
  sections: [],
  tasks: [task('Mở chuyên mục', ['Sở Ngoại vụ', 'Báo Sông Hiền']), task('Tập huấn', ['Sở Nội vụ'])],
  duties: [],
  reporting: [],
  recipients: [{ name: 'Như trên', purpose: null, source: [] }],
  funding: [],
  occasions: [],
  organizations: [],
  findings: [
    { code: 'time-unclear', severity: 'unsure', path: 'tasks.0.time', source: [], values: {} },
    { code: 'lead-unclear', severity: 'unsure', path: 'tasks.1.lead.0', source: [], values: {} },
    { code: 'number-blank', severity: 'unsure', path: 'document.number', source: [], values: {} },
  ],
};

const correct = (corrections: Corrections) => applyCorrections(draft, corrections);

describe('a draft with corrections', () => {
  test('is the draft itself when nothing was corrected', () => {
    expect(correct({})).toEqual({ draft, dropped: [] });
  });

  test('carries typed words without a place, and words that were there with theirs', () => {
    const { document, tasks } = correct({
      document: { number: '12/KH-UBND', subject: 'Thông tin đối ngoại năm 2027', issuer: null },
      tasks: { 0: { lead: ['Báo Sông Hiền', 'Sở Tài chính'] } },
    }).draft;
    expect(document.number).toEqual({ text: '12/KH-UBND', source: [] });
    expect(document.subject).toBe(draft.document.subject);
    expect(document.issuer).toBeNull();
    expect(tasks[0]?.lead).toEqual([name('Báo Sông Hiền'), { text: 'Sở Tài chính', source: [] }]);
    expect(tasks[1]).toEqual(draft.tasks[1]);
  });

  test('takes a part of a task from a body that no longer leads it', () => {
    const { tasks } = correct({
      tasks: { 0: { lead: ['Báo Sông Hiền'] }, 1: { lead: ['Sở Tài chính'] } },
    }).draft;
    expect(tasks[0]?.assignments).toEqual([{ scope: name('Hội chợ'), lead: [name('Báo Sông Hiền')] }]);
    expect(tasks[1]?.assignments).toEqual([]);
  });

  test('reads a corrected time again in the corrected year of the plan', () => {
    const { tasks } = correct({ document: { year: 2028 }, tasks: { 0: { timeText: 'Quý II' } } }).draft;
    expect(tasks[0]?.time).toMatchObject({ text: 'Quý II', kind: 'quarters', to: '2028-06-30', source: [] });
    const { tasks: emptied } = correct({ tasks: { 0: { timeText: null } } }).draft;
    expect(emptied[0]?.time).toEqual(noTime);
  });

  test('keeps dropped tasks at their index until the plan is made', () => {
    const corrected = correct({ tasks: { 0: { dropped: true } } });
    expect(corrected.dropped).toEqual([0]);
    expect(corrected.draft.tasks).toHaveLength(2);
    expect(withoutDropped(corrected).tasks.map((left) => left.text)).toEqual(['Tập huấn']);
    expect(summarizeReading(corrected, 'a.docx')).toMatchObject({ taskCount: 1, unsureCount: 2 });
  });

  test('settles the findings that a person answered, and no others', () => {
    const codes = (corrections: Corrections) =>
      correct(corrections).draft.findings.map((found) => found.code);
    expect(codes({ tasks: { 0: { timeText: 'Quý II' } } })).toEqual(['lead-unclear', 'number-blank']);
    expect(codes({ tasks: { 1: { dropped: true } } })).toEqual(['time-unclear', 'number-blank']);
    expect(codes({ document: { number: null } })).toEqual(['time-unclear', 'lead-unclear']);
    expect(codes({ tasks: { 1: { dropped: false, text: 'Tập huấn cán bộ' } } })).toHaveLength(3);
  });
});

describe('corrections laid over earlier ones', () => {
  test('keep what the later ones do not name', () => {
    const merged = mergeCorrections(
      { document: { number: '1/KH' }, tasks: { 0: { text: 'A', dropped: true } } },
      { document: { year: 2026 }, tasks: { 0: { dropped: false }, 1: { timeText: null } } },
    );
    expect(merged).toEqual({
      document: { number: '1/KH', year: 2026 },
      tasks: { 0: { text: 'A', dropped: false }, 1: { timeText: null } },
    });
  });

  const anyTask = fc.record(
    { text: fc.string({ minLength: 1 }), dropped: fc.boolean(), timeText: fc.option(fc.string()) },
    { requiredKeys: [] },
  );
  const anyCorrections = fc.record({ tasks: fc.dictionary(fc.constantFrom('0', '1', '7'), anyTask) });

  test('change a draft as applying them one after the other would, whatever they are', () => {
    fc.assert(
      fc.property(anyCorrections, anyCorrections, (earlier, later) => {
        const merged = mergeCorrections(earlier, later);
        expect(mergeCorrections(merged, later)).toEqual(merged);
        for (const [index, given] of Object.entries(later.tasks))
          expect(merged.tasks?.[index]).toMatchObject(given);
      }),
    );
  });

  test('that name no task of the draft are found', () => {
    expect(unknownTasks({ tasks: { 0: {}, 2: {}, 10: {} } }, 2)).toEqual(['2', '10']);
    expect(unknownTasks({ tasks: { '01': { dropped: true } } }, 2)).toEqual(['01']);
  });
});

describe('the title of a document', () => {
  const title = (type: string | null, subject: string | null, number: string | null = null) => {
    const text = (words: string | null) => (words === null ? null : name(words));
    const document = { ...draft.document, type: text(type), subject: text(subject), number: text(number) };
    return summarizeReading(applyCorrections({ ...draft, document }, {}), 'a.docx').title;
  };

  test('is its subject, led by its kind where the subject goes on from it', () => {
    expect(title('KẾ HOẠCH', 'Quảng bá du lịch')).toBe('Quảng bá du lịch');
    expect(title('CHƯƠNG TRÌNH', 'hành động về đối ngoại')).toBe('Chương trình hành động về đối ngoại');
    expect(title(null, 'về việc đón đoàn')).toBe('về việc đón đoàn');
  });

  test('is kind and number without a subject, and the file without both', () => {
    expect(title('KẾ HOẠCH', null, '12/KH-UBND')).toBe('Kế hoạch 12/KH-UBND');
    expect(title(null, null)).toBe('a.docx');
  });
});
