import type { Block, Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';

/** The end of the form, and the body that stands before it. */
export interface Ending {
  readonly body: readonly Block[];
  readonly closing: readonly Paragraph[];
  readonly recipients: readonly Paragraph[];
  readonly signature: readonly Paragraph[];
  readonly annexes: readonly Block[];
}

/** Cuts what follows the head of a document into body, closing sentences, recipients, signature and annexes. */
export function findEnding(blocks: readonly Block[]): Ending {
  const annexAt = findAnnex(blocks);
  const main = annexAt === null ? blocks : blocks.slice(0, annexAt);
  const endAt = main.findIndex(
    (block, index) =>
      block.kind === 'paragraph' &&
      (isRecipientsHead(block) || (isSignatureStart(block) && !opensBases(main[index + 1]))),
  );
  const before = endAt < 0 ? main : main.slice(0, endAt);
  const after = endAt < 0 ? [] : main.slice(endAt);
  const { recipients, signature, rest } = sortEnding(after);
  const closingFrom = findClosing(before);
  return {
    body: before.slice(0, closingFrom),
    closing: before.slice(closingFrom).filter((block) => block.kind === 'paragraph'),
    recipients,
    signature,
    annexes: [...rest, ...(annexAt === null ? [] : blocks.slice(annexAt))],
  };
}

function findAnnex(blocks: readonly Block[]): number | null {
  const at = blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      (/^(?:PHỤ LỤC|BIỂU|PHỤ BIỂU)(?:\s+(?:[IVX]+|\d+|SỐ\s.{0,6}))?\s*[:.]?(?:\s|$)/u.test(block.text) ||
        /^Phụ lục(?:\s+(?:[IVX]+|\d+|số\s.{0,6}))?\s*[:.]?$/u.test(block.text) ||
        /^(?:DANH MỤC|BẢNG PHÂN CÔNG|PHÂN CÔNG NHIỆM VỤ)(?:\s|$)/u.test(block.text)),
  );
  return at < 0 ? null : at;
}

/** `Nơi nhận:`: where the list of recipients begins. */
export function isRecipientsHead(paragraph: Paragraph): boolean {
  return /^noi nhan\s?(?:[:(.]|$)/u.test(foldText(paragraph.text));
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN …` over `Căn cứ …` says who decides; nobody signs there. */
function opensBases(below: Block | undefined): boolean {
  return below?.kind === 'paragraph' && /^(?:[-–]\s?)?can cu\s/u.test(foldText(below.text));
}

/** Offices that sign, each alone or with what makes it a deputy's, an acting or a chief one. */
const OFFICE = String.raw`(?:PHÓ |QUYỀN |TỔNG |NGUYÊN )*(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|(?:CHI )?CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|TIỂU BAN|ĐÀI|ĐOÀN|TRẠM|CA)|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|BIÊN TẬP|CHỈ HUY TRƯỞNG|TƯ LỆNH|CHÍNH (?:ỦY|UỶ|TRỊ VIÊN)|HIỆU TRƯỞNG|VIỆN TRƯỞNG|VỤ TRƯỞNG|CHỦ NHIỆM|ĐỒN TRƯỞNG|THƯ KÝ)`;
const SIGNATURE = new RegExp(
  `^(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L|TUQ/)(?:\\s?[.:]\\s?|\\s)\\p{Lu}{2}|Q\\s?\\.\\s?\\p{Lu}{2}|${OFFICE}(?:,?\\s|$))`,
  'u',
);

/** The name behind an office, where a converter put the whole signature on one line. */
const SIGNER = /(?<=^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[\s.:].{6,80})(?:\s+\p{Lu}\p{Ll}[\p{L}’']*){2,6}$/u;

/** `TM. …`, `KT. …` or an office in capitals: where a signature begins. */
export function isSignatureStart(paragraph: Paragraph): boolean {
  const text = paragraph.text.replace(SIGNER, '');
  return paragraph.label === null && text.length < 90 && !/\p{Ll}/u.test(text) && SIGNATURE.test(text);
}

interface SortedEnding {
  readonly recipients: Paragraph[];
  readonly signature: Paragraph[];
  readonly rest: Block[];
}

/** Recipients and signature may stand in either order, side by side on the paper. */
function sortEnding(blocks: readonly Block[]): SortedEnding {
  const sorted: SortedEnding = { recipients: [], signature: [], rest: [] };
  let part: 'recipients' | 'signature' | 'rest' = 'rest';
  for (const block of blocks) {
    if (block.kind !== 'paragraph') part = 'rest';
    else if (isRecipientsHead(block)) part = 'recipients';
    else if (isSignatureStart(block)) part = 'signature';
    else if (part === 'signature' && !isSignatureGoing(block, sorted.signature))
      part = isRecipient(block) ? 'recipients' : 'rest';
    else if (part === 'recipients' && !isRecipient(block))
      part = isSignatureGoing(block, sorted.signature) ? 'signature' : 'rest';
    if (part === 'rest' || block.kind !== 'paragraph') sorted.rest.push(block);
    else sorted[part].push(block);
  }
  return sorted;
}

/** A bulleted line, or an unmarked one that closes as lines of a list do. */
function isRecipient(paragraph: Paragraph): boolean {
  return (
    /^[-–—+•*]/u.test(paragraph.text) ||
    /[;,]$/u.test(paragraph.text) ||
    /^l[uư]u\s?:?/iu.test(paragraph.text)
  );
}

/** Lines of a signature are short and few: offices, a name, a note of how it was signed. */
function isSignatureGoing(paragraph: Paragraph, signature: readonly Paragraph[]): boolean {
  if (paragraph.label || paragraph.text.length > 80 || signature.length === 0 || signature.length > 7)
    return false;
  const isNamed = signature.some((line) => /\p{Ll}/u.test(line.text) && !/^\(/u.test(line.text));
  return !isNamed || /^\(/u.test(paragraph.text);
}

/** Index at which the closing sentences begin: unnumbered paragraphs at the end that wind the document up. */
function findClosing(blocks: readonly Block[]): number {
  let from = blocks.length;
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - 5); index -= 1) {
    const block = blocks[index] as Block;
    if (block.kind !== 'paragraph' || block.label !== null) break;
    if (!isClosing(block, from === blocks.length)) break;
    from = index;
  }
  return from;
}

function isClosing(paragraph: Paragraph, isLast: boolean): boolean {
  const text = foldText(paragraph.text);
  if (isLast && /\.\s?\/\s?\.?$/u.test(text)) return true;
  return (
    /^(?:tren day la|trong qua trinh|qua trinh (?:trien khai|thuc hien)|yeu cau|de nghi|can cu (?:noi dung )?ke hoach|nhan duoc|tran trong|rat mong|(?:bao cao|ket qua|van ban|moi vuong mac).{0,60}(?:gui|ve)\s)/u.test(
      text,
    ) || /^.{3,80}?(?:yeu cau|de nghi)\s.{0,300}(?:trien khai|thuc hien|bao cao|phan anh)/u.test(text)
  );
}
