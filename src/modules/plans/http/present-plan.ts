import type { Plan, PlanSummary, PlanTask } from '../contract.ts';
import type { Progress } from '../domain/plan-confirmed.ts';
import type { PlanItem, WholePlan } from '../use-cases/get-plan.ts';
import type { ListedPlan } from '../use-cases/list-plans.ts';

type Head = WholePlan['head'];
type Participant = PlanItem['participants'][number];

/** A plan in a list as it is sent. */
export function presentPlanSummary({ head, progress }: ListedPlan): PlanSummary {
  return summaryOf(head, progress);
}

/** One plan as it is sent. */
export function presentPlan(plan: WholePlan): Plan {
  const { head, tree, items, reporting, references, progress } = plan;
  return {
    ...summaryOf(head, progress),
    signer: head.signer,
    readingId: head.readingId,
    fileName: head.fileName,
    tree,
    taskList: items.filter(({ item }) => item.kind === 'task').map(presentTask),
    duties: items
      .filter(({ item }) => item.kind === 'duty')
      .map(({ item, participants }) => ({
        id: item.id,
        number: item.number,
        text: item.text,
        bodies: participants.map(presentBodies),
        source: item.source,
      })),
    reporting: reporting.map((duty) => ({
      from: duty.from_name,
      to: duty.to_name,
      via: duty.via_name,
      cadence: duty.cadence,
      due: duty.due,
      startYear: duty.start_year,
      source: duty.source,
    })),
    references: [...references],
  };
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

function presentTask({ item, participants, progress }: PlanItem): PlanTask {
  return {
    id: item.id,
    number: item.number,
    bullet: item.bullet,
    heading: item.heading,
    text: item.text,
    time: {
      text: item.time_text,
      kind: item.time_kind,
      from: item.time_from,
      to: item.time_to,
      until: item.time_until,
    },
    product: item.product,
    participants: participants.flatMap((participant) =>
      participant.role === 'duty'
        ? []
        : [{ role: participant.role, scope: participant.scope, ...presentBodies(participant) }],
    ),
    source: item.source,
    obligations: progress,
  };
}

function presentBodies({ printed_name, organizations }: Participant) {
  return { name: printed_name, organizations: [...organizations] };
}
