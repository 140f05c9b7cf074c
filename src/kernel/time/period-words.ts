/** A quarter; recognition reads the I of a Roman one as l or 1. */
const QUARTER = String.raw`(?:[il1]v|[il]{1,3}|1{2,3}|[1-4])(?![\p{L}\d])`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?![\d])(?!\s?[/.]\s?\d{1,2}(?!\d))`;
const JOINT = String.raw`\s?(?:,|và|&|[+]|-|–|đến|tới)\s?(?:(?:đầu|giữa|cuối)\s)?`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** A year behind a quarter or month: `/2026`, ` năm 2026`. */
function yearBehind(name: string): string {
  return String.raw`(?:\s?(?:[/,.–-]|của|trong)?\s?(?:năm\s?)?(?<${name}>${YEAR})(?!\d))?`;
}

const WEEKDAY = String.raw`(?:\s?,?\s?[(]?(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)[)]?)?`;

/** An hour before a day: `16 giờ 00 ngày`, `9h30,`, `14 giờ 00, thứ Tư, ngày`, `2 giờ chiều ngày`. */
function hourBefore(name: string): string {
  const clock = String.raw`(?<${name}Hour>\d{1,2})\s?(?:giờ|h|:|g)\s?(?:(?<${name}Minute>\d{2})(?:\s?phút)?)?\s?['’′]?`;
  const part = String.raw`(?:\s?,?\s?(?:buổi\s)?(?<${name}Part>sáng|trưa|chiều|tối))?`;
  return String.raw`(?:(?<![\d:])${clock}${part}${WEEKDAY}\s?,?\s?[(]?(?:của\s)?(?:ngày\s?)?)?`;
}

/** An hour behind a day: `ngày 14/6/2026 (trước 16 giờ 00)`, `…, lúc 9h30`. */
function hourBehind(name: string): string {
  const clock = String.raw`(?<${name}Late>\d{1,2})\s?(?:giờ|h)\s?(?:(?<${name}LateMinute>\d{2})(?!\d))?`;
  return String.raw`(?:\s?,?\s?[(]?(?:trước\s|vào\slúc\s|lúc\s|chậm\snhất\s)?${clock})?`;
}

const COUNT = String.raw`(?:\d{1,2}|mười\shai|mười\smột|mười|chín|tám|bảy|sáu|năm|tư|ba|hai|một)`;
const LUNAR_MARK = String.raw`\s?[(]?(?:âm\slịch|âl(?![\p{L}]))[)]?`;

/** Days of the lunar calendar, which alone has a `rằm`, a `tháng Giêng` and a `tháng Chạp`. */
const LUNAR = String.raw`(?:${[
  String.raw`rằm\stháng\s(?<fullMonth>giêng|chạp|${COUNT})(?![\p{L}\d])(?:${LUNAR_MARK})?`,
  String.raw`(?:ngày\s)?(?:(?:mùng|mồng)\s)?(?<lunarDay>\d{1,2})\s?(?:tháng\s?|[/-]\s?)(?<lunarMonth>${COUNT})${LUNAR_MARK}`,
  String.raw`(?:ngày\s)?(?:(?:mùng|mồng)\s)?(?<namedDay>${COUNT})\s?tháng\s(?<namedMonth>giêng|chạp)(?!\p{L})`,
  String.raw`(?<feast>tết\snguyên\sđán|tết\scổ\struyền|tết\strung\sthu|giỗ\stổ(?:\shùng\svương)?)`,
].join('|')})(?:\s(?:\p{L}+\s\p{L}+\s)?(?:năm\s)?(?<lunarYear>${YEAR})(?!\d))?`;

/** A pattern of words that name a day, month, quarter, half-year or year, in the spelling of `lowerText`; its groups tell which. */
export const PERIOD_WORDS = [
  LUNAR,
  String.raw`(?<!\p{L})(?:q[uú][ýíy]\s?|q[.]?\s?(?=[1-4][/.]|[iv]{1,3}[/.]))(?<quarterList>${QUARTER}(?:${JOINT}(?:q[uú][ýí]\s?)?${QUARTER})*)${yearBehind('quarterYear')}`,
  String.raw`(?<halfCount>\d{1,2}|sáu|chín|ba)\s?tháng\s(?<halfEnd>đầu|cuối)\snăm(?:\s?(?<halfYear>${YEAR}))?`,
  String.raw`${hourBefore('long')}(?:ngày\s?)?(?<longDay>\d{1,2})\s?tháng\s?(?<longMonth>\d{1,2})(?:\s?(?:năm\s?|[/.-])(?<longYear>${YEAR}))?(?!\d)${hourBehind('long')}`,
  String.raw`(?<!\d)(?<firstDay>\d{1,2})\s?[-–]\s?(?<lastDay>\d{1,2})\s?/\s?(?<spanMonth>\d{1,2})(?!\d)(?:\s?(?:[/.-]|năm)\s?(?<spanYear>${YEAR}))?(?!\d)`,
  String.raw`${hourBefore('short')}(?<!\d)(?<shortDay>\d{1,2})\s?[/.-]\s?(?<shortMonth>\d{1,2})(?!\d)(?:\s?(?:[/.-]|năm)\s?(?<shortYear>${YEAR}))?(?!\d)${hourBehind('short')}`,
  String.raw`tháng\s?(?<monthList>${MONTH}(?:${JOINT}(?:tháng\s?)?${MONTH})*)${yearBehind('monthYear')}`,
  String.raw`(?<!\d)(?<onlyMonth>0?[1-9]|1[0-2])\s?[/-]\s?(?<onlyMonthYear>${YEAR})(?!\d)`,
  String.raw`(?:ngày\s?|(?<=từ\s))(?<onlyDay>\d{1,2})(?=\s?(?:[-–]\s?\d{1,2}\s?(?:/|tháng)|[-–]\s?ngày\s?\d|(?:đến|tới|và)\s?(?:hết\s)?(?:ngày\s?)?\d))`,
  String.raw`(?:năm\s?)?(?<!\d)(?<yearNumber>${YEAR})(?!\d)`,
  String.raw`(?:cả|trong|suốt|hết|toàn)\snăm(?!\s?\d)(?:\snay)?`,
].join('|');
