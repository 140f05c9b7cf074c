import { readFileSync } from 'node:fs';

const SAMPLE = new URL('../../samples/plans/2-ubnd-tinh-ke-hoach-2026.md', import.meta.url);

/**
 * Lines of a plan of real size (six to eight pages): the province's sample with its work told twice, in other numbers
 * for each `number`, so that no two files are the same.
 */
export function writePlanLines(number: number): string[] {
  const lines = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/^\*([^*]+)\*$/u, '$1'))
    .filter((line) => line !== '');
  const from = lines.findIndex((line) => line.includes('II. NỘI DUNG'));
  const to = lines.findIndex((line) => line.includes('III. '));
  if (from < 0 || to < from)
    throw new Error('The sample plan has no section II. NỘI DUNG before its section III.');
  const work = lines.slice(from + 1, to);
  const again = work.map((line) => line.replace(/^(\d+)/u, (digits) => String(Number(digits) + 20)));
  const all = [...lines.slice(0, to), ...again, ...lines.slice(to)];
  return all.map((line) => line.replace(/\b45\/KH-UBND/u, `${100 + number}/KH-UBND`));
}
