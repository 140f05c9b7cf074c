import type { MarkedValue } from '#modules/documents/widgets/collect-marks.ts';
import type { Plan } from '../contract.ts';

/** The name in the address of a heading of the document. */
export function sectionId(order: number): string {
  return `heading-${order}`;
}

/** The name in the address of words about money. */
export function fundingId(order: number): string {
  return `funding-${order}`;
}

/** Everything of a plan that has its words in the document: tasks and duties by themselves, headings and money by their order. */
export function anchorsOf(plan: Pick<Plan, 'taskList' | 'duties' | 'sections' | 'funding'>): MarkedValue[] {
  return [
    ...plan.taskList,
    ...plan.duties,
    ...plan.sections.map(({ source }, order) => ({ id: sectionId(order), source })),
    ...plan.funding.map(({ source }, order) => ({ id: fundingId(order), source })),
  ];
}
