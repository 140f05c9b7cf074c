import type { OpenPlace } from '#modules/plans/door.ts';
import type { WorkSummary } from '../contract.ts';

import {
  AHEAD_DAYS,
  daysSince,
  planOfLine,
  ROOM,
  type SummaryLine,
  type SummedUpWork,
} from '../use-cases/sum-up-work.ts';
import { presentOccasion } from './present-occasion.ts';

type Line = WorkSummary['soon']['lines'][number]['line'];
type Decision = WorkSummary['decisions'][number];

/** The summary as it is sent. */
export function presentSummary(work: SummedUpWork, realm: string): WorkSummary {
  return {
    realm,
    day: work.day,
    ahead: AHEAD_DAYS,
    plan: work.plan === null ? null : headOf(work.plan),
    figures: work.figures,
    late: presentLate(work),
    soon: presentSoon(work),
    occasions: work.occasions.map(presentOccasion),
    decisions: presentDecisions(work),
    plans: presentPlans(work),
    bodies: presentBodies(work),
  };
}

function presentLate(work: SummedUpWork): WorkSummary['late'] {
  const [first] = work.late;
  const shown = work.late.reduce((sum, { count }) => sum + count, 0);
  return {
    bodies: work.late.map((body) => ({
      organization: { id: body.organizationId, name: body.organizationName },
      count: body.count,
      days: daysSince(body.dueDay, work.day),
      line: lineOf(work, body),
      contact: body.contact,
    })),
    rest: { lines: (first?.bodies ?? 0) - work.late.length, obligations: (first?.obligations ?? 0) - shown },
  };
}

function presentSoon(work: SummedUpWork): WorkSummary['soon'] {
  const [first] = work.soon;
  const shown = work.soon.reduce((sum, { organizations }) => sum + organizations.length, 0);
  return {
    lines: work.soon.map((item) => ({
      day: item.dueDay,
      until: item.dueUntil,
      days: -daysSince(item.dueDay, work.day),
      organizations: [...item.organizations],
      line: lineOf(work, item),
    })),
    rest: { lines: (first?.items ?? 0) - work.soon.length, obligations: (first?.obligations ?? 0) - shown },
  };
}

function presentDecisions(work: SummedUpWork): Decision[] {
  const pending = Map.groupBy(work.pending, ({ kind }) => kind);
  const places = Map.groupBy(work.openPlaces, ({ kind }) => kind);
  const of = (kind: 'hour' | 'given-up'): Decision => {
    const found = pending.get(kind) ?? [];
    const examples = found.map((one) => ({
      line: lineOf(work, one),
      words: one.organizationName,
    }));
    return { kind, count: found[0]?.count ?? 0, examples };
  };
  const at = (kind: OpenPlace['kind']): Decision => {
    const found = places.get(kind) ?? [];
    const examples = found.map((one) => ({
      line: lineOf(work, one),
      words: one.printedName,
    }));
    return { kind, count: found[0]?.count ?? 0, examples };
  };
  return [of('hour'), at('no-lead'), at('open-group'), of('given-up')].filter(({ count }) => count > 0);
}

function presentPlans(work: SummedUpWork): WorkSummary['plans'] {
  const drawn = work.tallies.flatMap(({ planId, ...tally }) => {
    const head = planId === null ? null : (work.heads.get(planId) ?? null);
    return head === null ? [] : [{ ...tally, plan: headOf(head) }];
  });
  const open = ({ notStarted, inProgress, continuous }: (typeof drawn)[number]) =>
    notStarted + inProgress + continuous;
  const sorted = drawn.toSorted(
    (left, right) => open(right) - open(left) || left.plan.title.localeCompare(right.plan.title, 'vi'),
  );
  return { shown: sorted.slice(0, ROOM.plans), rest: Math.max(0, sorted.length - ROOM.plans) };
}

function presentBodies({ kept }: SummedUpWork): WorkSummary['bodies'] {
  const [first] = kept;
  return {
    shown: kept.map(({ organizationId, organizationName, ended, inTime }) => ({
      organization: { id: organizationId, name: organizationName },
      ended,
      inTime,
    })),
    rest: (first?.bodies ?? 0) - kept.length,
    ended: first?.endedOfAll ?? 0,
    inTime: first?.inTimeOfAll ?? 0,
  };
}

function lineOf(work: SummedUpWork, line: SummaryLine): Line {
  const head = planOfLine(work, line);
  return {
    itemId: line.itemId,
    number: line.number,
    text: line.text,
    plan: head === null ? null : headOf(head),
  };
}

function headOf({ id, title, number }: { id: string; title: string; number: string | null }) {
  return { id, title, number };
}
