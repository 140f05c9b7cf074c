import { describe, expect, test } from 'vitest';
import type { TextSpan } from '../base/text-span.ts';
import type { DraftTime, PlanDraft } from './plan-draft.ts';
import { printDraft } from './print-draft.ts';

const span = (start: number, end: number): TextSpan => ({ block: 'p1', start, end, page: 1 });
const said = (text: string) => ({ text, source: [span(0, text.length)] });
const noTime: DraftTime = {
  text: null,
  kind: null,
  from: null,
  to: null,
  until: null,
  windows: [],
  source: [],
};

const draft: PlanDraft = {
  document: {
    type: said('KẾ HOẠCH'),
    number: said('/KH-UBND'),
    place: null,
    date: null,
    subject: said('Đón đoàn năm 2026'),
    issuer: null,
    year: { value: 2026, source: [span(13, 17)] },
    signer: { authority: null, capacity: null, title: said('CHỦ TỊCH'), name: said('Trần Sông Hương') },
    family: 'state',
  },
  references: [
    { symbol: '7/KH-UBND', kind: 'Kế hoạch', date: null, role: 'basis', source: [span(12, 21), span(0, 8)] },
  ],
  sections: [{ number: 'I', title: 'NỘI DUNG', source: [span(0, 11)] }],
  tasks: [
    {
      number: '1',
      bullet: null,
      heading: null,
      text: 'Mở trang tin',
      lead: [said('Sở Nội vụ')],
      coordinate: [],
      advise: [],
      assignments: [],
      time: noTime,
      source: [span(3, 15)],
    },
  ],
  duties: [],
  reporting: [],
  recipients: [{ name: 'Như trên', purpose: null, source: [span(2, 10)] }],
  funding: [said('ngân sách xã')],
  occasions: [],
  organizations: [],
  findings: [],
};

/** Takes `source` out of every object below. */
function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [] : [[key, withoutSources(inner)]])),
  );
}

describe('the printed draft', () => {
  const plain = printDraft(draft, 'plan.txt', { spans: false });

  test('has the keys of the corpus shape, blank values as null', () => {
    expect(Object.keys(plain)).toEqual([
      'file',
      'document',
      'references',
      'sections',
      'tasks',
      'duties',
      'reporting',
      'recipients',
      'funding',
      'occasions',
      'organizations',
      'findings',
    ]);
    expect(plain.document).toEqual({
      type: 'KẾ HOẠCH',
      number: '/KH-UBND',
      place: null,
      date: null,
      subject: 'Đón đoàn năm 2026',
      issuer: null,
      year: 2026,
      signer: { authority: null, capacity: null, title: 'CHỦ TỊCH', name: 'Trần Sông Hương' },
    });
    expect(plain.funding).toEqual(['ngân sách xã']);
  });

  test('an hour and several windows are printed only where there are any', () => {
    const timed = {
      ...noTime,
      until: '2026-06-14T16:00',
      windows: [{ from: '2026-04-01', to: '2026-06-30' }],
    };
    const [task] = draft.tasks;
    const printed = printDraft({ ...draft, tasks: task ? [{ ...task, time: timed }] : [] }, 'f', {
      spans: false,
    });
    expect(printed.tasks).toMatchObject([
      { time: { until: '2026-06-14T16:00', windows: [{ to: '2026-06-30' }] } },
    ]);
    expect(plain.tasks).toMatchObject([{ time: { text: null, kind: null, from: null, to: null } }]);
    expect(JSON.stringify(plain.tasks)).not.toContain('windows');
  });

  test('with spans the plain shape stays as it is', () => {
    expect(withoutSources(printDraft(draft, 'plan.txt', { spans: true }))).toEqual(plain);
  });

  test('with spans each value of a row has its own place', () => {
    const spanned = printDraft(draft, 'plan.txt', { spans: true });
    expect(spanned.references).toMatchObject([
      { source: { symbol: [{ block: 'p1', start: 12, end: 21, page: 1 }], kind: [{ start: 0, end: 8 }] } },
    ]);
    expect(spanned.document).toMatchObject({
      source: { year: [{ start: 13 }] },
      signer: { source: { name: [{ start: 0 }] } },
    });
    expect(spanned.source).toMatchObject({ funding: [[{ start: 0, end: 12 }]] });
  });
});
