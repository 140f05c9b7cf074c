/** The kinds of bodies, by which groups ("các sở, ban, ngành") find their members. */
export const ORGANIZATION_KINDS = [
  'party-committee', // tỉnh ủy, huyện ủy, đảng ủy
  'party-body', // ban, văn phòng của cấp ủy
  'peoples-committee', // UBND tỉnh, UBND huyện
  'department', // sở
  'agency', // ban, ngành, cơ quan ngang sở
  'commune', // UBND xã, phường, đặc khu
  'press', // báo, đài
  'armed-forces', // công an, quân sự, biên phòng
  'front', // MTTQ và đoàn thể
  'public-service-unit', // đơn vị sự nghiệp
  'division', // phòng thuộc sở
  'steering-committee', // ban chỉ đạo
  'enterprise',
  'central', // cơ quan Trung ương
  'other',
] as const;

/** The two trees in which bodies stand. */
export const ORGANIZATION_TREES = ['state', 'party'] as const;

export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
export type OrganizationTree = (typeof ORGANIZATION_TREES)[number];

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
