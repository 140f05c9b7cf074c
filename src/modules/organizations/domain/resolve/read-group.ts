import { foldText } from '#kernel/language/fold-text.ts';
import type { GroupRule } from '../group-rule.ts';
import { type Place, splitWords } from './name-key.ts';

/** A rule that a part of a group expression names, with the place its words give it. */
export interface NamedRule {
  readonly rule: GroupRule;
  /** The words of the part that named it, folded. */
  readonly words: string;
  readonly below: GroupRule['below'];
}

/** A group expression taken apart. */
export interface ReadGroup {
  readonly rules: readonly NamedRule[];
  /** True when a part is an open circle ("các cơ quan liên quan"): nobody can say from the words who is in it. */
  readonly open: boolean;
  /** Parts that no rule knows, folded ("xa bien gioi"): the group must not be taken as understood. */
  readonly unknown: readonly string[];
  /** The rules that would answer to the unknown parts, were their last words left out ("xa"): who to choose from. */
  readonly wider: readonly NamedRule[];
}

type Scope = GroupRule['below'] | null;

const PEOPLE_OF =
  /^(?:thu truong|lanh dao|nguoi dung dau|chu tich|giam doc|bi thu) (?=(?:cac|nhung|uy ban nhan dan cac)\b)/u;
const OPENERS = /^(?:(?:tat ca|toan bo|toan the)\s+)?(?:cac|nhung|moi)\s+/u;
const COMMITTEES = /^(?:uy ban nhan dan|hoi dong nhan dan|dang uy)\s+(?:cac|nhung)\s+/u;
const BARE_COMMITTEE = /^uy ban nhan dan (?=(?:huyen|quan|thi xa|thanh pho|xa|phuong|dac khu|thi tran)$)/u;
const LEVELS = /^(?:uy ban nhan dan|chinh quyen) cap (?:xa|huyen)\b/u;
const OPEN_PARTS =
  /^(?:(?:co quan|don vi|to chuc|dia phuong|ca nhan|doanh nghiep|hiep hoi|cap|nganh lien quan|luc luong|thon|ban lang|to dan pho|to chuc chinh tri xa hoi|doan the chinh tri xa hoi|cap uy dang)(?: chuc nang)?)$/u;
/** Words that name members only with the body to which these belong ("các cấp ủy trực thuộc Tỉnh ủy"). */
const ONLY_WITH_PLACE: ReadonlySet<string> = new Set(['cap uy', 'to chuc dang', 'dang bo']);
const LIST_OF_COMMITTEES =
  /^uy ban nhan dan (?:huyen|quan|thi xa|thanh pho|xa|phuong|dac khu|thi tran)(?:,| va) /u;
const TAILS =
  / (?:cua tinh|cap tinh|trong tinh|tren dia ban tinh|tren dia ban|tinh|cua thanh pho|cap thanh pho|chuyen mon|nghiep vu|nha nuoc)$/u;
const RELATED = / ?(?:co |va )?(?:lien quan|khac)$/u;
const SCOPES =
  / (?:(?:thuoc|cua|va|truc thuoc) )?(?:truc thuoc|thuoc|cua)(?: (so|tinh uy|thanh uy|dang uy|van phong|co quan|don vi|xa|phuong|uy ban nhan dan tinh))?$/u;

const MAY_BE_GROUP = /[,;&']|\b(?:cac|nhung|moi|cap|va)\b/u;

/** Whether a printed name speaks of several bodies and not of one ("Các sở, ban, ngành", "UBND các xã"). */
export function isGroupName(printed: string): boolean {
  // Asked of every name, and most have neither a word of several nor a list.
  if (!MAY_BE_GROUP.test(foldText(printed.normalize('NFC')))) return false;
  const words = writeOut(printed).replace(PEOPLE_OF, '');
  return (
    OPENERS.test(words) ||
    COMMITTEES.test(words) ||
    LEVELS.test(words) ||
    LIST_OF_COMMITTEES.test(`${words} `) ||
    /^so, (?:ban, )?(?:ban )?nganh\b/u.test(words)
  );
}

/** Takes a group expression apart by the rules of the day; what no rule knows is named, never guessed. */
export function readGroup(printed: string, rules: readonly GroupRule[], places: readonly Place[]): ReadGroup {
  const text = places
    .reduce((words, { words: place }) => leavePlaceOut(words, place.join(' ')), writeOut(printed))
    .replace(PEOPLE_OF, '')
    .replace(/thuoc, truc thuoc|thuoc va truc thuoc/gu, 'truc thuoc');
  const scope = readScope(text);
  const whole = findRule(bareWords(text.replace(COMMITTEES, '').replace(OPENERS, '')), rules, false);
  // A list is its parts, each by its own rule; a name of the realm's own may be a list.
  if (whole !== null && (whole.id !== null || !/[,;]| va /u.test(text)))
    return {
      rules: [{ rule: whole, words: whole.words[0] ?? '', below: whole.below }],
      open: false,
      unknown: [],
      wider: [],
    };
  const found: NamedRule[] = [];
  const unknown: string[] = [];
  let related = false;
  let open = false;
  let everybody = false;
  const parts = text.split(/\s*[;,]\s*|\s+va\s+/u).filter((part) => part !== '');
  const ownUnits = scope === 'issuer' || parts.some((part) => stripPart(part).startsWith('phong'));
  for (const part of parts) {
    related ||= RELATED.test(part);
    const bare = stripPart(part);
    const rule = findRule(bare, rules, ownUnits);
    if (bare === 'cap' || (scope === null && ONLY_WITH_PLACE.has(bare) && rule?.id === null))
      everybody = true;
    else if (rule !== null) found.push({ rule, words: bare, below: placeOfPart(rule, scope) });
    else if (bare === 'truyen thong' && found.at(-1)?.rule.key === 'press') continue;
    else if (OPEN_PARTS.test(bare)) open = true;
    else unknown.push(bare);
  }
  // "Các cấp, các ngành" is everybody: its parts name nobody either.
  if (everybody) return { rules: [], open: true, unknown: [], wider: [] };
  const wider = unknown.flatMap((words) => findWider(words, rules, ownUnits));
  return { rules: found, open: open || related, unknown, wider };
}

/** `trực thuộc Sở`, `trực thuộc Tỉnh ủy` narrow a rule of the province; a rule with a place of its own keeps it. */
function placeOfPart(rule: GroupRule, scope: Scope): GroupRule['below'] {
  const isWide = rule.below === 'province' || rule.below === 'peoples-committee';
  return isWide && scope !== null && scope !== 'province' ? scope : rule.below;
}

/** The rule that answers to these words; the realm's own come first. Units of the issuer only where they are meant. */
function findRule(words: string, rules: readonly GroupRule[], ownUnits: boolean): GroupRule | null {
  const answering = rules.filter((rule) => rule.words.includes(words));
  const own = answering.find(({ below }) => below === 'issuer');
  if (ownUnits && own !== undefined) return own;
  return answering.find((rule) => rule.below !== 'issuer' || rule.id !== null) ?? null;
}

/** The rule of the longest beginning of the words. */
function findWider(words: string, rules: readonly GroupRule[], ownUnits: boolean): NamedRule[] {
  const list = words.split(' ');
  for (let end = list.length - 1; end > 0; end -= 1) {
    const rule = findRule(list.slice(0, end).join(' '), rules, ownUnits);
    if (rule !== null) return [{ rule, words, below: rule.below }];
  }
  return [];
}

/** Folded, abbreviations written out, commas and semicolons kept as the borders of parts. */
function writeOut(printed: string): string {
  return (
    printed
      .normalize('NFC')
      // Folded, the village (`bản`) would read as a board (`ban`).
      .replace(/(?<!\p{L})bản(?!\p{L})/giu, 'bản làng')
      .split(/([;,])/u)
      .map((piece) =>
        piece === ',' || piece === ';' ? piece : splitWords(piece.replace(/[()]/gu, ' ')).join(' '),
      )
      .join(' ')
      .replace(/\s+([;,])/gu, '$1')
      .trim()
  );
}

function leavePlaceOut(text: string, place: string): string {
  if (place === '' || !text.includes(place)) return text;
  return text.replace(new RegExp(` (?:tinh |thanh pho )?${place}\\b`, 'gu'), ' tinh');
}

function bareWords(text: string): string {
  return text
    .replace(/[;,]|\bva\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readScope(text: string): Scope {
  const found = text.match(/(?:truc thuoc|thuoc) ?(tinh uy|thanh uy|tinh|so|uy ban nhan dan tinh)?$/u);
  if (found === null) return null;
  if (found[1] === 'tinh uy' || found[1] === 'thanh uy') return 'party-committee';
  return found[1] === 'tinh' || found[1]?.startsWith('uy ban') ? 'province' : 'issuer';
}

function stripPart(part: string): string {
  let bare = part
    .replace(COMMITTEES, '')
    .replace(BARE_COMMITTEE, '')
    .replace(OPENERS, '')
    .replace(RELATED, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(SCOPES, '').replace(TAILS, '').trim();
  }
  return bare;
}
