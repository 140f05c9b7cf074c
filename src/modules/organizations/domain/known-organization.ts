import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from './organization.ts';

/** A name a body bears or bore; `to` is the first day it no longer does. Null: not known, or without end. */
export interface DatedName {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A place in a tree, with the same ends as a name. */
export interface DatedParent {
  readonly tree: OrganizationTree;
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A body that took over on a day, wholly or in the part of the work that `scope` names. */
export interface Heir {
  readonly id: string;
  readonly on: string;
  readonly scope: string | null;
  readonly kind: SuccessionKind;
}

/** One body with its whole history, as names printed in documents are compared with it. */
export interface KnownOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  /** Null: as kind and name say (`levelOf`). */
  readonly level: OrganizationLevel | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
  /** Oldest first; at least one. */
  readonly names: readonly DatedName[];
  readonly parents: readonly DatedParent[];
  /** Bodies that took over from it, whole or in part. */
  readonly successors: readonly Heir[];
}

/** Whether `day` lies in a range whose end is the first day outside it (days as `2026-06-15`). */
export function holdsOn(
  range: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (range.from === null || range.from <= day) && (range.to === null || day < range.to);
}

/** Whether the body exists on that day, as far as is known. */
export function existsOn(body: KnownOrganization, day: string): boolean {
  return holdsOn({ from: body.openedOn, to: body.closedOn }, day);
}

/** The name on that day; for a day outside all names the nearest one, so that a body is never nameless. */
export function nameOn(body: KnownOrganization, day: string): DatedName {
  const held = body.names.find((name) => holdsOn(name, day));
  if (held !== undefined) return held;
  const earlier = body.names.findLast((name) => name.to !== null && name.to <= day);
  const nearest = earlier ?? body.names[0];
  if (nearest === undefined) throw new Error(`The body ${body.id} has no name.`);
  return nearest;
}

/** Its parents on that day, one at most in each tree. */
export function parentsOn(body: KnownOrganization, day: string): readonly DatedParent[] {
  return body.parents.filter((parent) => holdsOn(parent, day));
}

/** Whether the body stands directly below the other on that day, in whichever tree. */
export function standsBelow(body: KnownOrganization, parentId: string, day: string): boolean {
  return body.parents.some((parent) => parent.id === parentId && holdsOn(parent, day));
}
