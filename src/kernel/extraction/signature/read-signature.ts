import type { DocumentTree, Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import { lowerText } from '../../language/fold-text.ts';
import type { DraftSigner, SourcedText } from '../../plan-draft/plan-draft.ts';
import { startsWithHead } from '../bodies/body-words.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { readKind } from '../regions/kind-line.ts';
import { signerOfStamp } from '../regions/signing-stamp.ts';
import { endOfLeftColumn } from './merged-columns.ts';

/** On behalf of a collective; the Party writes T/M. */
const AUTHORITY = /^(?:TM|T\/M)(?:\s*[.:]\s*|\s+)(?=\p{Lu})/u;
/** For the head, by order, by special authority; the Party writes K/T and T/L. */
const CAPACITY = /^(?:KT|TL|TUQ|K\/T|T\/L)(?:\s*[.:]\s*|\s+)(?=\p{Lu})/u;
/** Words that begin an office where a line holds capacity and title together: `KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC`. */
const TITLE_INSIDE =
  /(?<=\p{Lu}{2})(?<!(?:^|\s)(?:PHÓ|TỔNG|Q|QUYỀN))\s+(?=(?:PHÓ|CHÁNH|TRƯỞNG PHÒNG|KT\.|TL\.|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ)(?:\s|$))/gu;
/** `(Đã ký)`, a picture's mark, the seal: what stands between office and name. */
const NOT_A_NAME = /^(?:\(.*\)|\[.*\]|đã ký|ký tên|signed|[^\p{L}]*)$/iu;
const TITLED = String.raw`(?:(?:GS|PGS|TS|ThS|BS|CN|KS|LS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng)[.\s,]*)*`;
const NAME = new RegExp(String.raw`^${TITLED}\p{Lu}[\p{L}'’]*(?:[\s-]+\p{Lu}[\p{L}'’]*\.?){1,6}$`, 'u');

/**
 * Reads who signed: on whose behalf (`TM. …`), in what capacity (`KT. …`, `TL. …`, `TUQ. …`), office and name,
 * each as printed and null where it is not (Decree 30/2020, Annex I, 7a-7c; Party guidance 36-HD/VPTW).
 *
 * Null when nobody signed. Where two sign side by side, the first is returned.
 */
export function readSignature({ regions, tree }: ExtractionContext): DraftSigner | null {
  const lines = signatureLines(regions);
  const authority: SourcedText[] = [];
  let capacity: SourcedText | null = null;
  const titles: SourcedText[] = [];
  let name: SourcedText | null = null;
  for (const line of lines) {
    if (NOT_A_NAME.test(line.text)) continue;
    if (!isCapitals(line.text) || (titles.length > 0 && isNameInCapitals(line.text))) {
      if (NAME.test(line.text) && authority.length + titles.length + (capacity ? 1 : 0) > 0) name = line;
      if (name !== null) break;
    } else if (AUTHORITY.test(line.text) && authority.length === 0) authority.push(line);
    else if (
      CAPACITY.test(line.text) &&
      titles.length === 0 &&
      (capacity === null || authority.length === 0)
    ) {
      // TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG: who orders stands first, then for whom the signer stands in.
      if (capacity !== null) authority.push(capacity);
      capacity = line;
    } else if (authority.length > 0 && capacity === null && titles.length === 0 && goesOnWithPlace(line.text))
      authority.push(line);
    else if (!isTitle(line.text)) break;
    else titles.push(line);
  }
  const title = joinQuotes(titles);
  if (authority.length === 0 && capacity === null && title === null) return null;
  name ??= nameOfStamp(tree);
  return { authority: joinQuotes(authority), capacity, title, name };
}

/** `Ký bởi: Lò Văn Núi`: where the name below the office is a picture, the digital signature still names the person. */
function nameOfStamp(tree: DocumentTree): SourcedText | null {
  for (const paragraph of paragraphsOf(tree)) {
    const stamp = signerOfStamp(paragraph.text);
    if (stamp === null || !NAME.test(stamp.name) || startsWithHead(lowerText(stamp.name))) continue;
    return quoteWords(paragraph, stamp.start, stamp.start + stamp.name.length);
  }
  return null;
}

/** The signature's own lines; where recognition joined its column to `Nơi nhận`, the ends of those lines. */
function signatureLines({ signature, recipients, annexes }: ExtractionContext['regions']): SourcedText[] {
  const own = signature.flatMap(splitLine);
  const joined = recipients.flatMap((paragraph) => {
    const from = endOfLeftColumn(paragraph);
    return from === paragraph.text.length ? [] : [quoteWords(paragraph, from, paragraph.text.length)];
  });
  if (joined.length === 0) return own;
  const behind = annexes.slice(0, 2).flatMap((block) => (block.kind === 'paragraph' ? splitLine(block) : []));
  return [...joined, ...own, ...behind];
}

/** One line of the paper can hold capacity and office, when recognition or a converter joined them. */
function splitLine(paragraph: Paragraph): SourcedText[] {
  const { text } = paragraph;
  if (!CAPACITY.test(text) && !AUTHORITY.test(text)) return [quoteWords(paragraph, 0, text.length)];
  const cuts = [...text.matchAll(TITLE_INSIDE)];
  const last = cuts.at(-1);
  if (last === undefined) return [quoteWords(paragraph, 0, text.length)];
  const ends = cuts.map((cut) => cut.index);
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const heads = ends.map((end, index) => quoteWords(paragraph, starts[index] ?? 0, end));
  return [...heads, ...splitTitleAndName(paragraph, starts.at(-1) ?? 0)];
}

function splitTitleAndName(paragraph: Paragraph, from: number): SourcedText[] {
  const { text } = paragraph;
  const name = /\s+(?=\p{Lu}\p{Ll})/u.exec(text.slice(from));
  if (name === null) return [quoteWords(paragraph, from, text.length)];
  const at = from + name.index;
  return [quoteWords(paragraph, from, at), quoteWords(paragraph, at, text.length)];
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** An office, or words as short as one; the title of what is issued below a torn signature is none. */
function isTitle(text: string): boolean {
  return (OFFICE_WORDS.test(text) || text.length < 40) && readKind(text) === null;
}

/** `TM. ỦY BAN NHÂN DÂN` / `TỈNH …`: the second line names the place of the first. */
function goesOnWithPlace(text: string): boolean {
  return (
    /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|QUẬN|ĐẶC KHU|NHÂN DÂN)(?:\s|$)/u.test(text) &&
    !/^TỈNH (?:ỦY|UỶ)/u.test(text)
  );
}

const OFFICE_WORDS =
  /(?:^|\s)(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|BỘ TRƯỞNG|VĂN PHÒNG|PHÓ|CHÁNH|CHỈ HUY|CHÍNH ỦY|BIÊN TẬP|TỔNG|ỦY VIÊN|THƯỜNG TRỰC|UBND|BAN|SỞ)(?:\s|$)/u;

/** Some papers print the signer's name in capitals too: two to five syllables without any word of an office. */
function isNameInCapitals(text: string): boolean {
  const syllables = text.split(/\s+/u);
  return (
    syllables.length >= 2 && syllables.length <= 5 && !OFFICE_WORDS.test(text) && /^[\p{Lu}\s]+$/u.test(text)
  );
}
