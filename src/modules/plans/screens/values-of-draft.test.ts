import { describe, expect, it } from 'vitest';
import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { DraftFinding, DraftTask, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { collectMarks } from '#modules/documents/widgets/collect-marks.ts';
import { entryOf, tabOf, uncertainPlaces, valuesOfDraft } from './values-of-draft.ts';

const span = (block: string, start: number, end: number) => ({ block, start, end, page: null });

const task: DraftTask = {
  number: '1',
  bullet: null,
  heading: null,
  text: 'Tổ chức triển lãm',
  lead: [{ text: 'Sở Ngoại vụ', source: [span('p2', 0, 11)] }],
  coordinate: [],
  advise: [],
  assignments: [],
  time: {
    text: 'Quý II',
    kind: 'quarters',
    from: null,
    to: null,
    until: null,
    windows: [],
    source: [span('p2', 20, 26)],
  },
  source: [span('p1', 0, 17)],
};

function draft(findings: readonly DraftFinding[]): PlanDraft {
  const document = {
    type: null,
    number: { text: '/KH-UBND', source: [span('p0', 4, 12)] },
    place: null,
    date: null,
    subject: null,
    issuer: null,
    year: null,
    signer: null,
    family: 'state' as const,
  };
  return {
    document,
    references: [],
    sections: [],
    tasks: [task, task],
    duties: [],
    reporting: [],
    recipients: [],
    funding: [],
    occasions: [],
    organizations: [],
    findings,
  };
}

const unsure = (path: string | null): DraftFinding => ({
  code: 'x',
  severity: 'unsure',
  path,
  source: [span('p2', 0, 3)],
  values: {},
});

describe('the values of a draft', () => {
  it('know their words by their path', () => {
    const ids = [...valuesOfDraft(draft([]))].map((value) => value.id);
    expect(ids).toEqual(
      expect.arrayContaining(['document.number', 'tasks.0', 'tasks.1.lead.0', 'tasks.1.time']),
    );
  });

  it('are gathered by block, the uncertain ones marked', () => {
    const marks = collectMarks(valuesOfDraft(draft([unsure('tasks.0.lead')])));
    expect(marks.get('p2')?.filter((mark) => mark.unsure)).toEqual([
      { id: 'tasks.0.lead', start: 0, end: 3, unsure: true },
    ]);
  });

  it('stand in their entry and on their tab', () => {
    expect(entryOf('tasks.3.lead.0')).toBe('tasks.3');
    expect(entryOf('names.UBND TP. Sông Hiền')).toBe('names.UBND TP. Sông Hiền');
    expect(tabOf('document.number')).toBe('info');
    expect(tabOf('names.Sở Ngoại vụ')).toBe('bodies');
    expect(tabOf('findings.0')).toBe('info');
  });
});

/** A reading with these findings, as far as looking asks. */
const looked = (findings: readonly DraftFinding[]) => ({
  draft: draft(findings),
  dropped: [],
  isDraft: true,
});

describe('the places to look at', () => {
  it('come head and whole document first, then tasks, then names, each once', () => {
    const names = [
      { name: 'Sở Ngoại vụ', certain: true },
      { name: 'các cơ quan', certain: false },
    ];
    const findings = [unsure('tasks.1.time'), unsure('document.date'), unsure('tasks.1.time'), unsure(null)];
    expect(uncertainPlaces(looked(findings), names)).toEqual([
      'document.date',
      findingPlace(unsure(null)),
      'tasks.1.time',
      'names.các cơ quan',
    ]);
  });

  it('do not lie in a task that was dropped', () => {
    expect(uncertainPlaces({ ...looked([unsure('tasks.1.time')]), dropped: [1] }, [])).toEqual([]);
  });

  it('are number and day that the paper leaves blank, unless it is a draft', () => {
    expect(uncertainPlaces({ ...looked([]), isDraft: false }, [])).toEqual([
      'document.number',
      'document.date',
    ]);
    expect(uncertainPlaces(looked([]), [])).toEqual([]);
  });
});
