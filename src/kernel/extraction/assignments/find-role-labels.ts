import { foldText, lowerText } from '#kernel/language/fold-text.ts';
import { startsWithHead } from '../bodies/body-words.ts';

/** What a labelled line says: `Cơ quan chủ trì: …` leads, `Thời gian: …` is time, `Sản phẩm: …` an output. */
export type Role = 'lead' | 'coordinate' | 'advise' | 'time' | 'output';

/** One label and its value inside a paragraph; offsets into the paragraph's text. */
export interface RoleSegment {
  readonly role: Role;
  readonly labelStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Longest label, brackets not counted, in syllables. */
const LABEL_SYLLABLES = 14;

const SUBJECT =
  /^(?:cac )?(?:co quan|don vi|dia phuong|to chuc|phong|bo phan|can bo|nguoi|lanh dao|ca nhan|cap|chu the|luc luong|dau moi|phan cong|giao|trach nhiem)\b/u;
const TIME =
  /^(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|han hoan thanh|han cuoi|ky han|hoan thanh|ngay hoan thanh)\b/u;
const OUTPUT =
  /^(?:du kien )?(?:san pham|ket qua (?:du kien|dau ra|dat duoc|thuc hien)?|dau ra|kinh phi|nguon kinh phi|du toan)\b/u;
const BARE =
  /^(?:chu tri|phu trach|chiu trach nhiem(?: chinh| thuc hien)?|phoi hop|tham muu|dong chu tri|thuc hien|to chuc thuc hien|chu tri thuc hien|phoi hop thuc hien|chu tri va phoi hop)$/u;

/**
 * Reads a label by the grammar of its words, so that every wording of offices is understood (`Đơn vị chủ trì`,
 * `Cơ quan, địa phương phối hợp`, `Phân công thực hiện`); null when the words are no label of a role.
 */
export function readRole(label: string): Role | null {
  const folded = foldText(label)
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (folded === '' || folded.split(' ').length > LABEL_SYLLABLES) return null;
  if (TIME.test(folded)) return 'time';
  if (OUTPUT.test(folded)) return 'output';
  if (!SUBJECT.test(folded) && !BARE.test(folded)) return null;
  if (/\bchu tri\b|\bdau moi\b/u.test(folded)) return 'lead';
  if (/\bphoi hop\b/u.test(folded)) return 'coordinate';
  if (/\btham muu\b/u.test(folded)) return 'advise';
  return /\b(?:thuc hien|phu trach|chiu trach nhiem|trach nhiem|phan cong|trien khai|theo doi)\b/u.test(
    folded,
  )
    ? 'lead'
    : null;
}

/** Finds every label with its value from an offset on; a value goes on to the next label or the end. */
export function findRoleLabels(text: string, from: number): RoleSegment[] {
  const found: { role: Role; labelStart: number; valueStart: number; opener: string }[] = [];
  const bare = readUnmarkedLabel(text, from);
  if (bare !== null) found.push(bare);
  let colon = text.indexOf(':', from);
  for (; colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const labelStart = findLabelStart(text, Math.max(from, colon - 160), colon);
    const last = found.at(-1);
    if (last && labelStart < last.valueStart) continue;
    const role = readRole(text.slice(labelStart, colon));
    const behindComma = role === null ? findLabelBehindComma(text, labelStart, colon) : null;
    if (behindComma !== null) found.push({ ...behindComma, valueStart: colon + 1, opener: ',' });
    else if (role !== null)
      found.push({ role, labelStart, valueStart: colon + 1, opener: text.charAt(labelStart - 1) });
  }
  return found.map((segment, index) => {
    const next = found[index + 1];
    const end = next ? next.labelStart : text.length;
    return {
      role: segment.role,
      labelStart: segment.labelStart,
      valueStart: segment.valueStart,
      valueEnd: valueEnd(text, segment, end),
    };
  });
}

/** `Cơ quan chủ trì Sở A`, `Thời gian thực hiện. Quý II`: a label whose colon the scan lost. */
const UNMARKED =
  /^((?:cơ quan|đơn vị)(?:,\s\p{L}+(?:\s\p{L}+)?)?\s(?:chủ trì|phối hợp)(?:\sthực hiện)?|thời gian(?:\s(?:thực hiện|hoàn thành))?)\s?[.;–-]?\s(?=\p{Lu})/iu;

function readUnmarkedLabel(text: string, from: number) {
  const found = UNMARKED.exec(text.slice(from, from + 80));
  const label = found?.[1];
  if (!found || label === undefined || !/^(?:\p{Lu}\p{Ll}|các\s)/u.test(text.slice(from + found[0].length)))
    return null;
  const role = readRole(label);
  if (role === null || role === 'output') return null;
  const valueStart = from + found[0].length;
  const isTime = /^(?:quý|tháng|năm|cả năm|trong|trước|từ|thường xuyên|hằng|hàng|giai đoạn|ngày)\s/iu.test(
    text.slice(valueStart),
  );
  const isBody =
    startsWithHead(lowerText(text.slice(valueStart, valueStart + 40))) ||
    /^các\s/iu.test(text.slice(valueStart));
  return (role === 'time' ? isTime : isBody) ? { role, labelStart: from, valueStart, opener: '' } : null;
}

/** `…, thời gian: tháng 9`: a short label behind the last comma of a sentence that is no label as a whole. */
function findLabelBehindComma(
  text: string,
  from: number,
  colon: number,
): { readonly role: Role; readonly labelStart: number } | null {
  const comma = text.lastIndexOf(',', colon);
  if (comma <= from || colon - comma > 40) return null;
  const labelStart = skipSpace(text, comma + 1);
  const role = readRole(text.slice(labelStart, colon));
  return role === null || role === 'output' ? null : { role, labelStart };
}

/** A label begins the text or follows a stop, a semicolon, an opening bracket or a dash. */
function findLabelStart(text: string, from: number, colon: number): number {
  let depth = 0;
  for (let index = colon - 1; index >= from; index -= 1) {
    const sign = text.charAt(index);
    if (sign === ')') depth += 1;
    else if (sign === '(' && depth > 0) depth -= 1;
    else if (depth === 0 && /[.;(:]/u.test(sign)) return skipSpace(text, index + 1);
    else if (
      depth === 0 &&
      /[-–+*]/u.test(sign) &&
      text.charAt(index - 1) === ' ' &&
      text.charAt(index + 1) === ' '
    ) {
      return skipSpace(text, index + 1);
    }
  }
  return skipSpace(text, from);
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && /\s/u.test(text.charAt(index))) index += 1;
  return index;
}

/** A value inside brackets ends with them; stops and dashes before the next label are no part of it. */
function valueEnd(
  text: string,
  segment: { readonly valueStart: number; readonly opener: string },
  end: number,
): number {
  let depth = 0;
  let to = end;
  for (let index = segment.valueStart; index < end; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth < 0) {
        to = index;
        break;
      }
    }
  }
  while (
    to > segment.valueStart &&
    /[\s.;,(+*–-]/u.test(text.charAt(to - 1)) &&
    !text.slice(0, to).endsWith('...')
  )
    to -= 1;
  return to;
}
