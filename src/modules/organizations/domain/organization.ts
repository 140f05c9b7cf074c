/** The kinds of bodies, by which groups ("các sở, ban, ngành") find their members. */
export const ORGANIZATION_KINDS = [
  'party-committee', // tỉnh ủy, huyện ủy, đảng ủy
  'party-body', // ban, văn phòng của cấp ủy
  'peoples-council', // HĐND, Đoàn ĐBQH
  'peoples-committee', // UBND tỉnh, UBND huyện
  'department', // sở
  'agency', // ban, ngành, cơ quan ngang sở
  'commune', // UBND xã, phường, đặc khu
  'press', // báo, đài
  'armed-forces', // công an, quân sự, biên phòng
  'judiciary', // tòa án, viện kiểm sát
  'front', // MTTQ và đoàn thể
  'association', // hội quần chúng, hội nghề nghiệp
  'public-service-unit', // đơn vị sự nghiệp
  'division', // phòng thuộc sở
  'steering-committee', // ban chỉ đạo
  'enterprise',
  'central', // cơ quan Trung ương
  'foreign-partner', // cơ quan, tổ chức, địa phương nước ngoài
  'other',
] as const;

/** The two trees in which bodies stand. */
export const ORGANIZATION_TREES = ['state', 'party'] as const;

/** Where a body stands between the nation and the village; `district` until it was abolished in 2025. */
export const ORGANIZATION_LEVELS = ['central', 'province', 'district', 'commune'] as const;

/**
 * How one body took over from another. merge: the predecessor went into it; split: into several; rename: the
 * same under a new founding decision; transfer: the predecessor lives on and gave away a part of its work.
 */
export const SUCCESSION_KINDS = ['merge', 'split', 'rename', 'transfer'] as const;

export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
export type OrganizationTree = (typeof ORGANIZATION_TREES)[number];
export type OrganizationLevel = (typeof ORGANIZATION_LEVELS)[number];
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** One body as it was on an asked day. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: OrganizationKind;
  /** One at most in each tree. */
  readonly parents: { readonly tree: OrganizationTree; readonly id: string }[];
  readonly closedOn: string | null;
  readonly version: number;
}
