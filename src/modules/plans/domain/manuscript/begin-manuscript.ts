import {
  EMPTY_HEAD,
  emptyPart,
  type Manuscript,
  type ManuscriptKind,
  type ManuscriptPart,
  type PartKind,
} from '#kernel/composition/manuscript.ts';
import type { DocumentFamily } from '#kernel/document/model/official-document.ts';

/** What a new plan is begun with. */
export interface Beginning {
  /** The body that issues it, in words; may be empty. */
  readonly issuer: string;
  readonly place: string;
  readonly year: number;
  /** Month of writing, `2026-11`. */
  readonly month: string;
}

/** The sections that plans of provinces print, with what stands below them. */
const SECTIONS: readonly (readonly [PartKind, string])[] = [
  ['section', 'Mục đích, yêu cầu'],
  ['heading', 'Mục đích'],
  ['prose', ''],
  ['heading', 'Yêu cầu'],
  ['prose', ''],
  ['section', 'Nội dung'],
  ['task', ''],
  ['section', 'Kinh phí thực hiện'],
  ['prose', ''],
  ['section', 'Tổ chức thực hiện'],
  ['duty', ''],
];

/** A plan without a word, but for who issues it and when. */
export function beginBlank(beginning: Beginning, newId: () => string): Manuscript {
  return { head: beginHead(beginning), parts: [emptyPart(newId(), 'section')] };
}

/** A plan with the sections that such plans have: aims, work, money, who carries it out. */
export function beginWithSections(beginning: Beginning, newId: () => string): Manuscript {
  const parts = SECTIONS.map(([kind, text]): ManuscriptPart => ({ ...emptyPart(newId(), kind), text }));
  return { head: beginHead(beginning), parts };
}

function beginHead({ issuer, place, year, month }: Beginning): Manuscript['head'] {
  const family = familyOfIssuer(issuer);
  return { ...EMPTY_HEAD, ...signedBy(issuer, 'plan'), family, issuer, place, year, month };
}

/** Bodies of the Party write by the Party's form: `Tỉnh ủy`, `Ban Tuyên giáo và Dân vận Tỉnh ủy`. */
export function familyOfIssuer(issuer: string): DocumentFamily {
  return /(?:^|\s)(?:Tỉnh|Thành|Đảng|Huyện) (?:ủy|uỷ)(?:\s|$)/iu.test(issuer) ? 'party' : 'state';
}

type Signing = Pick<Manuscript['head'], 'authority' | 'capacity' | 'title' | 'symbol'>;

/**
 * How a body signs and numbers: a people's committee as a collective, an office by its head (Decree 30/2020, Article
 * 13); a committee of the Party by its standing board, its symbol turned round (`-CTr/TU`).
 */
export function signedBy(issuer: string, kind: ManuscriptKind): Signing {
  const mark = kind === 'programme' ? 'CTr' : 'KH';
  if (familyOfIssuer(issuer) === 'party') return signedByParty(issuer, mark);
  if (/^(?:Ủy ban nhân dân|UBND)(?:\s|$)/iu.test(issuer))
    return {
      authority: 'TM. ỦY BAN NHÂN DÂN',
      capacity: 'KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      symbol: `/${mark}-UBND`,
    };
  if (/^Sở(?:\s|$)/iu.test(issuer))
    return { authority: '', capacity: '', title: 'GIÁM ĐỐC', symbol: `/${mark}-${initialsOf(issuer)}` };
  return { authority: '', capacity: '', title: '', symbol: `/${mark}-` };
}

function signedByParty(issuer: string, mark: string): Signing {
  if (/^(?:Tỉnh|Thành) (?:ủy|uỷ)/iu.test(issuer))
    return { authority: 'T/M BAN THƯỜNG VỤ', capacity: '', title: 'PHÓ BÍ THƯ', symbol: `-${mark}/TU` };
  if (/^Đảng (?:ủy|uỷ)/iu.test(issuer))
    return { authority: 'T/M BAN THƯỜNG VỤ', capacity: '', title: 'BÍ THƯ', symbol: `-${mark}/ĐU` };
  const code = /^Ban Tuyên giáo và Dân vận/iu.test(issuer) ? 'BTGDVTU' : '';
  return { authority: '', capacity: '', title: 'TRƯỞNG BAN', symbol: `-${mark}/${code}` };
}

/** `SVHTTDL` of `Sở Văn hóa, Thể thao và Du lịch`. */
function initialsOf(name: string): string {
  return name
    .split(/[\s,-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
