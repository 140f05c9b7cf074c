import type { Signature } from '#kernel/document/model/official-document.ts';
import type { UrgingManner } from './urging.ts';

/** Heads of bodies by kind; everybody else signs as head of the body. */
const HEADS: Readonly<Record<string, { readonly head: string; readonly deputy: string }>> = {
  department: { head: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' },
  division: { head: 'TRƯỞNG PHÒNG', deputy: 'PHÓ TRƯỞNG PHÒNG' },
  'party-body': { head: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN' },
};

/**
 * Who signs a letter of urging, by the relation: downward a deputy signs for the head, or the chief of office
 * by order of the chair; sideways and to the Party the head or a vice-chair on behalf of the whole body. Names are
 * left to whoever signs.
 *
 * @param kind of the body that writes, as organizations calls it
 */
export function chooseSigner(kind: string, manner: UrgingManner): Signature {
  const sign = (authority: string[], ...office: string[]): Signature => ({
    authority,
    office,
    name: null,
    notes: [],
  });
  if (kind === 'peoples-committee' || kind === 'commune')
    return manner === 'urge'
      ? sign([], 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG')
      : sign(['TM. ỦY BAN NHÂN DÂN'], 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH');
  if (kind === 'party-committee')
    return manner === 'urge'
      ? sign([], 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG')
      : sign(['T/M BAN THƯỜNG VỤ'], 'PHÓ BÍ THƯ');
  const heads = HEADS[kind];
  if (heads === undefined) return sign([], 'THỦ TRƯỞNG CƠ QUAN');
  if (manner !== 'urge') return sign([], heads.head);
  return sign([], `${kind === 'party-body' ? 'K/T' : 'KT.'} ${heads.head}`, heads.deputy);
}
