import type { OrganizationKind, OrganizationTree } from './organization.ts';
import { splitWords } from './resolve/name-key.ts';

type Guess = { readonly kind: OrganizationKind; readonly tree: OrganizationTree };

const RULES: readonly (readonly [RegExp, OrganizationKind, OrganizationTree])[] = [
  [
    /^(tinh uy|thanh uy|huyen uy|thi uy|dang uy|ban thuong vu|ban chap hanh|thuong truc (tinh|thanh|dang) uy)\b/u,
    'party-committee',
    'party',
  ],
  [
    /^(ban|van phong|uy ban kiem tra)\b.*\b(tinh uy|thanh uy|dang uy|trung uong dang)$/u,
    'party-body',
    'party',
  ],
  [
    /^(ban tuyen giao|ban dan van|ban noi chinh|ban can su dang|dang doan|truong chinh tri)\b/u,
    'party-body',
    'party',
  ],
  [/^(hoi dong nhan dan|doan dai bieu quoc hoi|van phong doan dai bieu)\b/u, 'peoples-council', 'state'],
  [/^(toa an|vien kiem sat)\b/u, 'judiciary', 'state'],
  [/^(dai su quan|tong lanh su quan|lanh su quan)\b(?!.*viet nam)/u, 'foreign-partner', 'state'],
  [/^(ban chi dao)\b/u, 'steering-committee', 'state'],
  [/^(bao|dai phat thanh|dai truyen hinh|tap chi|thong tan xa)\b/u, 'press', 'state'],
  [/^(cong an|bo chi huy|ban chi huy|bo doi|bo tu lenh|don bien phong)\b/u, 'armed-forces', 'state'],
  [
    /^(uy ban mat tran|mat tran|tinh doan|doan thanh nien|lien doan lao dong|hoi (nong dan|cuu chien binh|lien hiep phu nu))\b/u,
    'front',
    'state',
  ],
  [/^(hoi|lien hiep|lien minh)\b/u, 'association', 'state'],
  [/^(uy ban nhan dan )?(xa|phuong|dac khu|thi tran)\b/u, 'commune', 'state'],
  [/^uy ban nhan dan\b/u, 'peoples-committee', 'state'],
  [/^so\b/u, 'department', 'state'],
  [/^(phong\b|van phong so$|thanh tra so$)/u, 'division', 'state'],
  [
    /^(trung tam|truong|benh vien|bao tang|thu vien|vien|nha van hoa|doan nghe thuat)\b/u,
    'public-service-unit',
    'state',
  ],
  [/^(bo|cuc|tong cuc|chinh phu|van phong chinh phu|quoc hoi)\b/u, 'central', 'state'],
  [/^(cong ty|tong cong ty|tap doan|doanh nghiep|ngan hang)\b/u, 'enterprise', 'state'],
  [/^(ban|thanh tra|chi cuc|van phong|hai quan)\b/u, 'agency', 'state'],
];

/** Proposes what kind of body a name speaks of and in which tree it stands, for a body made from a name alone. */
export function guessKind(name: string): Guess {
  const words = splitWords(name).join(' ');
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return rule === undefined ? { kind: 'other', tree: 'state' } : { kind: rule[1], tree: rule[2] };
}
