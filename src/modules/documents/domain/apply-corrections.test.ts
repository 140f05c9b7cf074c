import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { DraftTask, DraftTime, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { buildTree } from '#testing/build-draft.ts';
import { applyCorrections, withoutDropped } from './apply-corrections.ts';
import { unknownPlaces } from './corrected-places.ts';
import { type Corrections, mergeCorrections, unknownRows } from './corrections.ts';
import { orderTasks } from './order-tasks.ts';
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

/** Indexes of tasks that a draft of two tasks does not have. */
const unknownTasks = (corrections: Corrections): string[] =>
  unknownRows(corrections, { tasks: 2, reporting: 0, references: 0, duties: 0 }).map(({ index }) => index);

describe('a draft with corrections', () => {
  test('is the draft itself when nothing was corrected', () => {
    expect(correct({})).toMatchObject({ draft, dropped: [], order: [0, 1], isDraft: false });
  });

  test('gives a duty the end that was typed, takes it away, and leaves what nobody set right', () => {
    const duty = { number: '1', body: [name('Sở Nội vụ')], text: 'Lập danh sách', source: place('p4') };
    const dated = { ...duty, time: { ...noTime, text: 'trước 1/3', to: '2027-03-01', source: place('p4') } };
    const { duties } = applyCorrections(
      { ...draft, duties: [duty, dated, dated] },
      { duties: { 0: { timeText: 'trước ngày 15/4' }, 1: { timeText: null } } },
    ).draft;
    expect(duties[0]).toMatchObject({ text: 'Lập danh sách', time: { to: '2027-04-15', source: [] } });
    expect(duties.slice(1)).toEqual([duty, dated]);
    const merged = mergeCorrections({ duties: { 0: { timeText: 'hôm nay' } } }, {}, [
      ['duties', '0', 'timeText'],
    ]);
    expect(merged.duties).toEqual({});
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

describe('tasks that a person adds, splits and merges', () => {
  const texts = (corrections: Corrections) =>
    withoutDropped(correct(corrections)).tasks.map(({ text }) => text);

  test('stand where they were put, behind the same task the later one nearer', () => {
    const added = [
      { after: 0, text: 'A' },
      { after: 0, text: 'B' },
      { after: null, text: 'C' },
      { after: 2, text: 'D' },
    ];
    expect(texts({ added })).toEqual(['C', 'Mở chuyên mục', 'B', 'A', 'D', 'Tập huấn']);
    expect(correct({ added }).draft.tasks.slice(0, 2)).toEqual(draft.tasks);
  });

  test('take words of the paper with their place, and are set right like any other', () => {
    const words = { text: 'Sở Ngoại vụ', source: place('p3') };
    const { tasks } = correct({
      added: [{ after: 1, number: '3', text: { text: 'Đón đoàn', source: place('p2') }, lead: [words] }],
      tasks: { 2: { timeText: { text: 'Quý III', source: place('p4') }, product: 'Báo cáo' } },
    }).draft;
    expect(tasks[2]).toMatchObject({
      number: '3',
      text: 'Đón đoàn',
      source: place('p2'),
      lead: [words],
      time: { text: 'Quý III', to: '2027-09-30', source: place('p4') },
      product: { text: 'Báo cáo', source: [] },
    });
  });

  test('go out of sight with their findings when they went into another, and come back by taking that away', () => {
    const merged: Corrections = { tasks: { 0: { text: 'Mở chuyên mục Tập huấn' }, 1: { gone: true } } };
    expect(correct(merged)).toMatchObject({ order: [0], dropped: [1] });
    expect(correct(merged).draft.findings.map(({ code }) => code)).not.toContain('lead-unclear');
    const back = mergeCorrections(merged, {}, [
      ['tasks', '0', 'text'],
      ['tasks', '1', 'gone'],
    ]);
    expect(correct(back).draft).toEqual(draft);
  });

  test('are requests where the letter holds nothing but requests', () => {
    const letter = { ...draft, tasks: draft.tasks.map((read) => ({ ...read, isRequest: true })) };
    const { tasks } = applyCorrections(letter, { added: [{ after: null, text: 'Gửi danh sách' }] }).draft;
    expect(tasks[2]?.isRequest).toBe(true);
    expect(correct({ added: [{ after: null, text: 'A' }] }).draft.tasks[2]?.isRequest).toBeUndefined();
  });

  const anyAdded = fc
    .array(fc.nat({ max: 40 }))
    .map((places) =>
      places.map((at, order) => ({ after: at % (order + 3) === 0 ? null : (at % (order + 3)) - 1 })),
    );

  test('keep every task exactly once, and those of the paper in its order, wherever they are put', () => {
    fc.assert(
      fc.property(anyAdded, (added) => {
        const order = orderTasks(2, added);
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index));
        expect(order.filter((index) => index < 2)).toEqual([0, 1]);
        expect(unknownTasks({ added })).toEqual([]);
        for (const [position, { after }] of added.entries())
          if (after !== null) expect(order.indexOf(after)).toBeLessThan(order.indexOf(position + 2));
      }),
    );
  });
});

describe('what a person looked at', () => {
  test('asks no more, and asks again when that is taken away', () => {
    const seen: Corrections = { seen: { 'tasks.0.time': true } };
    expect(correct(seen).draft.findings).toHaveLength(2);
    expect(correct(mergeCorrections(seen, {}, [['seen', 'tasks.0.time']])).draft.findings).toHaveLength(3);
  });

  test('may be about the whole document', () => {
    const whole = {
      code: 'no-signature',
      severity: 'unsure',
      path: null,
      source: [],
      values: { page: '2' },
    } as const;
    const seen = { seen: { [findingPlace(whole)]: true as const } };
    expect(applyCorrections({ ...draft, findings: [whole] }, seen).draft.findings).toEqual([]);
    expect(
      applyCorrections({ ...draft, findings: [whole] }, { seen: { findings: true } }).draft.findings,
    ).toHaveLength(1);
  });

  test('misses no number on a paper that is a draft', () => {
    const { draft: left, isDraft } = correct({ document: { isDraft: true } });
    expect(isDraft).toBe(true);
    expect(left.findings.map(({ code }) => code)).toEqual(['time-unclear', 'lead-unclear']);
  });
});

describe('places that corrections name', () => {
  const tree = buildTree('Sở Ngoại vụ chủ trì');
  const from = (start: number, end: number, block = 'p1') => ({
    tasks: { 0: { lead: [{ text: 'Sở', source: [{ block, start, end, page: null }] }] } },
  });

  test('are those of the paper', () => {
    expect(unknownPlaces(from(0, 11), tree)).toEqual([]);
    expect(unknownPlaces(from(0, 19), tree)).toEqual([]);
    expect(unknownPlaces(from(0, 20), tree)).toHaveLength(1);
    expect(unknownPlaces(from(4, 4), tree)).toHaveLength(1);
    expect(unknownPlaces(from(0, 2, 'p2'), tree)).toHaveLength(1);
  });
});

describe('corrections laid over earlier ones', () => {
  test('keep what the later ones do not name', () => {
    const merged = mergeCorrections(
      { document: { number: '1/KH' }, tasks: { 0: { text: 'A', dropped: true } } },
      { document: { year: 2026 }, tasks: { 0: { dropped: false }, 1: { timeText: null } } },
    );
    expect(merged).toMatchObject({
      document: { number: '1/KH', year: 2026 },
      tasks: { 0: { text: 'A', dropped: false }, 1: { timeText: null } },
      added: [],
      names: {},
      seen: {},
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
    expect(unknownTasks({ tasks: { 0: {}, 2: {}, 10: {} } })).toEqual(['2', '10']);
    expect(unknownTasks({ tasks: { '01': { dropped: true } } })).toEqual(['01']);
    expect(
      unknownTasks({ added: [{ after: 1 }, { after: 2 }, { after: 4 }], tasks: { 4: {}, 5: {} } }),
    ).toEqual(['5', '4']);
  });
});
