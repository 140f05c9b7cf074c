import type { DraftTime, Source } from '#kernel/plan-draft/plan-draft.ts';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import type { LaidOutDuty, LaidOutTask, ParticipantRole, PlanLayout } from './lay-out-plan.ts';
import type { ConfirmedItem } from './plan-confirmed.ts';

/** A task or duty as it is kept. */
export interface ItemRow {
  readonly id: string;
  readonly kind: 'task' | 'duty';
  readonly position: number;
  readonly number: string | null;
  readonly bullet: number | null;
  readonly heading: string | null;
  readonly text: string;
  readonly time_text: string | null;
  readonly time_kind: DraftTime['kind'];
  readonly time_from: string | null;
  readonly time_to: string | null;
  readonly time_until: string | null;
  readonly time_windows: DraftTime['windows'];
  /** A task that a letter asks for. */
  readonly is_request: boolean;
  readonly product: string | null;
  readonly source: Source;
}

/** A printed name on an item, as it is kept. */
export interface ParticipantRow {
  readonly id: string;
  readonly item_id: string;
  readonly role: ParticipantRole;
  readonly position: number;
  readonly printed_name: string;
  readonly scope: string | null;
  readonly source: Source;
}

/** A body a printed name stands for, as it is kept. */
export interface ParticipantBodyRow {
  readonly participant_id: string;
  readonly organization_id: string;
  readonly organization_name: string;
}

/** Everything of a plan below its head, with identifiers, ready to be kept and to be told. */
export interface PlanRows {
  readonly items: readonly ItemRow[];
  readonly participants: readonly ParticipantRow[];
  readonly bodies: readonly ParticipantBodyRow[];
  readonly reporting: readonly ReportingRow[];
  readonly references: readonly ReferenceRow[];
  /** The same items as the event tells them. */
  readonly confirmed: readonly ConfirmedItem[];
}

export interface ReportingRow {
  readonly id: string;
  readonly position: number;
  readonly from_name: string | null;
  readonly to_name: string | null;
  readonly via_name: string | null;
  readonly cadence: string | null;
  readonly due: string | null;
  readonly start_year: number | null;
  readonly source: Source;
}

export interface ReferenceRow {
  readonly id: string;
  readonly position: number;
  readonly symbol: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly issuer?: string | null;
  readonly role: 'basis' | 'implements' | 'mentioned';
  readonly source: Source;
}

/** Gives a laid-out plan its identifiers, in the order of the document. */
export function makePlanRows(layout: PlanLayout, newId: () => string): PlanRows {
  const tasks = layout.tasks.map((task, index) => ({
    row: taskRow(task, newId(), index + 1),
    laidOut: task,
  }));
  const duties = layout.duties.map((duty, index) => ({
    row: dutyRow(duty, newId(), index + 1),
    laidOut: duty,
  }));
  const named = [...tasks, ...duties].flatMap(({ row, laidOut }) =>
    laidOut.participants.map((participant, index) => ({
      participant,
      row: {
        id: newId(),
        item_id: row.id,
        role: participant.role,
        position: index + 1,
        printed_name: participant.name,
        scope: participant.scope,
        source: participant.source,
      },
    })),
  );
  return {
    items: [...tasks, ...duties].map(({ row }) => row),
    participants: named.map(({ row }) => row),
    bodies: named.flatMap(({ row, participant }) =>
      participant.bodies.map((body) => ({
        participant_id: row.id,
        organization_id: body.id,
        organization_name: body.name,
      })),
    ),
    reporting: layout.reporting.map((duty, index) => ({
      id: newId(),
      position: index + 1,
      from_name: duty.from,
      to_name: duty.to,
      via_name: duty.via,
      cadence: duty.cadence,
      due: duty.due,
      start_year: duty.startYear,
      source: duty.source,
    })),
    references: layout.references.map((reference, index) => ({
      id: newId(),
      position: index + 1,
      ...reference,
    })),
    confirmed: [
      ...tasks.map(({ row, laidOut }) => confirmedItem(row, laidOut)),
      ...duties.map(({ row, laidOut }) => confirmedItem(row, laidOut)),
    ],
  };
}

function confirmedItem(row: ItemRow, { time, assignments }: LaidOutDuty | LaidOutTask): ConfirmedItem {
  const { id, number, text } = row;
  const origin = row.is_request ? 'request' : row.kind;
  return { id, origin, number, text, time, assignments };
}

function taskRow(task: LaidOutTask, id: string, position: number): ItemRow {
  const { number, bullet, heading, text, time, product, source } = task;
  return {
    id,
    kind: 'task',
    position,
    number,
    bullet,
    heading,
    text,
    ...timeRow(time),
    is_request: task.isRequest,
    product,
    source,
  };
}

function dutyRow(duty: LaidOutDuty, id: string, position: number): ItemRow {
  return {
    id,
    kind: 'duty',
    position,
    number: duty.number,
    bullet: null,
    heading: null,
    text: duty.text,
    ...timeRow(duty.time),
    is_request: false,
    product: null,
    source: duty.source,
  };
}

function timeRow(time: DraftTime | null) {
  return {
    time_text: time?.text ?? null,
    time_kind: time?.kind ?? null,
    time_from: wholeDay(time?.from ?? null),
    time_to: wholeDay(time?.to ?? null),
    time_until: time?.until ?? null,
    time_windows: time?.windows ?? [],
  };
}

/** A window is only kept by whole days; what a reader could not make one of stays in the words. */
function wholeDay(day: string | null): string | null {
  return day !== null && isIsoDay(day) ? day : null;
}
