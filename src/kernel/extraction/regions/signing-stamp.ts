import type { Block } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';

const SIGNED_BY = /^(?:Ký bởi|Người ký|Được ký bởi|Ký số bởi)\s?:\s*(?<name>.*)$/iu;
const MORE_OF_STAMP =
  /^(?:(?:ky boi|ky so|ky so boi|nguoi ky|duoc ky boi)\s?:|(?:thoi gian|ngay|gio) ky\s?:|signature (?:not verified|valid)|digitally signed|email\s?:|co quan\s?:)/u;
/** Lines in which a stamp that begins in one of them goes on. */
const STAMP_LINES = 6;

/** Leaves out what a digital signature prints over the page (`Ký bởi: …`, `Thời gian ký: …`): no words of the paper. */
export function withoutStamps(blocks: readonly Block[]): Block[] {
  let reach = 0;
  return blocks.filter((block) => {
    if (block.kind !== 'paragraph' || !isStampLine(block.text, reach > 0)) {
      reach -= 1;
      return true;
    }
    reach = STAMP_LINES;
    return false;
  });
}

/** The person that a digital signature names; null for a line that names none. */
export function signerOfStamp(text: string): { readonly name: string; readonly start: number } | null {
  const name = SIGNED_BY.exec(text)?.groups?.name?.trim();
  return name === undefined || name === '' ? null : { name, start: text.lastIndexOf(name) };
}

/** `Email:` and `Cơ quan:` belong to a stamp only right behind another line of it. */
function isStampLine(text: string, goesOn: boolean): boolean {
  if (text.length > 160) return false;
  const folded = foldText(text);
  if (!MORE_OF_STAMP.test(folded)) return false;
  return goesOn || !/^(?:email|co quan)\s?:/u.test(folded);
}
