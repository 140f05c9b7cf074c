import { foldText } from '#kernel/language/fold-text.ts';

/** What a paper says of the body that looks after a plan: it watches and urges, or puts the results together. */
const WORDS = ['don doc', 'tong hop', 'co quan thuong truc'] as const;

/**
 * Whether a duty of one body alone makes it the one that puts together what the others report. Duties of groups do
 * not: "các sở … tổng hợp, báo cáo" puts together what stands below each of them.
 */
export function makesConsolidator(dutyWords: string): boolean {
  const folded = foldText(dutyWords);
  return WORDS.some((words) => folded.includes(words));
}
