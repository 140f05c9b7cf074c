import type { OrganizationKind, OrganizationTree } from '../organization.ts';
import type { PackPlan } from './match-pack.ts';
import type { PackBody, PackProvince, PackSuccession } from './pack-data.ts';

/** A plan, and what it was made for. */
export interface PlannedPack extends PackPlan {
  readonly province: PackProvince | null;
  /** All bodies that its successions may name. */
  readonly bodies: readonly PackBody[];
  /** Optional bodies that can be asked for. */
  readonly options: readonly { readonly key: string; readonly name: string; readonly chosen: boolean }[];
}

interface PresentedSuccession {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly scope: string | null;
  readonly unsure: boolean;
}

/** What loading a pack makes, in names instead of keys. */
export interface PresentedPack {
  readonly province: string | null;
  readonly made: {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly tree: OrganizationTree;
    readonly parent: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly unsure: boolean;
  }[];
  readonly kept: number;
  readonly successions: PresentedSuccession[];
  readonly heldBack: PresentedSuccession[];
  readonly options: { readonly key: string; readonly name: string; readonly chosen: boolean }[];
}

/** Puts a plan into the words a person reads: each body under its latest name. */
export function presentPackOutcome(plan: PlannedPack): PresentedPack {
  const names = new Map(plan.bodies.map((body) => [body.key, body.names.at(-1)?.name ?? body.key]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const present = ({ from, to, on, scope, unsure }: PackSuccession): PresentedSuccession => ({
    from: nameOf(from),
    to: nameOf(to),
    on,
    scope: scope ?? null,
    unsure: unsure !== undefined,
  });
  return {
    province: plan.province?.name ?? null,
    made: plan.toMake.map((body) => {
      const above = body.parents?.filter(({ tree }) => tree === body.tree).at(-1);
      return {
        name: nameOf(body.key),
        kind: body.kind,
        tree: body.tree,
        parent: above === undefined ? null : nameOf(above.parent),
        from: body.openedOn ?? null,
        to: body.closedOn ?? null,
        unsure: body.unsure !== undefined,
      };
    }),
    kept: plan.kept,
    successions: plan.successionsToMake.map(present),
    heldBack: plan.heldBack.map(present),
    options: [...plan.options],
  };
}
