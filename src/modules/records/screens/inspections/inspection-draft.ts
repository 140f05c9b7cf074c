import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { InspectionContentShape, InspectionShape, LookedAt } from '../../contract/inspections.ts';

/** A body as it was picked. */
export interface DraftBody {
  readonly id: string;
  readonly name: string;
}

/** One finding as it is typed. */
export interface DraftFinding {
  readonly key: string;
  readonly kind: InspectionShape['findings'][number]['kind'];
  readonly words: string;
  readonly organizationId: string;
  readonly obligationId: string;
}

/** One remedy as it is typed. */
export interface DraftRemedy {
  readonly key: string;
  readonly findingKey: string;
  readonly organizationId: string;
  readonly words: string;
  readonly end: 'counted' | 'day' | 'none';
  readonly counted: string;
  readonly day: string;
}

/** Somebody who went, as it is typed. */
export interface DraftMember {
  readonly key: string;
  readonly title: string;
  readonly part: InspectionShape['members'][number]['part'];
}

/** An inspection as it is typed. */
export interface InspectionDraft {
  readonly title: string;
  readonly decision: string;
  readonly planId: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly summary: string;
  readonly members: readonly DraftMember[];
  readonly bodies: readonly DraftBody[];
  readonly looked: readonly Pick<LookedAt, 'id' | 'number' | 'text' | 'organization'>[];
  readonly findings: readonly DraftFinding[];
  readonly remedies: readonly DraftRemedy[];
}

const DAYS_TO_REMEDY = 10;

/** What stands, as it is typed on. */
export function draftOf(inspection: InspectionShape): InspectionDraft {
  const { title, decision, plan, fromDay, toDay, place, summary, bodies, obligations } = inspection;
  const typed = (day: string | null): string => (day === null ? '' : formatDate(day));
  return {
    title,
    decision,
    planId: plan?.id,
    from: typed(fromDay),
    to: typed(toDay),
    place,
    summary,
    members: inspection.members.map((member, index) => ({ ...member, key: `kept ${index}` })),
    bodies,
    looked: obligations,
    findings: inspection.findings.map((finding) => ({
      key: finding.id,
      kind: finding.kind,
      words: finding.words,
      organizationId: finding.organizationId ?? '',
      obligationId: finding.obligationId ?? '',
    })),
    remedies: inspection.remedies.map((remedy) => ({
      key: remedy.id,
      findingKey: remedy.findingId ?? '',
      organizationId: remedy.organization.id,
      words: remedy.words,
      end: remedy.countedDays !== null ? 'counted' : remedy.day !== null ? 'day' : 'none',
      counted: String(remedy.countedDays ?? DAYS_TO_REMEDY),
      day: typed(remedy.day),
    })),
  };
}

/** A new remedy, of the only body where there is one, with the usual span. */
export function newRemedy(key: string, draft: InspectionDraft, finding?: DraftFinding): DraftRemedy {
  const [only, another] = draft.bodies;
  const own = another === undefined ? (only?.id ?? '') : '';
  return {
    key,
    findingKey: finding?.key ?? '',
    organizationId: finding?.organizationId || own,
    words: '',
    end: 'counted',
    counted: String(DAYS_TO_REMEDY),
    day: '',
  };
}

/** The same thing to put right for every other body that is not told so yet; without a body it is first of the first one. */
export function spreadRemedy({ remedies, bodies }: InspectionDraft, key: string): readonly DraftRemedy[] {
  const one = remedies.find((remedy) => remedy.key === key);
  if (one === undefined) return remedies;
  const told = new Set(
    remedies
      .filter(({ words, key: other }) => other !== key && words.trim() === one.words.trim())
      .map(({ organizationId }) => organizationId),
  );
  const untold = bodies.filter(({ id }) => !told.has(id) && id !== one.organizationId);
  const [first, ...rest] =
    one.organizationId === '' ? untold : [{ id: one.organizationId, name: '' }, ...untold];
  const spread = [
    { ...one, organizationId: first?.id ?? '' },
    ...rest.map(({ id }) => ({ ...one, key: `${one.key} ${id}`, organizationId: id })),
  ];
  return remedies.flatMap((remedy) => (remedy.key === key ? spread : [remedy]));
}

/** What a person has to mend. `words`, `remedyBody` and `badDay` keep it from being saved, the others from being sent. */
export type DraftLack = 'badDay' | 'words' | 'remedyBody' | 'day' | 'bodies' | 'members' | 'findings';

const isCount = (typed: string): boolean => /^[1-9]\d{0,2}$/u.test(typed.trim()) && Number(typed) <= 500;
const isBadDay = (typed: string): boolean => typed.trim() !== '' && readTypedDate(typed) === null;

/** What is wrong with, or missing from, what is typed. */
export function lacksOfDraft(draft: InspectionDraft): readonly DraftLack[] {
  const { from, to, findings, remedies, bodies, members, title } = draft;
  const lacks: DraftLack[] = [];
  const isBadEnd = ({ end, counted, day }: DraftRemedy): boolean =>
    (end === 'counted' && !isCount(counted)) || (end === 'day' && readTypedDate(day) === null);
  if (isBadDay(from) || isBadDay(to) || remedies.some(isBadEnd)) lacks.push('badDay');
  if (title.trim() === '' || [...findings, ...remedies].some(({ words }) => words.trim() === ''))
    lacks.push('words');
  if (remedies.some(({ organizationId }) => organizationId === '')) lacks.push('remedyBody');
  if (readTypedDate(from) === null) lacks.push('day');
  if (bodies.length === 0) lacks.push('bodies');
  if (members.every((member) => member.title.trim() === '')) lacks.push('members');
  if (findings.length === 0 && remedies.length === 0) lacks.push('findings');
  return lacks;
}

const KEEPS_FROM_SAVING: readonly DraftLack[] = ['badDay', 'words', 'remedyBody'];

/** Whether what is typed can be saved as it is. */
export function canSave(lacks: readonly DraftLack[]): boolean {
  return !lacks.some((lack) => KEEPS_FROM_SAVING.includes(lack));
}

/** What is typed, as it is sent. */
export function contentOfDraft(draft: InspectionDraft): InspectionContentShape {
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return {
    title: draft.title.trim(),
    decision: draft.decision,
    planId: draft.planId ?? null,
    fromDay: readTypedDate(draft.from),
    toDay: readTypedDate(draft.to),
    place: draft.place,
    summary: draft.summary,
    members: draft.members
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, part }) => ({ title: title.trim(), part })),
    organizationIds: draft.bodies.map(({ id }) => id),
    obligationIds: draft.looked.map(({ id }) => id),
    findings: draft.findings.map(({ key, kind, words, organizationId, obligationId }) => ({
      key,
      kind,
      words: words.trim(),
      organizationId: orNull(organizationId),
      obligationId: orNull(obligationId),
    })),
    remedies: draft.remedies.map(({ key, findingKey, organizationId, words, end, counted, day }) => ({
      key,
      findingKey: orNull(findingKey),
      organizationId,
      words: words.trim(),
      day: end === 'day' ? readTypedDate(day) : null,
      countedDays: end === 'counted' ? Number(counted) : null,
    })),
  };
}

/** What a part of the editor gets. */
export interface EditProps {
  readonly draft: InspectionDraft;
  readonly onChange: (part: Partial<InspectionDraft>) => void;
}
