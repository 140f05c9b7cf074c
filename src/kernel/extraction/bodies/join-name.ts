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
  if (GROUP_START.test(lower)) return /^các cấp/u.test(lowerName) && /^các (?:ngành|đoàn thể)/u.test(lower);
  if (isBareHead(lowerName)) return true;
  return /^\p{Lu}/u.test(addition)
    ? capitalBelongs(name, addition, separator, following)
    : smallBelongs(lowerName, lower, /^\p{Lu}/u.test(name));
}

function capitalBelongs(
  name: string,
  addition: string,
  separator: string,
  following: string | null,
): boolean {
  const lowerName = lowerText(name);
  const lower = lowerText(addition);
  if (isBureau(lowerName) && isMinistry(lower)) return separator === ',';
  if (isSharedOffice(lowerName, lower)) return true;
  const takesField =
    startsWithHead(lowerName) && !/^(?:ubnd|hđnd|ủy ban nhân dân|công an|tỉnh ủy|lãnh đạo)/u.test(lowerName);
  if (takesField && startsWithField(lower)) return true;
  if (startsWithHead(lower)) return false;
  if (listsNamedUnits(name)) return true;
  return (
    takesField &&
    following !== null &&
    startsWithField(lowerText(following)) &&
    !/^\p{Lu}{2,}$/u.test(addition)
  );
}

/** `Cục Thông tin đối ngoại, Bộ …`: a bureau and the ministry it belongs to. */
function isBureau(lowerName: string): boolean {
  return /^(?:cục|vụ|tổng cục|viện)\s/u.test(lowerName) && !/\sbộ\s/u.test(lowerName);
}

function isMinistry(lower: string): boolean {
  return /^bộ\s(?!chỉ huy|tư lệnh|đội)/u.test(lower);
}

/** `Văn phòng Đoàn ĐBQH và HĐND tỉnh`: one office serves several bodies. */
function isSharedOffice(lowerName: string, lower: string): boolean {
  return (
    /^văn phòng\s.*(?:đbqh|quốc hội|hđnd|hội đồng nhân dân)$/u.test(lowerName) &&
    /^(?:hđnd|ubnd|hội đồng|ủy ban)/u.test(lower)
  );
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
