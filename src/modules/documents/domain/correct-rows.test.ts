import { describe, expect, test } from 'vitest';
import type { DraftReference, DraftReporting } from '#kernel/plan-draft/plan-draft.ts';
import { buildDraft, buildTree, sourced } from '#testing/build-draft.ts';
import { applyCorrections, withoutDropped } from './apply-corrections.ts';
import { unknownPlaces } from './corrected-places.ts';
import { type Corrections, mergeCorrections, unknownRows } from './corrections.ts';

const halfYear: DraftReporting = {
  from: 'Các sở, ngành',
  to: 'Ủy ban nhân dân tỉnh',
  via: null,
  cadence: 'semiannual',
  due: '06-15',
  startYear: 2027,
  source: sourced('Các sở, ngành').source,
};
const law: DraftReference = {
  symbol: '30/2020/NĐ-CP',
  kind: 'Nghị định',
  date: '2020-03-05',
  role: 'basis',
  source: sourced('30/2020/NĐ-CP').source,
};
const draft = buildDraft({
  reporting: [halfYear, { ...halfYear, cadence: 'annual', due: '12-15' }],
  references: [law],
});
const made = (corrections: Corrections) => withoutDropped(applyCorrections(draft, corrections));

describe('reporting duties and references', () => {
  test('take what was set right, and keep the rest as read', () => {
    const corrections: Corrections = {
      reporting: { 1: { via: 'Sở Ngoại vụ', due: '12-10', to: null } },
      references: { 0: { issuer: 'Chính phủ', role: 'implements', date: '2020-03-06' } },
    };
    expect(made(corrections).reporting).toEqual([
      halfYear,
      { ...halfYear, cadence: 'annual', via: 'Sở Ngoại vụ', due: '12-10', to: null },
    ]);
    expect(made(corrections).references).toEqual([
      { ...law, issuer: 'Chính phủ', role: 'implements', date: '2020-03-06' },
    ]);
  });

  test('that were added stand behind those that were read, and can be set right like them', () => {
    const corrections: Corrections = {
      addedReporting: [{ from: 'Ủy ban nhân dân các xã', cadence: 'quarterly' }],
      addedReferences: [{ symbol: '7/KH-UBND' }],
      reporting: { 2: { due: '03-20' } },
      references: { 1: { kind: 'Kế hoạch' } },
    };
    expect(made(corrections).reporting[2]).toEqual({
      from: 'Ủy ban nhân dân các xã',
      to: null,
      via: null,
      cadence: 'quarterly',
      due: '03-20',
      startYear: null,
      source: [],
    });
    expect(made(corrections).references[1]).toEqual({
      symbol: '7/KH-UBND',
      kind: 'Kế hoạch',
      date: null,
      role: 'mentioned',
      source: [],
    });
  });

  test('that were dropped stay at their index for the review, and do not enter the plan until they are brought back', () => {
    const dropped: Corrections = {
      reporting: { 0: { dropped: true } },
      references: { 0: { dropped: true } },
    };
    expect(applyCorrections(draft, dropped)).toMatchObject({
      draft: { reporting: draft.reporting, references: draft.references },
      rowsOut: { reporting: [0], references: [0] },
    });
    expect(made(dropped).reporting.map(({ cadence }) => cadence)).toEqual(['annual']);
    expect(made(dropped).references).toEqual([]);
    const back = mergeCorrections(dropped, {}, [
      ['reporting', '0', 'dropped'],
      ['references', '0', 'dropped'],
    ]);
    expect(made(back)).toEqual(made({}));
  });

  test('whose adding was undone are out of sight, and the others keep their index', () => {
    const corrections: Corrections = {
      addedReporting: [{ from: 'A' }, { from: 'B' }],
      reporting: { 2: { gone: true }, 3: { to: 'C' } },
    };
    expect(made(corrections).reporting.slice(2)).toMatchObject([{ from: 'B', to: 'C' }]);
  });

  test('keep beside their own the places of the words that were given to them', () => {
    const given = { text: 'Sở Ngoại vụ', source: [{ block: 'p1', start: 3, end: 14, page: null }] };
    expect(made({ reporting: { 0: { via: given } } }).reporting[0]).toMatchObject({
      via: 'Sở Ngoại vụ',
      source: [...halfYear.source, ...given.source],
    });
    const tree = buildTree('Qua Sở Ngoại vụ');
    expect(unknownPlaces({ addedReporting: [{ via: given }] }, tree)).toEqual([]);
    const beyond = { ...given, source: [{ block: 'p1', start: 3, end: 99, page: null }] };
    expect(unknownPlaces({ references: { 0: { kind: beyond } } }, tree)).toEqual(beyond.source);
    expect(unknownPlaces({ duties: { 0: { timeText: given } } }, tree)).toEqual([]);
    expect(unknownPlaces({ duties: { 0: { timeText: beyond } } }, tree)).toEqual(beyond.source);
  });

  test('that the draft does not have are told apart by their kind', () => {
    const counts = { tasks: 0, reporting: 2, references: 1, duties: 1 };
    expect(unknownRows({ reporting: { 1: {}, 2: {} }, references: { 1: {} } }, counts)).toEqual([
      { part: 'reporting', index: '2' },
      { part: 'references', index: '1' },
    ]);
    expect(unknownRows({ reporting: { 2: {} }, addedReporting: [{}] }, counts)).toEqual([]);
    expect(unknownRows({ duties: { 0: { timeText: null }, 1: { timeText: null } } }, counts)).toEqual([
      { part: 'duties', index: '1' },
    ]);
  });

  test('answer the doubts about them once they are set right or dropped', () => {
    const finding = {
      code: 'date-incomplete',
      severity: 'unsure' as const,
      path: 'references.0.date',
      source: [],
      values: { known: '2020' },
    };
    const left = (corrections: Corrections) =>
      applyCorrections({ ...draft, findings: [finding] }, corrections).draft.findings.length;
    expect(left({ references: { 0: { kind: 'Luật' } } })).toBe(1);
    expect(left({ references: { 0: { date: '2020-03-05' } } })).toBe(0);
    expect(left({ references: { 0: { dropped: true } } })).toBe(0);
  });
});
