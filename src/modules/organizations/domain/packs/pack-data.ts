import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from '../organization.ts';

/** Days in a pack's file: the first, and the first no longer; left out where not known or without end. */
export interface PackSpan {
  readonly from?: string;
  readonly to?: string;
}

/** One body of a file of `packs/`, with its whole life; words in braces are filled in for a province. */
export interface PackBody {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  /** Left out where its kind and name say it. */
  readonly level?: OrganizationLevel;
  readonly names: readonly (PackSpan & { readonly name: string; readonly abbreviation?: string })[];
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly parents?: readonly (PackSpan & { readonly tree: OrganizationTree; readonly parent: string })[];
  readonly codes?: Readonly<Record<string, string>>;
  /** Only some provinces have it; loaded when asked for. */
  readonly optional?: boolean;
  readonly onlyIn?: readonly string[];
  readonly exceptIn?: readonly string[];
  /** Only where the province has a border or a coast. */
  readonly borderGuard?: boolean;
  /** The body whose place it takes where a succession or a parent names that one. */
  readonly standsFor?: string;
  /** Fields for which no primary source was read; `whole` for all. */
  readonly unsure?: readonly string[];
}

/** Which body took over from which, from what day, in what part. */
export interface PackSuccession {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly kind: SuccessionKind;
  readonly scope?: string;
  readonly unsure?: readonly string[];
}

/** What a province was called and whether it was a city, with the days. */
export interface ProvinceEra extends PackSpan {
  readonly name: string;
  readonly level: 'tỉnh' | 'thành phố';
  /** The name where it stands without its level, when it is another (`Thành phố Hồ Chí Minh`). */
  readonly inFull?: string;
}

/** A province of today, or one that was merged into it. */
export interface PackProvince {
  readonly name: string;
  readonly eras: readonly ProvinceEra[];
  readonly code?: string;
  readonly seat?: string;
  /** Provinces that were merged into it. */
  readonly merged?: readonly string[];
  readonly mergedInto?: string;
  readonly borderGuard: boolean;
  readonly borderGuardSince?: string;
  readonly unsure?: readonly string[];
}

/** A district of before mid-2025. */
export interface PackDistrict {
  readonly kind: 'huyện' | 'thị xã' | 'thành phố' | 'quận';
  readonly name: string;
  readonly was?: { readonly kind: PackDistrict['kind']; readonly to: string };
  readonly mergedInto?: string;
  readonly to?: string;
}

/** The parts of which a pack is made. */
export type PackPart = 'central' | 'province' | 'merged' | 'districts' | 'nation';

/** A pack that can be loaded. */
export interface PackDescription {
  readonly key: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly about: { readonly vi: string; readonly en: string };
  readonly parts: readonly PackPart[];
  /** Bodies that lived on a day of these are in it. */
  readonly lives: { readonly from: string | null; readonly to: string | null };
}

/** Bodies and successions of one file. */
export interface PackBodies {
  readonly organizations: readonly PackBody[];
  readonly successions: readonly PackSuccession[];
}

/** All files of `packs/`, read. */
export interface PackFiles {
  readonly packs: readonly PackDescription[];
  readonly central: PackBodies;
  readonly province: PackBodies;
  readonly provinces: readonly PackProvince[];
  readonly merged: readonly PackProvince[];
  readonly districts: Readonly<Record<string, readonly PackDistrict[]>>;
}

/** The day from which 34 provinces and two levels hold (NQ 202/2025/QH15). */
export const TWO_LEVELS_FROM = '2025-07-01';
