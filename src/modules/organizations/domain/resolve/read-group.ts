import { foldText } from '#kernel/language/fold-text.ts';
import type { OrganizationKind } from '../organization.ts';
import { type Place, splitWords } from './name-key.ts';

/** One kind of member a group names: bodies of these kinds whose name begins so (folded; empty: any name). */
export interface MemberRule {
  readonly kinds: readonly OrganizationKind[];
  readonly nameBegins: readonly string[];
  /** Below whom the members stand: anybody, the issuer of the document, or Tỉnh ủy. */
  readonly below: 'anybody' | 'issuer' | 'provincial-party-committee';
}

/** A group expression taken apart. */
export interface ReadGroup {
  readonly rules: readonly MemberRule[];
  /** True when a part is an open circle ("các cơ quan liên quan"): nobody can say from the words who is in it. */
  readonly open: boolean;
  /** Parts that no rule knows, folded ("xa bien gioi"): the group must not be taken as understood. */
  readonly unknown: readonly string[];
}

type Scope = MemberRule['below'] | null;

const OPENERS = /^(?:(?:tat ca|toan bo|toan the)\s+)?(?:cac|nhung|moi)\s+/u;
const COMMITTEES = /^(?:uy ban nhan dan|hoi dong nhan dan|dang uy)\s+(?:cac|nhung)\s+/u;
const OPEN_PARTS =
  /^(?:(?:co quan|don vi|to chuc|dia phuong|ca nhan|doanh nghiep|hiep hoi|cap|nganh lien quan|luc luong|thon|to dan pho)(?: chuc nang)?)$/u;
const TAILS =
  / (?:cua tinh|cap tinh|trong tinh|tren dia ban tinh|tren dia ban|tinh|chuyen mon|nghiep vu|nha nuoc)$/u;
const RELATED = / ?(?:co |va )?(?:lien quan|khac)$/u;
const SCOPES =
  / (?:(?:thuoc|cua|va|truc thuoc) )?(?:truc thuoc|thuoc|cua)(?: (so|tinh uy|dang uy|van phong|co quan|don vi|xa|phuong))?$/u;

/** What each part of a group stands for when no issuer's own units are meant. */
const PARTS: Readonly<Record<string, Omit<MemberRule, 'below'>>> = {
  so: { kinds: ['department'], nameBegins: [] },
  ban: { kinds: ['agency'], nameBegins: [] },
  nganh: { kinds: ['agency'], nameBegins: [] },
  'ban nganh': { kinds: ['agency'], nameBegins: [] },
  'so nganh': { kinds: ['department', 'agency'], nameBegins: [] },
  'so ban nganh': { kinds: ['department', 'agency'], nameBegins: [] },
  'doan the': { kinds: ['front'], nameBegins: [] },
  'ban dang': { kinds: ['party-body'], nameBegins: ['ban'] },
  'co quan bao chi': { kinds: ['press'], nameBegins: [] },
  'bao chi': { kinds: ['press'], nameBegins: [] },
  'co quan truyen thong': { kinds: ['press'], nameBegins: [] },
  bao: { kinds: ['press'], nameBegins: [] },
  dai: { kinds: ['press'], nameBegins: [] },
  xa: { kinds: ['commune'], nameBegins: ['uy ban nhan dan xa', 'xa'] },
  phuong: { kinds: ['commune'], nameBegins: ['uy ban nhan dan phuong', 'phuong'] },
  'dac khu': { kinds: ['commune'], nameBegins: ['uy ban nhan dan dac khu', 'dac khu'] },
  'thi tran': { kinds: ['commune'], nameBegins: ['uy ban nhan dan thi tran', 'thi tran'] },
  huyen: { kinds: ['peoples-committee'], nameBegins: ['uy ban nhan dan huyen'] },
  'thi xa': { kinds: ['peoples-committee'], nameBegins: ['uy ban nhan dan thi xa'] },
  'thanh pho': { kinds: ['peoples-committee'], nameBegins: ['uy ban nhan dan thanh pho'] },
  'huyen uy': { kinds: ['party-committee'], nameBegins: ['huyen uy'] },
  'thi uy': { kinds: ['party-committee'], nameBegins: ['thi uy'] },
  'thanh uy': { kinds: ['party-committee'], nameBegins: ['thanh uy'] },
  'dang uy': { kinds: ['party-committee'], nameBegins: ['dang uy'] },
};

/** Units of the issuer itself, where the words say or imply that they are its own. */
const OWN_PARTS: Readonly<Record<string, Omit<MemberRule, 'below'>>> = {
  phong: { kinds: ['division'], nameBegins: [] },
  'phong ban': { kinds: ['division'], nameBegins: [] },
  ban: { kinds: ['division'], nameBegins: ['ban'] },
  'don vi': { kinds: ['public-service-unit'], nameBegins: [] },
  'don vi su nghiep': { kinds: ['public-service-unit'], nameBegins: [] },
  'trung tam': { kinds: ['public-service-unit'], nameBegins: ['trung tam'] },
};

/** Whether a printed name speaks of several bodies and not of one ("Các sở, ban, ngành", "UBND các xã"). */
export function isGroupName(printed: string): boolean {
  const words = writeOut(printed);
  return OPENERS.test(words) || COMMITTEES.test(words) || /^so, (?:ban, )?(?:ban )?nganh\b/u.test(words);
}

/** Takes a group expression apart; what no rule knows is named, never guessed. */
export function readGroup(printed: string, place: Place): ReadGroup {
  const text = writeOut(printed)
    .replace(new RegExp(` (?:tinh )?${asPattern(place)}\\b`, 'gu'), ' tinh')
    .replace(/thuoc, truc thuoc|thuoc va truc thuoc/gu, 'truc thuoc');
  const scope = readScope(text);
  const rules: MemberRule[] = [];
  const unknown: string[] = [];
  let related = false;
  let open = false;
  const parts = text.split(/\s*[;,]\s*|\s+va\s+/u).filter((part) => part !== '');
  const ownUnits = scope === 'issuer' || parts.some((part) => stripPart(part).startsWith('phong'));
  for (const part of parts) {
    related ||= RELATED.test(part);
    const bare = stripPart(part);
    const own = ownUnits && Object.hasOwn(OWN_PARTS, bare) ? OWN_PARTS[bare] : undefined;
    const general = Object.hasOwn(PARTS, bare) ? PARTS[bare] : undefined;
    if (own !== undefined) rules.push({ ...own, below: 'issuer' });
    else if (general !== undefined) rules.push({ ...general, below: scope ?? 'anybody' });
    else if (bare === 'truyen thong' && rules.at(-1)?.kinds[0] === 'press') continue;
    else if (OPEN_PARTS.test(bare)) open = true;
    else unknown.push(bare);
  }
  return { rules, open: open || related, unknown };
}

/** Folded, abbreviations written out, commas and semicolons kept as the borders of parts. */
function writeOut(printed: string): string {
  return printed
    .normalize('NFC')
    .split(/([;,])/u)
    .map((piece) =>
      piece === ',' || piece === ';' ? piece : splitWords(piece.replace(/[()]/gu, ' ')).join(' '),
    )
    .join(' ')
    .replace(/\s+([;,])/gu, '$1')
    .trim();
}

function readScope(text: string): Scope {
  const found = text.match(/(?:truc thuoc|thuoc) ?(tinh uy|tinh|so|uy ban nhan dan tinh)?$/u);
  if (found === null) return null;
  if (found[1] === 'tinh uy') return 'provincial-party-committee';
  return found[1] === 'tinh' || found[1]?.startsWith('uy ban') ? 'anybody' : 'issuer';
}

function stripPart(part: string): string {
  let bare = part.replace(COMMITTEES, '').replace(OPENERS, '').replace(RELATED, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(SCOPES, '').replace(TAILS, '').trim();
  }
  return bare;
}

function asPattern(text: string): string {
  return foldText(text).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
