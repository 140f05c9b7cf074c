import type { Queryable } from '#platform/db/database.ts';
import { existsOn } from '../../domain/known-organization.ts';
import { ORGANIZATION_TREES, type SuccessionKind } from '../../domain/organization.ts';
import {
  MATTER_KINDS,
  type MatterKind,
  type OpenMatter,
  type RouteReason,
} from '../../domain/reorganize/matter.ts';
import { proposeHeir } from '../../domain/reorganize/propose-heir.ts';
import type { MoveChoices } from '../../domain/reorganize/route-matter.ts';
import { readOrganizations } from '../../store/read-organizations.ts';
import { readSubtree } from '../../store/read-tree.ts';
import { organizationNotFound } from '../problems.ts';
import { type OpenLines, openLines, type Routed, routeAll } from './find-routes.ts';
import type { NamedBody, WorkOfBodies } from './work-of-bodies.ts';

/** A reorganisation that somebody thinks of; null: what stands, as it is kept. */
export interface WantedPreview {
  readonly organizationId: string;
  readonly today: string;
  readonly reorganization: {
    readonly on: string;
    /** It ends the body, and with `withUnits` those below it. */
    readonly closes: boolean;
    readonly withUnits: boolean;
    readonly successors: readonly {
      readonly organizationId: string;
      readonly scope: string | null;
      readonly kind: SuccessionKind;
    }[];
  } | null;
  readonly choices: MoveChoices;
}

/** An open obligation before and after. */
export interface PreviewedMatter {
  readonly id: string;
  readonly title: string;
  readonly plan: string;
  readonly dueDay: string | null;
  readonly from: NamedBody;
  /** Null: it waits for a person, or nobody takes over. */
  readonly to: NamedBody | null;
  readonly reason: RouteReason;
  /** Who is proposed where nothing tells. */
  readonly proposed: NamedBody | null;
}

/** What a reorganisation would move. */
export interface MovePreview {
  /** It takes effect after today. */
  readonly isLater: boolean;
  readonly counts: readonly { readonly kind: MatterKind; readonly moves: number; readonly stays: number }[];
  /** Obligations by where they come to lie. */
  readonly targets: readonly (NamedBody & { readonly count: number })[];
  readonly stays: number;
  readonly waits: number;
  /** What a person has to look at first, then the nearest ends; at most `MOST_SHOWN`. */
  readonly matters: readonly PreviewedMatter[];
  readonly total: number;
}

/** Obligations shown one by one. */
const MOST_SHOWN = 200;

/** What would move, or what of a past reorganisation waits; reads alone, in a constant number of statements. */
export async function previewMoves(
  db: Queryable,
  realmId: string,
  works: readonly WorkOfBodies[],
  wanted: WantedPreview,
): Promise<MovePreview> {
  const { organizationId, today, reorganization, choices } = wanted;
  const [body] = await readOrganizations(db, realmId, [organizationId]);
  if (body === undefined) throw organizationNotFound();
  const ids =
    reorganization?.closes === true && reorganization.withUnits
      ? await listWithUnits(db, realmId, organizationId, reorganization.on)
      : [organizationId];
  const lines = await openLines(
    db,
    realmId,
    ids,
    reorganization === null
      ? undefined
      : {
          closing: reorganization.closes ? ids : [],
          on: reorganization.on,
          from: ids,
          steps: reorganization.successors.map(({ organizationId: id, scope, kind }) => ({
            ...{ id, scope, kind, on: reorganization.on, isMoved: false },
            successionId: `thought-of ${id}`,
          })),
          choices,
        },
  );
  const isLater = reorganization !== null && reorganization.on > today;
  const day = isLater ? reorganization.on : today;
  const routed: Routed[] = [];
  for (const work of works) routed.push(...(await routeAll(db, realmId, work, { ids, lines, day })));
  return { isLater, ...sumUp(routed, lines, day) };
}

/** The body and everything below it in either tree that lives on the day. */
export async function listWithUnits(
  db: Queryable,
  realmId: string,
  root: string,
  day: string,
): Promise<string[]> {
  const below = new Set<string>();
  for (const tree of ORGANIZATION_TREES)
    for (const { id } of await readSubtree(db, realmId, { tree, day, root })) below.add(id);
  below.delete(root);
  const units = await readOrganizations(db, realmId, [...below]);
  return [root, ...units.filter((unit) => existsOn(unit, day) && unit.openedOn !== day).map(({ id }) => id)];
}

function sumUp(routed: readonly Routed[], lines: OpenLines, day: string): Omit<MovePreview, 'isLater'> {
  const obligations = routed.filter(({ matter }) => matter.kind === 'obligation');
  const targets = Map.groupBy(
    obligations.filter(({ route }) => route.hops.length > 0),
    ({ route }) => route.endsWith,
  );
  const waiting = obligations.filter(isWaiting);
  return {
    counts: MATTER_KINDS.flatMap((kind) => {
      const own = routed.filter(({ matter }) => matter.kind === kind);
      const moves = own.filter(({ route }) => route.hops.length > 0).length;
      return own.length === 0 ? [] : [{ kind, moves, stays: own.length - moves }];
    }),
    targets: [...targets].map(([id, matters]) => ({
      id,
      name: lines.nameOn(id, day),
      count: matters.length,
    })),
    stays: obligations.filter(({ route }) => route.hops.length === 0 && route.reason === 'stays').length,
    waits: waiting.length,
    matters: [...waiting, ...obligations.filter((one) => !isWaiting(one))]
      .slice(0, MOST_SHOWN)
      .map((one) => previewOne(one, lines, day)),
    total: obligations.length,
  };
}

/** Nothing tells where it goes: a person has to say, or nobody took over. */
function isWaiting({ route }: Routed): boolean {
  return route.reason === 'waits' || route.reason === 'nobody';
}

function previewOne({ matter, route }: Routed, lines: OpenLines, day: string): PreviewedMatter {
  const named = (id: string): NamedBody => ({ id, name: lines.nameOn(id, day) });
  const { id, title, plan, dueDay, organizationId }: OpenMatter = matter;
  const heirs = (lines.body(route.endsWith)?.steps ?? []).filter(({ kind }) => kind !== 'transfer');
  const proposed = route.reason === 'waits' ? proposeHeir(heirs) : null;
  const isKept = route.hops.length === 0 && route.reason !== 'stays';
  return {
    ...{ id, title, plan, dueDay, reason: route.reason, from: named(organizationId) },
    to: isKept || route.reason === 'waits' || route.reason === 'nobody' ? null : named(route.endsWith),
    proposed: proposed === null ? null : named(proposed.id),
  };
}
