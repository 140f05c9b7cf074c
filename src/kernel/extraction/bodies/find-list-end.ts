import { lowerText } from '#kernel/language/fold-text.ts';
import { isSpaceUnit, isWordUnit } from '#kernel/language/is-word-unit.ts';
import { isField, NOUN_VERBS, startsWithField, startsWithUnit, verbAt } from './body-words.ts';

/**
 * Offset at which a list of bodies ends and the sentence says what they do: `Sở A, Sở B | chủ trì …`. Brackets
 * belong to the list. `to` when no verb follows.
 */
export function findListEnd(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  const lower = lowerText(part);
  const ahead = text.slice(Math.max(0, from - NAME_REACH), from);
  let depth = 0;
  let wordStart = true;
  for (let index = 0; index < part.length; index += 1) {
    const sign = part.charAt(index);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    const isLetter = isWordUnit(part.charCodeAt(index));
    if (isLetter && wordStart && depth === 0 && isVerbHere(part, lower, index, ahead)) return from + index;
    wordStart = !isLetter;
  }
  return to;
}

/** `Bộ Ngoại giao`, `Phòng Chương trình`: a verb that is the second half of a word written in two. */
const HALF_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['giao', /(?:^|\s)(?:ngoại|chuyển|bàn)$/u],
  ['trình', /(?:^|\s)(?:chương|quy|lộ|công|giáo|hành)$/u],
  ['dịch', /(?:^|\s)(?:phiên|biên|kiểm|giao)$/u],
  ['lập', /(?:^|\s)(?:thành|độc|công|xác)$/u],
  ['làm', /(?:^|\s)việc$/u],
  ['phát', /(?:^|\s)(?:xuất|cấp)$/u],
]);

/** How far back the head of a name can stand from the field that ends it. */
const NAME_REACH = 90;

/** True when a verb of the sentence, not a noun of a name, stands at the offset; `ahead` is what stands before the text. */
function isVerbHere(text: string, lower: string, at: number, ahead: string): boolean {
  const sign = text.charAt(at);
  if (sign !== sign.toLowerCase()) return false;
  const verb = verbAt(lower.slice(at, at + 40));
  const before = lower.slice(Math.max(0, at - 24), at).trimEnd();
  if (verb === null && endsWithNamedPlace(text, at) && !goesOnBehindName(lower.slice(at, at + 24)))
    return !isMiddleOfField(lower, at);
  if (verb === null)
    return (endsWithPlace(before) || endsWithField(ahead, text, at)) && !goesOn(text, lower, at);
  const after = lower.slice(at + verb.length, at + verb.length + 24);
  if (/(?:^|\s)ban$/u.test(before) && /^(?:chỉ đạo|tổ chức|quản lý|điều hành|kiểm tra)$/u.test(verb))
    return false;
  if (HALF_WORDS.get(verb)?.test(before) === true) return false;
  if (verb === 'tổng hợp' && /dịch vụ$/u.test(before)) return false;
  if (verb === 'xây dựng' && /(?:^|\s)ban$/u.test(before) && /^\sđảng(?!\p{L})/u.test(after)) return false;
  if (verb === 'giúp' && /^\sviệc(?!\p{L})/u.test(after)) return false;
  if (verb === 'tổ chức' && /^\s(?:thực hiện|triển khai)(?!\p{L})/u.test(after)) return true;
  if (NOUN_VERBS.test(verb) && isNounPlace(before, verb) && !takesObject(verb, after)) return false;
  if (/(?:cơ quan|đơn vị|bộ phận)$/u.test(before) && isRoleOfBody(verb, after)) return false;
  return !continuesName(text, verb, before, at);
}

const PLACES = ['tỉnh', 'xã', 'phường', 'huyện', 'đặc khu'];

/** `Công an xã | giữ trật tự`: `tỉnh` or `xã` closes the name of one body, whatever verb stands behind it. */
function endsWithPlace(before: string): boolean {
  if (!PLACES.some((place) => before.endsWith(place))) return false;
  return /(?:^|\s)\p{L}+\s(?:tỉnh|xã|phường|huyện|đặc khu)$/u.test(before) && !LISTS_PLACES.test(before);
}

/** `UBND xã Suối Mây | sửa bến`: the name of a place closes the name of its body, whatever verb stands behind it. */
function endsWithNamedPlace(text: string, at: number): boolean {
  // Asked at every word of a list: a name is behind one with a capital alone.
  if (!CAPITAL.test(text.charAt(startOfWordBefore(text, at)))) return false;
  return /(?:^|\s)(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3}\s$/u.test(
    text.slice(Math.max(0, at - NAME_REACH), at),
  );
}

const CAPITAL = /\p{Lu}/u;

/** Where the word begins that ends right before the space in front of the offset. */
function startOfWordBefore(text: string, at: number): number {
  let start = at - 1;
  while (start > 0 && !isSpaceUnit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** `Hợp tác xã Nông | nghiệp`: the word before and this one are one field. */
function isMiddleOfField(lower: string, at: number): boolean {
  return startsWithField(lower.slice(lower.lastIndexOf(' ', at - 2) + 1, at + 24));
}

function goesOnBehindName(rest: string): boolean {
  return goesOnBehindPlace(rest) || startsWithField(rest) || startsWithUnit(rest);
}

/** `Sở Xây dựng | cắm phao`: the field closes the name of a department, whatever verb stands behind it. */
function endsWithField(ahead: string, text: string, at: number): boolean {
  // Asked at every word of a document: most words are told from a field at a glance.
  const oneBack = text.lastIndexOf(' ', at - 2);
  const twoBack = oneBack > 0 ? text.lastIndexOf(' ', oneBack - 1) : -1;
  const from = Math.max(0, at - NAME_REACH);
  if (twoBack >= from && !CAPITAL.test(text.charAt(twoBack + 1))) return false;
  const words = `${ahead}${text.slice(from, at)}`;
  const lastTwo = words.lastIndexOf(' ', words.lastIndexOf(' ', words.length - 2) - 1) + 1;
  if (!CAPITAL.test(words.charAt(lastTwo))) return false;
  const field = /(?:^|[\s(])(?:Sở|Bộ|Phòng)\s(?:[^;:()]{0,60}\s)?(\p{Lu}\p{Ll}*\s\p{Ll}+)\s$/u.exec(
    words,
  )?.[1];
  return field !== undefined && isField(lowerText(field));
}

/** True for a word that goes on with a name or a group behind its place or field. */
function goesOn(text: string, lower: string, at: number): boolean {
  const rest = lower.slice(at, at + 24);
  if (/\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, at - 12), at))) return true;
  return goesOnBehindName(rest);
}

/** `các xã …`, `huyện, xã …`, `cấp xã …`, `trên địa bàn tỉnh …`: words of a group go on behind these. */
const LISTS_PLACES =
  /(?:^|\s|,)(?:các|những|cấp|địa bàn|toàn|mỗi|từng|thị|và|hai|một số|ở|trong|ngoài)\s\p{L}+(?:\s\p{L}+)?$/u;

function goesOnBehindPlace(lower: string): boolean {
  return /^(?:quán|ủy|đoàn|hội|đội|và|hoặc|cùng|với|thuộc|trực thuộc|của|các|những|có|liên quan|biên giới|ven|giáp|vùng|miền|đảo|nước|bạn|kết nghĩa|lân cận|trên|trong|ngoài|tại|theo|khóa|nhiệm kỳ|nơi|này|mới|cũ|khác|nông thôn|trọng điểm|cơ sở|cộng đồng|số|điện tử|chính trị|chuyên|trung ương|quốc gia|địa phương|tại chỗ|công)(?!\p{L})/u.test(
    lower,
  );
}

/** `các đơn vị tham mưu UBND xã …` says what they do; `các cơ quan tham mưu, giúp việc` says which they are. */
function takesObject(verb: string, after: string): boolean {
  return (
    verb === 'tham mưu' &&
    /^\s(?:cho|ubnd|ủy ban|tổ chức|xây dựng|đề xuất|ban hành|trình|triển khai|thực hiện|sửa|bố trí|lãnh đạo (?:sở|ubnd|tỉnh)|giám đốc|chủ tịch)(?!\p{L})/u.test(
      after,
    )
  );
}

/** `các tổ chức`, `cơ quan quản lý`, `cổng thông tin`: the word is a noun of the group. */
function isNounPlace(before: string, verb: string): boolean {
  if (
    /(?:các|những|cơ quan|đơn vị|bộ phận|cổng|trang|trung tâm|cụm|phòng|sở|bộ|công tác|hệ thống|lĩnh vực|hoạt động)$/u.test(
      before,
    )
  )
    return true;
  return (
    verb === 'tổ chức' &&
    /(?:đoàn thể|cơ quan|sở|ban|ngành|hội),?$|(?:cơ quan|hội|đoàn thể|đơn vị)\svà$/u.test(before)
  );
}

/** `cơ quan chủ trì` names a body by its role; `cơ quan chủ trì, phối hợp với` says what it does. */
function isRoleOfBody(verb: string, after: string): boolean {
  if (verb === 'chủ trì') return !/^\s?(?:,|phối hợp)/u.test(after);
  if (verb === 'phối hợp') return !/^\s?(?:,|với)/u.test(after);
  return false;
}

/** Lower-case words inside a name: `Ban Chỉ đạo công tác thông tin đối ngoại`, `Trung tâm hỗ trợ …`. */
function continuesName(text: string, verb: string, before: string, at: number): boolean {
  if (
    /^(?:thông tin|tuyên truyền|hỗ trợ|đầu tư|đào tạo|thống kê|đăng|quảng bá|phát|phát hiện)$/u.test(verb)
  ) {
    if (
      /(?:công tác|trung tâm|xúc tiến|phòng|ban|cục|vụ|quỹ|viện|hội|nhà|công nghệ|văn hóa|văn hoá|cơ quan|khoa học|kế hoạch và|giáo dục và|sở)$/u.test(
        before,
      )
    )
      return true;
    return (
      /^(?:thông tin)\s(?:và truyền thông|đối ngoại|điện tử|cơ sở)/u.test(
        lowerText(text.slice(at, at + 40)),
      ) && !/(?:tỉnh|liên quan|thành phố|huyện|xã)$/u.test(before)
    );
  }
  return false;
}
