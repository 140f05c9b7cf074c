import { foldText } from '../language/fold-text.ts';
import type { YearlyOccasion } from './occasion-list.ts';

/** Words that many occasions share, which tell none from another. */
const COMMON = /^(?:ngay|thanh lap|ky|thiet lap)\s+/u;
/** Words after which a day is one that is remembered. */
const REMEMBERING = '(ky niem|dip|chao mung|huong ung|huong toi|nhan ngay)';
/** Fewer words than this may mean anything: then the whole part of the name has to stand there. */
const FEWEST_WORDS = 3;

/**
 * A pattern that finds an occasion in folded words (`foldText`): a part of its name, or its day after a word of remembering
 * (`dịp 22/12`, `kỷ niệm … ngày 22 tháng 12`). A day with another year than the first (`22/12/2026`) is a date and not the
 * occasion. The same to JavaScript and to PostgreSQL.
 */
export function mentionPattern({ name, day, month, lunar, since }: YearlyOccasion): string {
  const names = foldText(name)
    .split(';')
    .map((part) => part.replace(/\(.*\)/u, '').trim())
    .map((part) => [strip(part), part].find((words) => words.split(/\s+/u).length >= FEWEST_WORDS))
    .filter((part) => part !== undefined)
    .map(escapePattern);
  if (lunar) return `(${names.length > 0 ? names.join('|') : escapePattern(foldText(name))})`;
  // Wide apart from its words a day may be any date; after `trước` and the like it is an end.
  const date = `(?<!truoc |truoc ngay |cham nhat |den |den ngay )(?<![0-9/.])0?${day}`;
  const year = since === null ? '' : `|/${since}`;
  const said = `${REMEMBERING}[^.;]{0,80}${date}( ?/ ?0?${month}($|[^0-9/]${year})| thang 0?${month}($|[^0-9]))`;
  return `(${[...names, said].join('|')})`;
}

function strip(part: string): string {
  const rest = part.replace(COMMON, '');
  return rest === part ? part : strip(rest);
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ [-–] /gu, ' ?[-–] ?');
}
