import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsIn } from '../../document/model/walk-document.ts';
import { foldText, lowerText } from '../../language/fold-text.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { walkItems } from '../outline/build-outline.ts';
import { quoteWords } from '../quote-words.ts';

/** Where money comes from, in the words of plans; each begins a source and runs to the next mark or verb. */
const SOURCE_HEAD =
  /(?<!\p{L})(?:dự toán|ngân sách|kinh phí sự nghiệp|kinh phí thường xuyên|nguồn\s+(?!lực)|các nguồn|nguồn vốn|vốn\s+(?:vay|đầu tư|sự nghiệp|tài trợ)|xã hội h[óo][áa]?(?!\p{L})|tài trợ|viện trợ|đóng góp|huy động|quỹ\s|Quỹ\s)/giu;
/** Words at which the name of a source ends. */
const SOURCE_END =
  /,(?!\s(?:các tổ chức|tổ chức|cá nhân|doanh nghiệp|cộng đồng))|[;.()]|\s(?:theo|để|được UBND|được giao|giao cho|cấp(?=\s|$)(?!\s(?:có|trên|tỉnh|xã|trung))|bố trí|hướng dẫn|thực hiện|triển khai|phù hợp|tham mưu|trên tinh thần|hằng năm|hàng năm|chi|nhằm|đảm bảo|bảo đảm|sử dụng|của pháp luật|hợp pháp theo|do)(?!\p{L})|\svà (?=các nguồn|nguồn|huy động|xã hội|khả năng|tài trợ|đóng góp|vốn|ngân sách|lồng ghép|tranh thủ)/iu;
const LONGEST = 120;

/**
 * Lists where the money for the plan comes from, each source once as printed: `ngân sách Nhà nước`,
 * `nguồn vốn hỗ trợ từ Trung ương`. Read from the section on funding, and from duties that provide it.
 */
export function findFunding(context: ExtractionContext): SourcedText[] {
  const found: SourcedText[] = [];
  const seen = new Set<string>();
  for (const { paragraph, from } of fundingParagraphs(context)) {
    for (const source of sourcesIn(paragraph, from)) {
      const key = lowerText(source.text);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(source);
    }
  }
  return found;
}

interface FundingWords {
  readonly paragraph: Paragraph;
  readonly from: number;
}

/** Everything under a heading `Kinh phí …`, the heading's own sentence too, then duties that speak of money. */
function fundingParagraphs({ outline, regions }: ExtractionContext): FundingWords[] {
  const inSection: FundingWords[] = [];
  const taken = new Set<string>();
  const take = (paragraph: Paragraph, from: number): void => {
    if (taken.has(paragraph.id)) return;
    taken.add(paragraph.id);
    inSection.push({ paragraph, from });
  };
  for (const item of walkItems(outline.roots)) {
    const { block } = item;
    if (block.kind !== 'paragraph' || item.number === null || !isFundingHeading(block.text.slice(item.start)))
      continue;
    take(block, item.start);
    for (const below of walkItems(item.children))
      if (below.block.kind === 'paragraph') take(below.block, below.start);
  }
  const last = [...walkItems(outline.roots)].at(-1);
  const [closing] = regions.closing;
  // The one sentence on money can be the last of the paper, and then closes it.
  if (closing !== undefined && last?.block.kind === 'paragraph' && taken.has(last.block.id)) take(closing, 0);
  const duties = [...paragraphsIn([...regions.body, ...regions.closing])]
    .filter(
      ({ id, text }) =>
        !taken.has(id) &&
        /bố trí kinh phí|cân đối|kinh phí thực hiện/iu.test(text) &&
        /ngân sách|nguồn/iu.test(text),
    )
    .map((paragraph) => ({ paragraph, from: 0 }));
  return [...inSection, ...duties];
}

function isFundingHeading(words: string): boolean {
  return /^(?:kinh phi|nguon kinh phi|nguon luc tai chinh|ve kinh phi|du toan kinh phi|tai chinh)(?:\s|:|\.|$)/u.test(
    foldText(words.trim()),
  );
}

function sourcesIn(paragraph: Paragraph, from: number): SourcedText[] {
  const { text } = paragraph;
  const found: SourcedText[] = [];
  let until = from;
  for (const head of text.slice(from).matchAll(SOURCE_HEAD)) {
    const start = from + head.index;
    if (start < until) continue;
    const rest = text.slice(start + head[0].length, start + head[0].length + LONGEST);
    const end = start + head[0].length + (SOURCE_END.exec(rest)?.index ?? rest.length);
    const source = quoteWords(paragraph, start, end);
    until = end;
    if (isSource(source.text, text.slice(Math.max(0, start - 24), start))) found.push(source);
  }
  return found;
}

/** `Luật Ngân sách`, `khả năng ngân sách` of a verb, a bare `nguồn`: words about money that name no source. */
function isSource(words: string, before: string): boolean {
  if (/(?:Luật|Pháp lệnh|Nghị định)\s+$/u.test(before)) return false;
  return (
    words.split(' ').length >= 2 &&
    !/^(?:dự toán kinh phí|huy động sự|nguồn này|ngân sách nhà nước hiện hành)$/iu.test(words)
  );
}
