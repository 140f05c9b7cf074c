import type { ReadingFinding } from '../../model/document-tree.ts';

/** Builds a finding about a page or the whole file, which no block bears. */
export function finding(
  code: string,
  severity: ReadingFinding['severity'],
  values: ReadingFinding['values'],
): ReadingFinding {
  return { code, severity, block: null, values };
}

/** Adds a finding that names a page, once for each page. */
export function notePage(
  findings: ReadingFinding[],
  code: 'table-without-lines' | 'table-rebuilt',
  page: number,
): void {
  const isKnown = findings.some((known) => known.code === code && known.values.page === String(page));
  if (!isKnown) findings.push(finding(code, 'warning', { page: String(page) }));
}
