import { appendAll } from '#kernel/base/append-all.ts';
import { cutLongRuns } from '#kernel/language/cut-long-runs.ts';
import { parseEmphasis } from './parse-emphasis.ts';
import { partColumns } from './part-columns.ts';
import { isTableRow, withoutLoneBar } from './read-pipe-table.ts';
import { rebuildTornTables } from './rebuild-torn-tables.ts';
import { unfoldHtmlTables } from './unfold-html-tables.ts';

/** One printed line without marks of Markdown. */
export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
  readonly bold: readonly boolean[];
  readonly italic: readonly boolean[];
  /** Leading spaces in the source. */
  readonly indent: number;
  readonly headingLevel: number | null;
  /** Length of the line in the source, marks included: what a wrapping program counted. */
  readonly width: number;
  /** Length of the first word in the source, marks included. */
  readonly firstWidth: number;
  readonly page: number | null;
}

/** Rows of one pipe table, as written. */
export interface TableLines {
  readonly kind: 'table';
  readonly rows: readonly string[];
  readonly page: number | null;
}

/** A stretch of lines between blank lines. */
export interface LineGroup {
  readonly lines: readonly TextLine[];
}

/** A source cut into groups, and how many pages its form feeds count; null without any. */
export interface SplitText {
  readonly groups: readonly (LineGroup | TableLines)[];
  readonly pages: number | null;
}

interface RawLine {
  readonly text: string;
  readonly page: number | null;
}

/** Cuts source text into groups of lines between blank lines, and pipe tables; page numbers and rules are left out. */
export function splitLines(source: string): SplitText {
  const clean = cleanSource(source);
  const sheets = clean.split('\f').map((sheet) => partColumns(sheet.split('\n')));
  const paged = sheets.length > 1;
  const groups: (LineGroup | TableLines)[] = [];
  let run: RawLine[] = [];
  const close = () => {
    if (run.length > 0) appendAll(groups, groupRun(run));
    run = [];
  };
  sheets.forEach((sheet, sheetIndex) => {
    const page = paged ? sheetIndex + 1 : null;
    for (const text of rebuildTornTables(sheet, LINE_IN_CELL)) {
      if (isSilent(text)) close();
      else {
        const words = withoutLoneBar(text);
        run.push({ text: words, page });
        if (words !== text) close();
      }
    }
    close();
  });
  return { groups, pages: paged ? sheets.length : null };
}

/** Stands for a line end inside the cell of a table; a sign of private use, which no paper has. */
export const LINE_IN_CELL = '\ue000';

/** A tab between words parts columns, as a wide gap does. */
const TAB_AS_GAP = '    ';

/** Unicode, entities and the few tags that converters leave in Markdown; line ends become `\n`. */
function cleanSource(source: string): string {
  const text = cutLongRuns(source)
    .replace(/\r\n?|\u2028|\u2029|\v/gu, '\n')
    .replaceAll('\\r\\n', ' ')
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\ue000]/gu, '')
    .replace(/(?<=[^\s\n])\t(?=[^\s\n])/gu, TAB_AS_GAP)
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/gu, ' ');
  return unfoldHtmlTables(text, LINE_IN_CELL)
    .replace(/<!--.{0,400}?-->/gsu, '')
    .replace(/<br\s{0,3}\/?>/giu, LINE_IN_CELL)
    .replace(/^(?![^\S\n]*\|)[^\n\ue000]*\ue000.*$/gmu, (line) => line.replaceAll(LINE_IN_CELL, '\n'))
    .replace(/<\/?(?:sub|sup|u|b|i|em|strong|span|center|div|p|a|font|small|mark)(?:\s[^<>]{0,200})?>/giu, '')
    .replace(/!\[[^\][\n]{0,300}\]\([^()\s]{0,500}\)/gu, '')
    .replace(/&(?:nbsp|#160|#xa0);/giu, ' ')
    .replace(/&(?:lt|#60);/giu, '<')
    .replace(/&(?:gt|#62);/giu, '>')
    .replace(/&(?:quot|#34);/giu, '"')
    .replace(/&(?:apos|#39|#x27);/giu, "'")
    .replace(/&(?:amp|#38);/giu, '&');
}

/** Blank lines, rules, fences and lone page numbers say nothing of the text; they only part it. */
function isSilent(line: string): boolean {
  const text = line.trim();
  if (text === '' || text === '|') return true;
  if (/^[-–—_=~*.•\s]{3,}$/u.test(text) || text.startsWith('```')) return true;
  if (/^[-–—]?\s?(?:trang\s)?\d{1,3}(?:\s?\/\s?\d{1,3})?\s?[-–—]?$/iu.test(text)) return true;
  return /^\{\d{1,4}\}-*$/u.test(text);
}

function groupRun(run: readonly RawLine[]): (LineGroup | TableLines)[] {
  const groups: (LineGroup | TableLines)[] = [];
  let start = 0;
  while (start < run.length) {
    const table = isTableRow((run[start] as RawLine).text);
    let end = start + 1;
    while (end < run.length && isTableRow((run[end] as RawLine).text) === table) end += 1;
    const part = run.slice(start, end);
    const page = (part[0] as RawLine).page;
    if (table) groups.push({ kind: 'table', rows: part.map((line) => line.text), page });
    else groups.push({ lines: styleLines(part) });
    start = end;
  }
  return groups;
}

/** Emphasis may run over several lines of a group, so a group is parsed as a whole and cut again. */
function styleLines(run: readonly RawLine[]): TextLine[] {
  const heads = run.map((line) => takeHead(line.text));
  const styled = parseEmphasis(heads.map((head) => head.rest).join('\n'));
  const lines: TextLine[] = [];
  let start = 0;
  styled.text.split('\n').forEach((text, index) => {
    const raw = run[index] as RawLine;
    const head = heads[index] as LineHead;
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (trimmed !== '') {
      const from = start + lead;
      const to = from + trimmed.length;
      lines.push({
        kind: 'line',
        text: trimmed,
        bold: styled.bold.slice(from, to),
        italic: styled.italic.slice(from, to),
        indent: head.indent,
        headingLevel: head.level,
        width: raw.text.trimEnd().length,
        firstWidth: /\S+/u.exec(raw.text)?.[0].length ?? 0,
        page: raw.page,
      });
    }
    start += text.length + 1;
  });
  return lines;
}

interface LineHead {
  readonly indent: number;
  readonly level: number | null;
  readonly rest: string;
}

function takeHead(line: string): LineHead {
  const indent = line.length - line.trimStart().length;
  const text = line
    .trim()
    .replace(/^(?:>\s?)+/u, '')
    .replace(/\\$/u, '');
  const heading = /^(#{1,6})\s+/u.exec(text);
  const rest = heading ? text.slice(heading[0].length).replace(/\s#+$/u, '') : text;
  const doubled = /^[-*+•]\s+(?=\\?[-+*•–◦○]\s|\\?[-+•–◦](?=\p{L}))/u.exec(rest);
  return {
    indent,
    level: heading ? (heading[1] as string).length : null,
    rest: doubled ? rest.slice(doubled[0].length) : rest,
  };
}
