import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import { lowerText } from '../../language/fold-text.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import { startsWithHead, startsWithUnit } from '../bodies/body-words.ts';
import { splitBodies } from '../bodies/split-bodies.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { quoteWords } from '../quote-words.ts';
import { readRecipients } from '../recipients/read-recipients.ts';

/** A name of a body begins with a capital and goes on to the next mark; group expressions begin with `các`. */
const NAME_START = /(?<![\p{L}\p{Nd}/&])(?:\p{Lu}[\p{L}&]*|[Cc]ác|[Nn]hững)(?=\s)/gu;
const REACH = 160;
/** The first words of a name that tell what kind of body it is. */
const LONGEST_HEAD = 40;

/**
 * Lists the bodies and groups of bodies that a document names, each once as printed at its first mention
 * (capitals apart), in reading order.
 */
export function listOrganizations(context: ExtractionContext): SourcedText[] {
  const { tree, regions } = context;
  const signature = new Set(regions.signature.map(({ id }) => id));
  const recipients = new Set(regions.recipients.map(({ id }) => id));
  const found: SourcedText[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphsOf(tree)) {
    if (signature.has(paragraph.id) || !/\p{Ll}/u.test(paragraph.text)) continue;
    for (const name of recipients.has(paragraph.id) ? receivers(context, paragraph) : namesIn(paragraph)) {
      const key = lowerText(name.text);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(name);
    }
  }
  return found;
}

/** The bodies of a line of `Nơi nhận`; filing lines, `Như trên` and persons are none. */
function receivers(context: ExtractionContext, paragraph: Paragraph): SourcedText[] {
  return readRecipients({ ...context, regions: { ...context.regions, recipients: [paragraph] } }).flatMap(
    ({ name, source }) => {
      const [place] = source;
      if (
        place === undefined ||
        /^(?:Lưu\s*:|Như\s)|^(?:CT|Chủ tịch|Các PCT|Đ\/c|Các đồng chí|Đồng chí|\p{L}+ trưởng|Thứ trưởng)(?:,|\s|$)/iu.test(
          name,
        )
      )
        return [];
      if (name.includes(':')) return [{ text: name, source: [place] }];
      const kept = /^Lưu\s+/u.exec(name)?.[0].length ?? 0;
      return splitBodies(paragraph.text, place.start + kept, place.end).map((piece) =>
        quoteWords(paragraph, piece.start, piece.end),
      );
    },
  );
}

function namesIn(paragraph: Paragraph): SourcedText[] {
  const { text } = paragraph;
  const lower = lowerText(text);
  const names: SourcedText[] = [];
  let until = 0;
  for (const match of text.matchAll(NAME_START)) {
    const { index } = match;
    if (index < until) continue;
    if (!beginsName(lower.slice(index, index + LONGEST_HEAD))) continue;
    const words = text.slice(index, index + REACH);
    const end = index + endOfName(words);
    const [piece] = splitBodies(text, index, end);
    if (piece === undefined || piece.start !== index || !isName(piece.text)) continue;
    names.push(quoteWords(paragraph, piece.start, piece.end));
    until = piece.end;
  }
  return names;
}

function beginsName(lower: string): boolean {
  const group = /^(?:các|những)\s/u.exec(lower);
  if (group !== null) return startsWithUnit(lower.slice(group[0].length)) && !NOT_A_GROUP.test(lower);
  return startsWithHead(lower) && !NOT_A_BODY.test(lower);
}

/** Places, firms and gatherings in the plural: nobody who is given work. */
const NOT_A_GROUP =
  /^(?:các|những) (?:tổ chức và|hội nghị|hội chợ|hội thảo|đoàn(?! thể)|tỉnh|doanh nghiệp|khu vực|trang|lực lượng|công ty|cá nhân|trường hợp)(?!\p{L})/u;
/** A person's office with a name, a label of an assignment. */
const NOT_A_BODY =
  /^(?:(?:tổng )?bí thư|chủ tịch(?! (?:ubnd|hđnd|ủy ban))|cơ quan|đơn vị|trường sa|thành phố|xã hội|huyện (?!ủy)|xã |phường |tỉnh (?!ủy|đoàn))/u;

/** Words that end a name in running text, where no comma does. */
const NAME_END =
  /[;:.)"“”]|\s\((?!\p{Lu}\p{Ll})|,\s(?:sự|cán bộ|công chức|người|phóng viên|công tác|đấu)(?!\p{L})|\s(?:về|ngày|năm|theo|số|tại|trong|trên|với|đã|được|là|để|nhằm|khi|có(?!\s(?:liên quan|thẩm quyền))|quy định|phê duyệt|ban hành|giữa|đối với|bao gồm|gồm|như|do|này|đó|định hướng|hướng|ghi|từ|qua|kết quả|nói chung|nói riêng|thứ|lần|nếu|trước|nhận thức|và (?:cán bộ|công tác|phóng viên|người)|nhiệm kỳ|hiệu quả|chỉ|vào|\d|mình|ký|ít nhất|tiến độ|6 tháng|mỗi|cùng|do|bằng|trình|triển|đưa|tới|đến|cho|của(?=\s(?:Đảng|Nhà nước|đất nước|cả|các nước)))(?!\p{L})/u;

function endOfName(words: string): number {
  const end = NAME_END.exec(words.slice(1));
  if (end === null) return words.length;
  const at = end.index + 1;
  return end[0] === ')' && words.slice(0, at).includes('(') ? at + 1 : at;
}

/** A single common word (`Đoàn`, `Tỉnh`) names no body; one that is a body by itself does (`Chính phủ`). */
function isName(words: string): boolean {
  const lower = lowerText(words);
  if (/^(?:các|những)\s/u.test(lower)) return lower.split(' ').length >= 3;
  if (/^(?:chính phủ|quốc hội|bộ chính trị|tỉnh ủy|thành ủy|ban bí thư|thủ tướng chính phủ)$/u.test(lower))
    return true;
  if (
    /^(?:trường hợp|nhà nước|khu vực|đoàn kết|cụm từ|cảng|xã hội|bộ mặt|đội ngũ|tổ quốc|hội nghị|hội nhập|hội thảo|hội đàm|trang|báo cáo|báo chí|nhà |tổ chức|phòng,|phòng chống|chỉ thị|đồn )/u.test(
      `${lower} `,
    )
  )
    return false;
  return lower.split(' ').length >= 2 && /\p{Lu}/u.test(words.charAt(0));
}
