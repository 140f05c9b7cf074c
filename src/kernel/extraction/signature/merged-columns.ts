import type { Paragraph } from '../../document/model/document-tree.ts';

const MARK = String.raw`(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?\.?\s?\p{Lu}{2}[\p{Lu}\s,.]*`;
const OFFICE = String.raw`(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|CỤC TRƯỞNG|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG)[\p{Lu}\s]*`;
const SIGNATURE_TAIL = new RegExp(String.raw`(?:(?<=\s)${MARK}|(?<=[;,.:)]\s+)${OFFICE})$`, 'u');

/** The signer's name behind the filing line, the last of the list. */
const NAME_BEHIND_FILING = /^(?:[-–•+]\s*)?Lưu.*(?<=\p{L}{2}\s?[.;])(?<name>(?:\s+\p{Lu}\p{Ll}*){3,4})$/u;

/**
 * Where the signature's column begins in a line of `Nơi nhận` that recognition joined with it
 * (`- Như trên; KT. CHỦ TỊCH`); the length of the text when it holds none.
 */
export function endOfLeftColumn({ text }: Paragraph): number {
  const name = NAME_BEHIND_FILING.exec(text)?.groups?.name;
  return SIGNATURE_TAIL.exec(text)?.index ?? text.length - (name?.length ?? 0);
}
