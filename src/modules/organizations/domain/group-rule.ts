import type { OrganizationKind, OrganizationLevel } from './organization.ts';

/**
 * Where the members of a group stand: anywhere in the issuer's province, directly below its people's committee or
 * below Tỉnh ủy, below the issuer itself, below one body.
 */
export const GROUP_PLACES = ['province', 'peoples-committee', 'party-committee', 'issuer', 'body'] as const;

export type GroupPlace = (typeof GROUP_PLACES)[number];

/** A group of bodies meant by one printed name, as a rule: who belongs to it is found on each day anew. */
export interface GroupRule {
  /** Null for a group that comes with the house. */
  readonly id: string | null;
  /** Stable; a realm's rule with the key of a built-in one stands in its place. */
  readonly key: string;
  /** As people write it: `các sở`. */
  readonly name: string;
  /** The writings it answers to, folded, without `các`: `so`, `so nganh`. */
  readonly words: readonly string[];
  readonly kinds: readonly OrganizationKind[];
  /** Empty: at any level. */
  readonly levels: readonly OrganizationLevel[];
  /** Beginnings of names, with or without accents, one of which a member's name has; empty: any name. */
  readonly nameBegins: readonly string[];
  readonly below: GroupPlace;
  readonly belowId: string | null;
  /** Members by name, whatever the rule says. */
  readonly includes: readonly string[];
  /** No members, whatever the rule says. */
  readonly excludes: readonly string[];
  /** The days on which the rule holds; `to` is the first on which it no longer does. */
  readonly from: string | null;
  readonly to: string | null;
}

type Sketch = Pick<GroupRule, 'words' | 'kinds'> & Partial<GroupRule>;

function builtIn(key: string, name: string, sketch: Sketch): GroupRule {
  return {
    id: null,
    key,
    name,
    levels: [],
    nameBegins: [],
    below: 'province',
    belowId: null,
    includes: [],
    excludes: [],
    from: null,
    to: null,
    ...sketch,
  };
}

/** The groups that every realm knows until it says otherwise. */
export const BUILT_IN_GROUPS: readonly GroupRule[] = [
  builtIn('departments', 'các sở', { words: ['so'], kinds: ['department'], below: 'peoples-committee' }),
  builtIn('agencies', 'các ban, ngành', {
    words: ['ban', 'nganh', 'ban nganh'],
    kinds: ['agency'],
    levels: ['province'],
    below: 'peoples-committee',
  }),
  builtIn('departments-and-agencies', 'các sở, ban, ngành', {
    words: ['so nganh', 'so ban nganh', 'so ban', 'co quan chuyen mon thuoc uy ban nhan dan tinh'],
    kinds: ['department', 'agency'],
    levels: ['province'],
    below: 'peoples-committee',
  }),
  builtIn('ministries', 'các bộ, ngành Trung ương', {
    words: [
      'bo',
      'bo nganh',
      'bo nganh trung uong',
      'bo ban nganh trung uong',
      'nganh trung uong',
      'co quan trung uong',
    ],
    kinds: ['central'],
    levels: ['central'],
  }),
  builtIn('mass-bodies', 'các đoàn thể', {
    words: ['doan the', 'doan the tinh', 'mat tran doan the'],
    kinds: ['front'],
    levels: ['province'],
  }),
  builtIn('associations', 'các hội', {
    words: ['hoi', 'hoi quan chung', 'to chuc hoi'],
    kinds: ['association'],
    levels: ['province'],
  }),
  builtIn('party-bodies', 'các ban Đảng', {
    words: [
      'ban dang',
      'ban xay dung dang',
      'co quan tham muu giup viec',
      'co quan tham muu',
      'giup viec',
      'ban cua tinh uy',
      'ban tinh uy',
    ],
    kinds: ['party-body'],
    levels: ['province'],
    nameBegins: ['ban', 'uy ban', 'van phong'],
  }),
  builtIn('party-committees', 'các cấp ủy trực thuộc', {
    words: ['cap uy', 'to chuc dang', 'dang bo'],
    kinds: ['party-committee'],
    below: 'party-committee',
  }),
  builtIn('direct-party-committees', 'các đảng ủy', {
    words: ['dang uy'],
    kinds: ['party-committee'],
    nameBegins: ['dang uy'],
  }),
  builtIn('district-party-committees', 'các huyện ủy', {
    words: ['huyen uy'],
    kinds: ['party-committee'],
    nameBegins: ['huyen uy', 'quan uy'],
  }),
  builtIn('town-party-committees', 'các thị ủy', {
    words: ['thi uy'],
    kinds: ['party-committee'],
    nameBegins: ['thi uy'],
  }),
  builtIn('city-party-committees', 'các thành ủy', {
    words: ['thanh uy'],
    kinds: ['party-committee'],
    levels: ['district'],
    nameBegins: ['thanh uy'],
  }),
  builtIn('commune-party-committees', 'các đảng ủy xã, phường, đặc khu', {
    words: ['dang uy xa', 'dang uy cap xa'],
    kinds: ['party-committee'],
    levels: ['commune'],
  }),
  builtIn('party-committees-of-communes', 'các xã ủy', {
    words: ['xa uy'],
    kinds: ['party-committee'],
    levels: ['commune'],
    nameBegins: ['dang uy xa', 'xa uy'],
  }),
  builtIn('party-committees-of-wards', 'các phường ủy', {
    words: ['phuong uy'],
    kinds: ['party-committee'],
    levels: ['commune'],
    nameBegins: ['dang uy phuong', 'phuong uy'],
  }),
  builtIn('press', 'các cơ quan báo chí', {
    words: [
      'co quan bao chi',
      'bao chi',
      'co quan truyen thong',
      'bao',
      'dai',
      'co quan thong tan bao chi',
      'bao dai',
      'don vi bao chi',
    ],
    kinds: ['press'],
  }),
  builtIn('communes', 'UBND các xã', {
    words: ['xa'],
    kinds: ['commune'],
    nameBegins: ['uy ban nhan dan xa', 'xa'],
  }),
  builtIn('wards', 'UBND các phường', {
    words: ['phuong'],
    kinds: ['commune'],
    nameBegins: ['uy ban nhan dan phuong', 'phuong'],
  }),
  builtIn('special-zones', 'UBND các đặc khu', {
    words: ['dac khu'],
    kinds: ['commune'],
    nameBegins: ['uy ban nhan dan dac khu', 'dac khu'],
  }),
  builtIn('townships', 'UBND các thị trấn', {
    words: ['thi tran'],
    kinds: ['commune'],
    nameBegins: ['uy ban nhan dan thi tran', 'thi tran'],
  }),
  builtIn('commune-level', 'UBND cấp xã', {
    words: ['cap xa', 'uy ban nhan dan cap xa', 'chinh quyen cap xa'],
    kinds: ['commune'],
  }),
  builtIn('districts', 'UBND các huyện', {
    words: ['huyen', 'quan'],
    kinds: ['peoples-committee'],
    nameBegins: ['uy ban nhan dan huyen', 'huyen', 'uy ban nhan dan quan'],
  }),
  builtIn('towns', 'UBND các thị xã', {
    words: ['thi xa'],
    kinds: ['peoples-committee'],
    nameBegins: ['uy ban nhan dan thi xa', 'thi xa'],
  }),
  builtIn('cities', 'UBND các thành phố', {
    words: ['thanh pho'],
    kinds: ['peoples-committee'],
    levels: ['district'],
    nameBegins: ['uy ban nhan dan thanh pho', 'thanh pho'],
  }),
  builtIn('district-level', 'UBND cấp huyện', {
    words: ['cap huyen', 'uy ban nhan dan cap huyen'],
    kinds: ['peoples-committee'],
    levels: ['district'],
  }),
  builtIn('own-divisions', 'các phòng của cơ quan', {
    words: ['phong', 'phong ban', 'phong chuyen mon', 'phong nghiep vu'],
    kinds: ['division'],
    below: 'issuer',
  }),
  builtIn('own-boards', 'các ban của cơ quan', {
    words: ['ban'],
    kinds: ['division'],
    nameBegins: ['ban'],
    below: 'issuer',
  }),
  builtIn('own-units', 'các đơn vị trực thuộc cơ quan', {
    words: ['don vi', 'don vi su nghiep'],
    kinds: ['public-service-unit'],
    below: 'issuer',
  }),
  builtIn('own-centres', 'các trung tâm của cơ quan', {
    words: ['trung tam'],
    kinds: ['public-service-unit'],
    nameBegins: ['trung tam'],
    below: 'issuer',
  }),
];

/** The rules that hold on a day: the realm's own, and the built-in ones that none of them replaces. */
export function groupRulesOn(own: readonly GroupRule[], day: string): GroupRule[] {
  const held = own.filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to));
  const replaced = new Set(held.map(({ key }) => key));
  return [...held, ...BUILT_IN_GROUPS.filter(({ key }) => !replaced.has(key))];
}
