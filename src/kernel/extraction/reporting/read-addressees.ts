import { lowerText } from '../../language/fold-text.ts';
import { startsWithHead } from '../bodies/body-words.ts';
import { splitBodies } from '../bodies/split-bodies.ts';
import type { Words } from './read-schedule.ts';

/** Who receives a report and through whom it goes; words of the text searched. */
export interface Addressees {
  readonly to: Words | null;
  readonly via: Words | null;
}

const VIA = /(?:(?<=\()|(?<=\s))(?:thông\s+)?qua\s+(?:đầu mối\s+(?:là\s+)?)?/giu;
const TO_BY_PREPOSITION = /(?<!\p{L})(?:về|cho|đến|tới|lên|với)\s+/giu;
const TO_BY_VERB =
  /(?<!\p{L})(?:báo cáo|gửi|trình(?!\s+(?:Giám đốc|Chủ tịch|Lãnh đạo|Thủ trưởng)[^,;.]{0,60}\sbáo cáo)|phản ánh)\s+/giu;
/** Words at which a list of addressees ends. */
const STOP =
  /,?\s(?:kết quả|tình hình|trước|theo|qua|thông qua|để|về|định kỳ|hằng|hàng|vào|bắt đầu|kể từ|chậm nhất|muộn nhất|bằng|nội dung|xem xét|khi|hoặc|trong|những|gồm|cho ý kiến|quyết định|từ|đột xuất|6 tháng|kịp thời|việc|số liệu|bằng văn bản|tại|nhằm|làm|tiến độ|ít nhất|đúng|đầy đủ|và\s+(?=thực hiện|tổ chức|đề xuất|tham mưu))(?!\p{L})|[();:]|\.(?=\s|$)/iu;
const LONGEST = 300;

/**
 * Reads who receives: the body behind `về`, `gửi`, `báo cáo` (several addressees stay one text), and the
 * body behind `qua`.
 */
export function readAddressees(text: string, step: Words): Addressees {
  return { to: readTo(text, step), via: readVia(text, step) };
}

function readVia(text: string, step: Words): Words | null {
  for (const start of endsOf(VIA, text, step)) {
    const body = bodiesAt(text, start, step.end);
    if (body !== null) return body;
  }
  return null;
}

/** A preposition names the receiver more surely than the verb, whose object may come first. */
function readTo(text: string, step: Words): Words | null {
  const report = /báo cáo|gửi|phản ánh|trình|kết quả/iu.exec(text.slice(step.start, step.end));
  const from = { start: step.start + (report?.index ?? 0), end: step.end };
  for (const pattern of [TO_BY_VERB, TO_BY_PREPOSITION]) {
    for (const start of endsOf(pattern, text, from)) {
      const body = bodiesAt(text, start, step.end);
      if (body !== null) return body;
    }
  }
  return null;
}

function endsOf(pattern: RegExp, text: string, words: Words): number[] {
  return [...text.slice(words.start, words.end).matchAll(pattern)].map(
    ({ index, 0: found }) => words.start + index + found.length,
  );
}

/** The bodies named at an offset, from the first name to the last; null when no body's name begins there. */
function bodiesAt(text: string, start: number, end: number): Words | null {
  const reach = text.slice(start, Math.min(end, start + LONGEST));
  const stop = STOP.exec(reach)?.index ?? reach.length;
  if (!beginsBody(reach.slice(0, stop))) return null;
  const pieces = splitBodies(text, start, start + stop);
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function beginsBody(words: string): boolean {
  if (
    /^(?:cấp (?:trên|có thẩm quyền)|lãnh đạo|phòng|văn phòng|bộ phận|ủy ban|tỉnh|đảng ủy|ban)\s/iu.test(
      words,
    ) &&
    !/^tỉnh\s\p{Lu}/u.test(words)
  )
    return true;
  return /^\p{Lu}/u.test(words) && startsWithHead(lowerText(words));
}
