import {
  EMPTY_HEAD,
  emptyPart,
  type Manuscript,
  type ManuscriptHead,
  type ManuscriptName,
  type ManuscriptPart,
  type PartKind,
} from '#kernel/composition/manuscript.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';
import { composePlan, type PlanSource } from '../compose-plan.ts';
import type { PlanHead } from '../plan-head.ts';
import type { ItemRow } from '../plan-rows.ts';
import { moveYears } from './move-years.ts';
import { type PlanPiece, walkPlan } from './walk-plan.ts';

/** A confirmed plan to be written anew for the year after. */
export interface PlanToCopy {
  readonly head: Pick<PlanHead, 'title' | 'issuer' | 'year'>;
  readonly source: PlanSource;
  readonly items: readonly Pick<ItemRow, 'id' | 'kind' | 'text' | 'time_text' | 'product' | 'source'>[];
  readonly participants: readonly CopiedParticipant[];
}

/** A printed name of the plan and the bodies it stood for. */
export interface CopiedParticipant {
  readonly item_id: string;
  readonly role: 'lead' | 'coordinate' | 'advise' | 'duty';
  readonly printed_name: string;
  readonly organizations: readonly { readonly id: string }[];
}

/**
 * Begins a plan with outline, prose, tasks and bodies of another, its years moved by one; every part that was copied
 * is to be looked at. The number, the day and the name of the signer do not go along.
 */
export function beginFromPlan(plan: PlanToCopy, month: string, newId: () => string): Manuscript {
  const document = composePlan(plan.source);
  const { year } = plan.head;
  const { bases, opening, pieces } = walkPlan(document.body, plan.source.corrected, plan.items);
  const parts = pieces.flatMap((piece) => copyPiece(piece, plan, newId));
  return {
    head: {
      ...copyHead(document, plan, month),
      bases: bases.join('\n'),
      opening: moveYears(opening.join('\n'), year),
    },
    parts,
  };
}

function copyHead(
  document: OfficialDocument,
  { head, source, items }: PlanToCopy,
  month: string,
): ManuscriptHead {
  const { year } = head;
  const [signature] = document.signatures;
  const office = signature?.office ?? [];
  return {
    ...EMPTY_HEAD,
    family: document.family,
    kind: document.kind === 'CHƯƠNG TRÌNH' ? 'programme' : 'plan',
    belowKind: document.issuerBelowKind ?? '',
    tasksIn: standInAnnex(document, items) ? 'annex' : 'text',
    superior: document.superior.join('\n'),
    issuer: head.issuer ?? document.issuer.join(' '),
    place: document.place ?? '',
    symbol: (source.corrected.document.number?.text ?? document.number ?? '').replace(/^[\s\d]+/u, ''),
    month,
    subject: moveYears(document.subject.join(' '), year),
    year: year === null ? null : year + 1,
    recipients: document.recipients.map((line) => line.replace(/[;.]\s*$/u, '')).join('\n'),
    authority: (signature?.authority ?? []).join('\n'),
    capacity: office.slice(0, -1).join('\n'),
    title: office.at(-1) ?? '',
  };
}

/** True when every task of the plan stands behind its signature. */
function standInAnnex({ annexes }: OfficialDocument, items: PlanToCopy['items']): boolean {
  const blocks = new Set(annexes.flatMap(({ body }) => [...paragraphsIn(body)].map(({ id }) => id)));
  const tasks = items.filter(({ kind }) => kind === 'task');
  return tasks.length > 0 && tasks.every(({ source }) => source.some(({ block }) => blocks.has(block)));
}

function copyPiece(piece: PlanPiece, plan: PlanToCopy, newId: () => string): ManuscriptPart[] {
  const { year } = plan.head;
  const part = (kind: PartKind, text: string): ManuscriptPart => ({
    ...emptyPart(newId(), kind),
    text: moveYears(text, year),
    look: true,
  });
  if (piece.kind !== 'item') return [part(piece.kind, piece.text)];
  const item = plan.items.find(({ id }) => id === piece.itemId);
  if (item === undefined) return [];
  const named = (role: CopiedParticipant['role']): ManuscriptName[] =>
    plan.participants
      .filter((participant) => participant.item_id === item.id && participant.role === role)
      .map(({ printed_name, organizations }) => ({
        name: printed_name,
        organizationId: organizations.length === 1 ? (organizations[0]?.id ?? null) : null,
      }));
  if (item.kind === 'duty')
    return [{ ...part('duty', withoutNames(item.text, named('duty'))), lead: named('duty') }];
  const task: ManuscriptPart = {
    ...part('task', item.text),
    lead: named('lead'),
    coordinate: named('coordinate'),
    time: moveYears(item.time_text ?? '', year),
    product: moveYears(item.product ?? '', year),
  };
  const advising = named('advise').map(({ name }) => name);
  // A line of its own below the task, as papers print it.
  return advising.length === 0
    ? [task]
    : [task, part('prose', `- Cơ quan tham mưu: ${advising.join('; ')}.`)];
}

/** `Sở Tài chính: bố trí kinh phí` holds the name that is printed anew before the words. */
function withoutNames(text: string, names: readonly ManuscriptName[]): string {
  const [first] = names;
  if (first === undefined || !text.toLowerCase().startsWith(first.name.toLowerCase())) return text;
  const colon = text.indexOf(':');
  const isHead = colon > 0 && colon < 200;
  return isHead ? text.slice(colon + 1).trim() : text;
}
