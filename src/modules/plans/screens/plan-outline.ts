import type { TextSpan } from '#kernel/base/text-span.ts';
import type { Plan, PlanDuty, PlanTask } from '../contract.ts';

/** How far the items below a heading have come. */
export interface OutlineProgress {
  readonly total: number;
  readonly done: number;
  readonly late: number;
}

/** Items below one heading of the document, in its order. */
export interface OutlineHeading {
  readonly key: string;
  /** Null for items that stand below no heading of their own. */
  readonly title: string | null;
  readonly tasks: readonly PlanTask[];
  readonly progress: OutlineProgress;
}

/** A top heading of the document with what it holds. */
export interface OutlineSection {
  readonly key: string;
  /** Its order among the sections of the plan; null before the first, or where none was read. */
  readonly place: number | null;
  /** Null where all tasks stand below one top heading, which then says nothing. */
  readonly title: string | null;
  readonly headings: readonly OutlineHeading[];
  readonly progress: OutlineProgress;
}

/** The tasks of a plan in the outline of its document. */
export interface PlanOutline {
  readonly sections: readonly OutlineSection[];
  readonly duties: readonly PlanDuty[];
  /** The heading over the duties as printed, null where it was not read. */
  readonly dutiesTitle: string | null;
  readonly dutiesPlace: number | null;
  readonly dutiesProgress: OutlineProgress;
}

/** Puts the tasks of a plan below the headings of its document. */
export function outlineOf(plan: Pick<Plan, 'sections' | 'taskList' | 'duties'>): PlanOutline {
  const sectionOf = findSections(plan.sections);
  let place = -1;
  const placed = plan.taskList.map((task) => {
    // A task that a person added stands where the one before it stands.
    place = sectionOf(task.source) ?? place;
    return { task, place };
  });
  const places = [...new Set(placed.map((task) => task.place))];
  const sections = places.map((index) => {
    const tasks = placed.filter((task) => task.place === index).map(({ task }) => task);
    return {
      key: `section-${index}`,
      place: index === -1 ? null : index,
      title: places.length > 1 ? titleOf(plan.sections[index]) : null,
      headings: headingsOf(tasks),
      progress: sumProgress(tasks),
    };
  });
  const dutiesPlace =
    plan.duties.map(({ source }) => sectionOf(source)).find((order) => order !== null) ?? null;
  return {
    sections,
    duties: plan.duties,
    dutiesTitle: titleOf(plan.sections[dutiesPlace ?? -1]),
    dutiesPlace,
    dutiesProgress: sumProgress(plan.duties),
  };
}

/** The printed title of a section with its number. */
export function titleOf(section: Plan['sections'][number] | undefined): string | null {
  if (section === undefined) return null;
  const { number, title } = section;
  return number === null || title.startsWith(number) ? title : `${number}. ${title}`;
}

function headingsOf(tasks: readonly PlanTask[]): OutlineHeading[] {
  const headings: { title: string | null; tasks: PlanTask[] }[] = [];
  for (const task of tasks) {
    const last = headings.at(-1);
    if (last !== undefined && last.title === task.heading) last.tasks.push(task);
    else headings.push({ title: task.heading, tasks: [task] });
  }
  return headings.map(({ title, tasks: below }) => ({
    key: `heading-${below[0]?.id ?? ''}`,
    title,
    tasks: below,
    progress: sumProgress(below),
  }));
}

/** The last section that begins at or before a place of the document; null before the first, or without a place. */
function findSections(sections: Plan['sections']): (source: readonly TextSpan[]) => number | null {
  const begins = sections.map(({ source }) => orderOf(source));
  return (source) => {
    const order = orderOf(source);
    if (order === null) return null;
    const begun = begins.flatMap((begin, index) => (begin !== null && begin <= order ? [index] : []));
    return begun.at(-1) ?? null;
  };
}

/** Blocks are numbered in reading order: `p12` stands before `p13`. */
function orderOf(source: readonly TextSpan[]): number | null {
  const number = Number(source[0]?.block.slice(1));
  return source[0] === undefined || Number.isNaN(number) ? null : number;
}

function sumProgress(items: readonly { readonly obligations: OutlineProgress }[]): OutlineProgress {
  const sum = { total: 0, done: 0, late: 0 };
  for (const { obligations } of items) {
    sum.total += obligations.total;
    sum.done += obligations.done;
    sum.late += obligations.late;
  }
  return sum;
}
