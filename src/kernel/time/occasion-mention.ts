import { foldText } from '../language/fold-text.ts';
import type { YearlyOccasion } from './occasion-list.ts';

/** Words that many occasions share, which tell none from another. */
const COMMON = /^(?:ngay|thanh lap|ky|thiet lap)\s+/u;
/** Words after which a day is one that is remembered. */
const REMEMBERING = '(ky niem|dip|chao mung|huong ung|huong toi|nhan ngay)';
/** Fewer words than this may mean anything: then the whole part of the name has to stand there. */
const FEWEST_WORDS = 3;

/** How an occasion is found in words, in steps that narrow: what may name it, and what does. */
export interface OccasionWords {
  /** Of the folded words of a text that names it, all of one of these stand there, or it remembers `day`. */
  readonly names: readonly string[];
  /** Day and month after a word of remembering (`22/12`); null for the lunar ones, which have no such day. */
  readonly day: string | null;
  /** What tells it for certain ({@link mentionPattern}). */
  readonly pattern: string;
}

/** What to look for in many texts, so that an index can say which of them to look at. */
export function occasionWords(occasion: YearlyOccasion): OccasionWords {
  const { day, month, lunar } = occasion;
  return {
    names: namesOf(occasion).map((name) => name.match(/\p{L}+/gu)?.join(' ') ?? ''),
    day: lunar ? null : `${day}/${month}`,
    pattern: mentionPattern(occasion),
  };
}

/**
 * A pattern that finds an occasion in folded words (`foldText`): a part of its name, or its day after a word of remembering
 * (`dịp 22/12`, `kỷ niệm … ngày 22 tháng 12`). A day with another year than the first (`22/12/2026`) is a date and not the
 * occasion. The same to JavaScript and to PostgreSQL.
 */
export function mentionPattern(occasion: YearlyOccasion): string {
  const { day, month, lunar, since } = occasion;
  const names = namesOf(occasion).map(escapePattern);
  if (lunar) return `(${names.join('|')})`;
  // Wide apart from its words a day may be any date; after `trước` and the like it is an end.
  const date = `(?<!truoc |truoc ngay |cham nhat |den |den ngay )(?<![0-9/.])0?${day}`;
  const year = since === null ? '' : `|/${since}`;
  const said = `${REMEMBERING}[^.;]{0,80}${date}( ?/ ?0?${month}($|[^0-9/]${year})| thang 0?${month}($|[^0-9]))`;
  return `(${[...names, said].join('|')})`;
}

/** The folded parts of a name that tell it from another; what is counted by the moon has no other sign than its name. */
function namesOf({ name, lunar }: YearlyOccasion): readonly string[] {
  const folded = foldText(name);
  const names = folded
    .split(';')
    .map((part) => part.replace(/\(.*\)/u, '').trim())
    .map((part) => [strip(part), part].find((words) => words.split(/\s+/u).length >= FEWEST_WORDS))
    .filter((part) => part !== undefined);
  return names.length === 0 && lunar ? [folded] : names;
}

function strip(part: string): string {
  const rest = part.replace(COMMON, '');
  return rest === part ? part : strip(rest);
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ [-–] /gu, ' ?[-–] ?');
}
