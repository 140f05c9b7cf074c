import type {
  Plan,
  PlanBodyShare,
  PlanHistory,
  PlanRelations,
  PlanSummary,
  RelatedPlan,
} from '../contract.ts';
import type { Progress } from '../domain/plan-confirmed.ts';
import type { PlanItem, WholePlan } from '../use-cases/get-plan.ts';
import type { ListedPlan } from '../use-cases/list-plans.ts';
import type { OpenPlan } from '../use-cases/open-plan.ts';
import type { PlanHistory as ReadHistory } from '../use-cases/recount-history.ts';
import type { RelatedDocuments } from '../use-cases/relate-plan.ts';
import type { BodyShare } from '../use-cases/share-plan.ts';

type Head = WholePlan['head'];
type Participant = PlanItem['participants'][number];

/** A plan in a list as it is sent. */
export function presentPlanSummary({ head, progress }: ListedPlan): PlanSummary {
  return summaryOf(head, progress);
}

/** How many of the next days are shown. */
const NEXT_DAYS = 4;

/** One plan as it is sent: bodies stand once, since a group is named on many items and holds many of them. */
export function presentPlan(plan: OpenPlan): Plan {
  const { head, items, reporting, progress, standing } = plan;
  const organizations = new Map<string, { id: string; name: string; place: number }>();
  const placeOf = ({ id, name }: Participant['organizations'][number]): number => {
    const known = organizations.get(id) ?? { id, name, place: organizations.size };
    organizations.set(id, known);
    return known.place;
  };
  const presentName = ({ printed_name, organizations: bodies }: Participant) => ({
    name: printed_name,
    organizations: bodies.map(placeOf),
  });
  const taskList = items
    .filter(({ item }) => item.kind === 'task')
    .map((task) => presentTask(task, presentName));
  const duties = items
    .filter(({ item }) => item.kind === 'duty')
    .map(({ item, participants, progress: obligations }) => ({
      id: item.id,
      number: item.number,
      text: item.text,
      time: presentTime(item),
      bodies: participants.map(presentName),
      source: item.source,
      obligations,
    }));
  return {
    ...summaryOf(head, progress),
    version: head.version,
    signer: head.signer,
    readingId: head.readingId,
    fileName: head.fileName,
    organizations: [...organizations.values()].map(({ id, name }) => ({ id, name })),
    counts: standing.counts,
    next: nextDays(plan),
    sections: [...plan.parts.sections],
    funding: [...plan.parts.funding],
    taskList,
    duties,
    reporting: reporting.map((duty) => ({
      from: duty.from_name,
      to: duty.to_name,
      via: duty.via_name,
      cadence: duty.cadence,
      due: duty.due,
      startYear: duty.start_year,
      source: duty.source,
    })),
  };
}

function nextDays({ standing, reports }: OpenPlan): Plan['next'] {
  const ends = standing.next.map((next) => ({ kind: 'obligations' as const, ...next }));
  const due = reports.map((report) => ({ kind: 'report' as const, ...report }));
  return [...ends, ...due].sort((first, second) => first.day.localeCompare(second.day)).slice(0, NEXT_DAYS);
}

function summaryOf(head: Head, obligations: Progress): PlanSummary {
  const { id, title, kind, number, date, issuer, year, tasks, isDraft } = head;
  return {
    id,
    title,
    kind,
    number,
    date,
    issuer,
    year,
    tasks,
    isDraft,
    obligations,
    confirmedAt: head.confirmedAt.toISOString(),
  };
}

function presentTime(item: PlanItem['item']): Plan['taskList'][number]['time'] {
  return {
    text: item.time_text,
    kind: item.time_kind,
    from: item.time_from,
    to: item.time_to,
    until: item.time_until,
    windows: [...item.time_windows],
  };
}

function presentTask(
  { item, participants, progress }: PlanItem,
  presentName: (participant: Participant) => { name: string; organizations: number[] },
): Plan['taskList'][number] {
  return {
    id: item.id,
    number: item.number,
    bullet: item.bullet,
    heading: item.heading,
    text: item.text,
    time: presentTime(item),
    product: item.product,
    participants: participants.flatMap((participant) =>
      participant.role === 'duty'
        ? []
        : [{ role: participant.role, scope: participant.scope, ...presentName(participant) }],
    ),
    source: item.source,
    obligations: progress,
  };
}

/** What one body does under a plan, as it is sent. */
export function presentShare({ organizationId, organizationName, ...share }: BodyShare): PlanBodyShare {
  return { id: organizationId, name: organizationName, ...share };
}

/** What a plan stands on and what stands on it, as it is sent. */
export function presentRelations({ references, citedBy }: RelatedDocuments): PlanRelations {
  return {
    references: references.map(({ symbol, kind, date, issuer, role, source, plans, change }) => ({
      symbol,
      kind,
      date,
      issuer: issuer ?? null,
      role,
      source,
      plans: plans.map(presentRelated),
      change,
    })),
    citedBy: citedBy.map((plan) => ({ ...presentRelated(plan), role: plan.role })),
  };
}

function presentRelated({ id, title, kind, number, date, issuer }: RelatedPlan): RelatedPlan {
  return { id, title, kind, number, date, issuer };
}

/** The history of a plan as it is sent. */
export function presentHistory({ entries, nextCursor }: ReadHistory): PlanHistory {
  return {
    entries: entries.map(({ write, obligation, record, naming }) => ({
      id: write.id,
      at: write.at.toISOString(),
      who: write.actorName,
      action: write.action,
      obligation: obligation && {
        id: obligation.id,
        organization: obligation.organizationName,
        number: obligation.number,
        text: obligation.text,
      },
      record: record && { doneOn: record.doneOn, words: record.words, withdrawn: record.withdrawn },
      naming,
      before: write.before,
      after: write.after,
    })),
    nextCursor,
  };
}
