import type { Paragraph } from '../document/model/document-tree.ts';
import { foldText } from '../language/fold-text.ts';
import type { DraftDocument, SourcedText } from '../plan-draft/plan-draft.ts';

/** The lines of a letterhead by what they are; lines that the form prints by itself are gone. */
export interface SortedLetterhead {
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly marks: readonly string[];
  /** Lines that are none of these. */
  readonly remarks: readonly string[];
}

/** Motto and name of the Party: the form prints them, wherever the paper had them. */
const printedByForm =
  /(?:CỘNG H[OÒ][ÀAÒ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)/giu;
const urgency = /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?:\s|$)/u;

/** Sorts the lines above the kind of a document, or above the text of a letter. */
export function sortLetterhead(lines: readonly Paragraph[], document: DraftDocument): SortedLetterhead {
  const sorted = {
    superior: [] as string[],
    issuer: [] as string[],
    marks: [] as string[],
    remarks: [] as string[],
  };
  const names: { readonly text: string; readonly issues: boolean }[] = [];
  const letterSubject = document.type === null ? blocksOf(document.subject) : new Set<string>();
  const told = new Set([
    ...blocksOf(document.number),
    ...blocksOf(document.place),
    ...blocksOf(document.date),
  ]);
  const issuer = blocksOf(document.issuer);
  for (const paragraph of lines) {
    const text = leftOf(paragraph.text);
    if (text === '' || /^[\s*_|.–—-]+$/u.test(text)) continue;
    if (urgency.test(text) || isDraftMark(text)) sorted.marks.push(text);
    else if (isName(text) && !isSaid(text, told, paragraph.id))
      names.push({ text, issues: issuer.has(paragraph.id) });
    else if (!told.has(paragraph.id) && !letterSubject.has(paragraph.id)) sorted.remarks.push(text);
  }
  const from = names.findIndex(({ issues }) => issues);
  const cut = from >= 0 ? from : names.length - 1;
  sorted.superior.push(...names.slice(0, Math.max(cut, 0)).map(({ text }) => text));
  sorted.issuer.push(...names.slice(Math.max(cut, 0)).map(({ text }) => text));
  return sorted;
}

/** The words of a line that are not the form's own; recognition puts both columns of a head on one line. */
function leftOf(text: string): string {
  return text.replace(printedByForm, ' ').replace(/\s+/gu, ' ').trim();
}

function isDraftMark(text: string): boolean {
  return /^(?:ban )?du thao(?:\s|$)/u.test(foldText(text)) && text.length < 40;
}

function isName(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** True for a bare symbol in capitals (`12/KH-UBND`), which is no name. */
function isSaid(text: string, told: ReadonlySet<string>, id: string): boolean {
  return told.has(id) && /\d|\//u.test(text);
}

function blocksOf(value: SourcedText | null): ReadonlySet<string> {
  return new Set((value?.source ?? []).map(({ block }) => block));
}
