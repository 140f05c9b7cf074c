import type { Block, Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';

/** Kinds of document with a name: Decree 30/2020 art. 7, and the kinds of the Party (Regulation 399-QĐ/TW). */
const KINDS = [
  'nghi quyet',
  'quyet dinh',
  'chi thi',
  'quy che',
  'quy dinh',
  'thong cao',
  'thong bao',
  'thong bao ket luan',
  'huong dan',
  'chuong trinh',
  'chuong trinh hanh dong',
  'chuong trinh cong tac',
  'chuong trinh phoi hop',
  'ke hoach',
  'ke hoach hanh dong',
  'ke hoach phoi hop',
  'ke hoach lien tich',
  'phuong an',
  'de an',
  'du an',
  'bao cao',
  'bien ban',
  'to trinh',
  'hop dong',
  'cong dien',
  'ban ghi nho',
  'ban thoa thuan',
  'giay moi',
  'ket luan',
  'thong tri',
  'quy trinh',
  'cong van',
  'loi keu goi',
  'tuyen bo',
  'chien luoc',
  'thong tu',
  'thong tu lien tich',
  'nghi dinh',
].sort((left, right) => right.length - left.length);

/** How many blocks a letterhead may have before the kind of document. */
const HEAD_BLOCKS = 40;

/**
 * Finds the line that names the kind of document: capitals, alone or with its subject behind it. The last one
 * before the first section counts, because some scans print the title twice.
 */
export function findKindLine(blocks: readonly Block[]): number | null {
  let found: number | null = null;
  for (let index = 0; index < Math.min(blocks.length, HEAD_BLOCKS); index += 1) {
    const block = blocks[index] as Block;
    if (block.kind !== 'paragraph') continue;
    if (/^(?:[IVX]+|\d+)\s?[.)]/u.test(block.text) || /^(?:căn cứ|nơi nhận|kính gửi)/iu.test(block.text))
      break;
    const kind = readKind(block.text) ?? readQuietKind(block.text, blocks[index + 1]);
    if (kind !== null && !isSubjectOf(blocks, found, index, kind.kind)) found = index;
  }
  return found;
}

/** `THÔNG BÁO` / `KẾT LUẬN CỦA …`: another kind right below the title is how its subject begins. */
function isSubjectOf(blocks: readonly Block[], title: number | null, at: number, kind: string): boolean {
  const above = title === null ? undefined : blocks[title];
  if (title !== at - 1 || above?.kind !== 'paragraph') return false;
  const printed = readKind(above.text)?.kind;
  return printed !== undefined && foldText(printed) !== foldText(kind);
}

/** `Quyết định` in small letters alone on its line, as some web pages print it, over a subject in capitals. */
function readQuietKind(text: string, below: Block | undefined): { readonly kind: string } | null {
  if (!/^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,3}$/u.test(text) || below?.kind !== 'paragraph') return null;
  if (/\p{Ll}/u.test(below.text) || !/\p{Lu}{2}/u.test(below.text)) return null;
  return readKind(text.toUpperCase()) === null ? null : { kind: text };
}

/** The kind a line names and the offset at which its name ends; null when the line names none. */
export function readKind(text: string): { readonly kind: string; readonly end: number } | null {
  const folded = foldText(text);
  for (const kind of KINDS) {
    if (!folded.startsWith(kind)) continue;
    const printed = text.slice(0, kind.length);
    if (printed !== printed.toUpperCase()) continue;
    const after = text.slice(kind.length);
    if (
      after === '' ||
      /^\s*[.:]?$/u.test(after) ||
      /^\s+\p{Lu}?\p{Ll}/u.test(after) ||
      /^\s+(?:\p{Lu}+\s+){1,}/u.test(`${after} `)
    ) {
      return { kind: printed, end: kind.length };
    }
  }
  return null;
}

/** `CỦA BAN THƯỜNG VỤ TỈNH ỦY`: who issues a Party document, below its kind. */
export function isIssuerLine(paragraph: Paragraph): boolean {
  return /^CỦA\s+\p{Lu}{2}/u.test(paragraph.text) && !/\p{Ll}/u.test(paragraph.text);
}

/** A line that belongs to a letterhead even where no kind of document follows (letters, torn pages). */
export function isLetterheadLine(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  const folded = foldText(text);
  if (paragraph.label && !/^[*]$/u.test(text)) return false;
  if (/^(?:so\s?:|v\/v|cong hoa xa hoi|doc lap\s?-|dang cong san)/u.test(folded)) return true;
  if (/^.{1,50},\s?ngay.{0,16}thang/u.test(folded) && text.length < 90) return true;
  return (
    text.length < 120 &&
    /\p{Lu}{2}/u.test(text) &&
    !/\p{Ll}/u.test(text) &&
    !/^(?:TM|KT|TL|TUQ)\b/u.test(text)
  );
}
