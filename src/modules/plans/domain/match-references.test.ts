import { describe, expect, it } from 'vitest';
import { type CitedPlan, plansCited } from './match-references.ts';

const programme: CitedPlan = { id: 'a', symbolKey: '12-ctr/tu', date: '2025-12-22' };
const older: CitedPlan = { id: 'b', symbolKey: '12-ctr/tu', date: '2021-03-01' };
const citing = { id: 'c', date: '2026-01-20' };

function cited(date: string | null, plans: readonly CitedPlan[] = [programme, older], by = citing): string[] {
  return plansCited({ symbolKey: '12-ctr/tu', date }, plans, by).map(({ id }) => id);
}

describe('the plans that a citation may mean', () => {
  it('are of its symbol and of its day', () => {
    expect(cited('2025-12-22')).toEqual(['a']);
    expect(cited('2021-03-01')).toEqual(['b']);
    expect(cited('2019-01-01')).toEqual([]);
  });

  it('are several where the citation gives no day', () => {
    expect(cited(null)).toEqual(['a', 'b']);
  });

  it('agree as far as both days are written', () => {
    expect(cited('2025-12')).toEqual(['a']);
    expect(cited('2025-12-22', [{ ...programme, date: '2025-12' }])).toEqual(['a']);
    expect(cited('2025-12-22', [{ ...programme, date: null }])).toEqual(['a']);
  });

  it('were not issued after the document that cites', () => {
    expect(cited(null, [programme], { id: 'c', date: '2025-06-01' })).toEqual([]);
    expect(cited(null, [programme], { id: 'c', date: '2025-12' })).toEqual(['a']);
  });

  it('are never the document itself, and none without a number', () => {
    expect(cited(null, [programme], { id: 'a', date: '2026-01-20' })).toEqual([]);
    const blank = { id: 'd', symbolKey: null, date: null };
    expect(plansCited({ symbolKey: null, date: null }, [blank], citing)).toEqual([]);
  });
});
