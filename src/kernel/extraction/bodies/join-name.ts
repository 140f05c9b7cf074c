import { lowerText } from '#kernel/language/fold-text.ts';
import { GROUP_START, isBareHead, startsWithField, startsWithHead, startsWithUnit } from './body-words.ts';

/** Two neighbouring parts of a list of bodies, and what parts them. */
export interface NameJoint {
  readonly name: string;
  readonly addition: string;
  readonly separator: ',' | ';' | 'và' | '';
  /** The part after the addition when `và` stands before it, else null. */
  readonly following: string | null;
}

/** True when the addition is part of the same name or group, false when it begins another body. */
export function belongsToName({ name, addition, separator, following }: NameJoint): boolean {
  if (separator === ';' || separator === '') return false;
  const lowerName = lowerText(name);
  const lower = lowerText(addition);
  if (GROUP_START.test(lower)) return groupBelongs(lowerName, lower, separator);
  if (isBareHead(lowerName)) return true;
  return /^\p{Lu}/u.test(addition)
    ? capitalBelongs({ name, addition, separator, following }, lowerName, lower)
    : smallBelongs(lowerName, lower, /^\p{Lu}/u.test(name));
}

/** `các cấp, các ngành` is one group; some names hold a group: `Đảng ủy Mặt trận Tổ quốc và các đoàn thể`. */
function groupBelongs(lowerName: string, lower: string, separator: string): boolean {
  if (/^các cấp/u.test(lowerName) && /^các (?:ngành|đoàn thể)/u.test(lower)) return true;
  if (separator !== 'và') return false;
  if (/^ban quản lý\s(?:các\s)?khu\s(?:kinh tế|công nghiệp|công nghệ cao)$/u.test(lowerName))
    return /^các khu/u.test(lower);
  return (
    /^(?:đảng ủy|đảng đoàn|đảng bộ|cơ quan|khối|ban cán sự)\s.*mặt trận(?:\stổ quốc)?(?:\sviệt nam)?$/u.test(
      lowerName,
    ) && /^các (?:đoàn thể|tổ chức)/u.test(lower)
  );
}

function capitalBelongs(
  { name, addition, separator, following }: NameJoint,
  lowerName: string,
  lower: string,
): boolean {
  if (isBureauOf(lowerName, lower)) return separator === ',';
  if (isSharedOffice(lowerName, lower)) return true;
  if (CLOSES_A_NAME.test(lowerName) && !listsNamedUnits(name)) return false;
  const takesField =
    startsWithHead(lowerName) && !/^(?:ubnd|hđnd|ủy ban nhân dân|công an|tỉnh ủy|lãnh đạo)/u.test(lowerName);
  if (takesField && startsWithField(lower)) return true;
  if (startsWithHead(lower)) return false;
  if (listsNamedUnits(name) || servesPlaces(name, addition)) return true;
  if (!takesField || /^\p{Lu}{2,}$/u.test(addition)) return false;
  return (following !== null && startsWithField(lowerText(following))) || isPhrase(addition, name);
}

/** `Cục Thông tin đối ngoại, Bộ …`, `Ban Truyền hình đối ngoại, Đài …`: a bureau and the central body it belongs to. */
function isBureauOf(lowerName: string, lower: string): boolean {
  if (!CENTRAL.test(lower) || ENDS_A_NAME.test(lowerName) || /\s(?:bộ|sở)\s/u.test(lowerName)) return false;
  if (lower.startsWith('bộ')) return /^(?:cục|vụ|tổng cục|viện|trung tâm)\s/u.test(lowerName);
  if (/^(?:viện hàn lâm|đại học)\s/u.test(lower)) return /^(?:viện|trường|khoa|học viện)\s/u.test(lowerName);
  return /^(?:ban|trung tâm|kênh|hệ)\s/u.test(lowerName) && !/\stuyên giáo/u.test(lowerName);
}

/** How names of the central bodies begin that have bureaus. */
const CENTRAL =
  /^(?:bộ\s(?!chỉ huy|tư lệnh|đội)|viện hàn lâm\s|đại học\s|đài (?:truyền hình|tiếng nói|thnv|thvn)|thông tấn xã|vtv|vov|ttxvn|hội nhà báo việt nam)/u;

/** `Trạm Y tế xã`: a place closes the name of one body, whatever stands behind it; `hợp tác xã` is no place. */
const CLOSES_A_NAME = /\s(?:tỉnh|huyện|(?<!hợp tác )xã|phường|đặc khu)$/u;

/** A name that ends so belongs to nobody named behind it. */
const ENDS_A_NAME = /(?:tỉnh|huyện|xã|phường|thành phố|đặc khu|việt nam|trung ương|chính phủ|ủy|đảng)$/u;

/** `Thương vụ Việt Nam tại Nhật Bản, Hàn Quốc`: a mission abroad may serve several countries. */
function servesPlaces(name: string, addition: string): boolean {
  return (
    /^(?:đại sứ quán|(?:tổng )?lãnh sự quán|thương vụ|tham tán|phái đoàn|cơ quan đại diện)\s/u.test(
      lowerText(name),
    ) &&
    /\stại\s\p{Lu}\p{L}*(?:[\s-]\p{L}+){0,4}$/u.test(name) &&
    /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){1,2}$/u.test(addition)
  );
}

/** `Văn phòng Đoàn ĐBQH và HĐND tỉnh`: one office serves several bodies. */
function isSharedOffice(lowerName: string, lower: string): boolean {
  return (
    /^văn phòng\s.*(?:đbqh|quốc hội|hđnd|hội đồng nhân dân)$/u.test(lowerName) &&
    /^(?:hđnd|ubnd|hội đồng|ủy ban)/u.test(lower)
  );
}

/** `Truyền thanh huyện`: capital, then small: a field of work that no list has, since a body's name begins with its kind. */
function isPhrase(addition: string, name: string): boolean {
  return /^\p{Lu}\p{Ll}+\s\p{Ll}+(?:\s|$)/u.test(addition) && !ENDS_A_NAME.test(lowerText(name));
}

/** `UBND các xã Bờ Y, …`: a plural with proper names behind it goes on with proper names. */
function listsNamedUnits(name: string): boolean {
  return /(?:^|\s)[Cc]ác\s\p{L}+(?:\s\p{Ll}+){0,3}:?\s\p{Lu}/u.test(name);
}

function smallBelongs(lowerName: string, lower: string, isNamed: boolean): boolean {
  if (!isNamed || /(?:^|\s)các\s/u.test(lowerName)) return true;
  if (
    /^(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng ủy)\s(?:huyện|thị xã|thành phố|xã|phường|thị trấn|quận)(?:,|$)/u.test(
      lowerName,
    )
  )
    return startsWithUnit(lower);
  if (/^(?:sở|ban|ngành|huyện|phòng|đơn vị|cơ quan)(?:,|$)/u.test(lowerName)) return true;
  return startsWithField(lower) && startsWithHead(lowerName) && !startsWithUnit(lower);
}
