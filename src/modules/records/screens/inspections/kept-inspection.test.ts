import { describe, expect, it } from 'vitest';
import type { InspectionShape } from '../../contract/inspections.ts';
import { draftOf } from './inspection-draft.ts';
import { readKept, saysAlready } from './kept-inspection.ts';

const made = { at: '2027-03-10T02:00:00Z', by: 'Người viết' };
const inspection: InspectionShape = {
  ...{ id: 'i', title: 'Kiểm tra', decision: '', plan: null, fromDay: '2027-03-08', toDay: null, place: '' },
  ...{
    summary: '',
    organization: null,
    members: [],
    obligations: [],
    state: 'draft',
    whole: true,
    runs: true,
  },
  ...{ today: '2027-03-10', version: 3, created: made, sent: null, closedAt: null, changed: made },
  bodies: [{ id: 'a', name: 'Xã Nà Hiên' }],
  findings: [{ id: 'f', kind: 'shortcoming', words: 'Chưa có sổ', organizationId: 'a', obligationId: null }],
  remedies: [
    {
      ...{ id: 'r', findingId: 'f', organization: { id: 'a', name: 'Xã Nà Hiên' }, words: 'Lập sổ' },
      ...{ day: null, countedDays: 5, obligationId: null, state: 'open', deadline: null, steps: [] },
      ...{ acts: [], side: null, version: 1, changed: made },
    },
  ],
};
const draft = draftOf(inspection);

describe('what a browser kept of an inspection', () => {
  it('is read back as it was written', () => {
    const kept = { version: 3, draft: { ...draft, summary: 'Viết dở' } };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(JSON.parse(JSON.stringify(kept)));
  });

  it.each([
    null,
    'words',
    {},
    { version: 3 },
    { version: 3, draft: { title: 'x' } },
    { version: '3', draft },
  ])('is nothing where it is not whole: %j', (kept) => {
    expect(readKept(kept)).toBeNull();
  });
});

describe('an inspection says already what was written', () => {
  it('where only the keys of new parts differ', () => {
    const typed = {
      ...draft,
      findings: draft.findings.map((one) => ({ ...one, key: 'finding 0' })),
      remedies: draft.remedies.map((one) => ({ ...one, key: 'remedy 0', findingKey: 'finding 0' })),
    };
    expect(saysAlready(inspection, typed)).toBe(true);
  });

  it('and does not where a word, an end or the finding behind it differs', () => {
    expect(saysAlready(inspection, { ...draft, place: 'xã' })).toBe(false);
    const remedies = (part: object) => draft.remedies.map((one) => ({ ...one, ...part }));
    expect(saysAlready(inspection, { ...draft, remedies: remedies({ counted: '6' }) })).toBe(false);
    expect(saysAlready(inspection, { ...draft, remedies: remedies({ findingKey: '' }) })).toBe(false);
  });
});
