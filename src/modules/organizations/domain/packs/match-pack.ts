import type { DatedName, KnownOrganization } from '../known-organization.ts';
import type { LaidOutPack } from './lay-out-pack.ts';
import type { PackBody, PackSpan, PackSuccession } from './pack-data.ts';
import { shareDays } from './pack-spans.ts';

/** What loading a pack would do to the bodies that are there. */
export interface PackPlan {
  /** Bodies to be made, parents before children. */
  readonly toMake: readonly PackBody[];
  /** Bodies of the pack that are there already: key of the pack, and which body it is. */
  readonly found: ReadonlyMap<string, string>;
  /** How many of the bodies that it brings are there already. */
  readonly kept: number;
  readonly successionsToMake: readonly PackSuccession[];
  /** Successions whose older body lives on in the house beyond that day: written only once it has been closed. */
  readonly heldBack: readonly PackSuccession[];
}

/**
 * Compares a pack with the bodies of a realm. A body is there when it bore the same name (`keyOf`) on a common day;
 * it is used as it is. What is left is to be made, and no body twice. `given` are keys known to stand for bodies that
 * are there.
 */
export function planPack(
  pack: LaidOutPack,
  directory: readonly KnownOrganization[],
  keyOf: (name: string) => string,
  given: ReadonlyMap<string, string> = new Map(),
): PackPlan {
  const found = findBodies(pack.bodies, directory, keyOf, given);
  const toMake = pack.bodies.filter((body) => pack.wanted.has(body.key) && !found.has(body.key));
  const present = new Set([...found.keys(), ...toMake.map((body) => body.key)]);
  const byId = new Map(directory.map((body) => [body.id, body]));
  const successionsToMake: PackSuccession[] = [];
  const heldBack: PackSuccession[] = [];
  for (const succession of pack.successions) {
    if (!present.has(succession.from) || !present.has(succession.to)) continue;
    const from = found.get(succession.from);
    const to = found.get(succession.to);
    const known = from === undefined ? undefined : byId.get(from);
    if (to !== undefined && known?.successors.some((heir) => heir.id === to)) continue;
    const livesOn = known !== undefined && (known.closedOn === null || known.closedOn > succession.on);
    (livesOn && succession.kind !== 'transfer' ? heldBack : successionsToMake).push(succession);
  }
  const kept = pack.bodies.filter((body) => pack.wanted.has(body.key)).length - toMake.length;
  return { toMake, found, kept, successionsToMake, heldBack };
}

/** Which body of the realm each body of the pack is; the nearest in place when several bear the name. */
function findBodies(
  bodies: readonly PackBody[],
  directory: readonly KnownOrganization[],
  keyOf: (name: string) => string,
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const byName = new Map<string, { body: KnownOrganization; name: DatedName }[]>();
  for (const body of directory) {
    for (const name of body.names) {
      const key = keyOf(name.name);
      byName.set(key, [...(byName.get(key) ?? []), { body, name }]);
    }
  }
  const found = new Map(given);
  for (const body of bodies) {
    const same = body.names.flatMap((name) =>
      (byName.get(keyOf(name.name)) ?? []).filter((other) => shareDays(name, asSpan(other.name)) !== null),
    );
    const parents = (body.parents ?? []).map((parent) => found.get(parent.parent));
    const beside = same.find((other) => other.body.parents.some((parent) => parents.includes(parent.id)));
    const match = beside ?? same.find((other) => standsAsHigh(body, other.body));
    if (match !== undefined) found.set(body.key, match.body.id);
  }
  return found;
}

/** Kinds whose names tell one body from another only below one parent ("Văn phòng Sở", "UBND xã Tân Lập"). */
const NAMED_WITHIN: ReadonlySet<string> = new Set(['division', 'public-service-unit', 'commune']);

/** Somewhere else a body of the same name is the same only when it stands below nobody, or no other can bear its name. */
function standsAsHigh(body: PackBody, other: KnownOrganization): boolean {
  if (other.parents.length === 0) return true;
  return other.kind === body.kind && !NAMED_WITHIN.has(body.kind);
}

function asSpan(name: DatedName): PackSpan {
  return {
    ...(name.from === null ? {} : { from: name.from }),
    ...(name.to === null ? {} : { to: name.to }),
  };
}
