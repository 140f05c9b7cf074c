/**
 * Rewrites the HTML tables that some scanners put into Markdown as pipe tables, which have one way to be read. A
 * cell merged over rows stands in each of them; `lineEnd` stands for a line end inside a cell.
 */
export function unfoldHtmlTables(source: string, lineEnd: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = findTag(source, '<table', at);
    const end = start < 0 ? -1 : findTag(source, '</table>', start);
    if (end < 0) break;
    pieces.push(source.slice(at, start), '\n\n', printPipes(source.slice(start, end), lineEnd), '\n\n');
    at = end + '</table>'.length;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

function findTag(source: string, tag: string, from: number): number {
  const lower = source.indexOf(tag, from);
  if (lower >= 0) return lower;
  return source.indexOf(tag.toUpperCase(), from);
}

function printPipes(table: string, lineEnd: string): string {
  const grid: string[][] = [];
  let hasHeader = false;
  const rows = table.split(/<tr[^<>]{0,200}>/iu).slice(1);
  rows.forEach((row, rowIndex) => {
    const cells = row.split(/(?=<t[dh][\s>])/iu).filter((cell) => /^<t[dh]/iu.test(cell));
    hasHeader ||= rowIndex === 0 && cells.some((cell) => /^<th/iu.test(cell));
    let column = 0;
    for (const cell of cells) {
      while (gridRow(grid, rowIndex)[column] !== undefined) column += 1;
      const text = wordsOf(cell, lineEnd);
      for (let below = 0; below < spanOf(cell, 'rowspan'); below += 1)
        gridRow(grid, rowIndex + below)[column] = text;
      const columns = spanOf(cell, 'colspan');
      for (let beside = 1; beside < columns; beside += 1) gridRow(grid, rowIndex)[column + beside] = '';
      column += columns;
    }
  });
  const lines = grid
    .slice(0, rows.length)
    .map((cells) => `| ${Array.from(cells, (cell) => cell ?? '').join(' | ')} |`);
  if (hasHeader) lines.splice(1, 0, '|---|---|');
  return lines.join('\n');
}

function gridRow(grid: string[][], index: number): string[] {
  const row = grid[index] ?? [];
  grid[index] = row;
  return row;
}

/** Most rows or columns that one cell may cover: a scan that says more is at fault. */
const WIDEST = 60;

function spanOf(cell: string, name: 'rowspan' | 'colspan'): number {
  const written = new RegExp(`^<t[dh][^<>]{0,200}\\b${name}\\s?=\\s?["']?(\\d{1,3})`, 'iu').exec(cell)?.[1];
  return Math.min(WIDEST, Math.max(1, Number(written ?? 1)));
}

function wordsOf(cell: string, lineEnd: string): string {
  return cell
    .replace(/^<t[dh][^<>]{0,200}>/iu, '')
    .replace(/<\/?(?:t[dhr]|thead|tbody|tfoot)[^<>]{0,200}>/giu, '')
    .trim()
    .replace(/<\/p>\s*<p[^<>]{0,200}>/giu, lineEnd)
    .replace(/\s*\n\s*/gu, lineEnd)
    .replace(/\|/gu, '\\|');
}
