import type { PackSpan } from '../packs/pack-data.ts';
import { shareDays } from '../packs/pack-spans.ts';
import type { ReadBody, ReadSuccession } from './directory-rows.ts';
import type { TableRow } from './read-tables.ts';
import { describeProblem, type SheetProblem, type SheetProblemCode } from './sheet-problem.ts';

/** What the rows of a workbook say together. */
export interface DirectoryToCheck {
  readonly bodies: readonly ReadBody[];
  readonly successions: readonly ReadSuccession[];
  readonly isKnown: (key: string) => boolean;
  readonly existsOn: (key: string, day: string) => boolean;
}

const MOST_STEPS_UP = 60;

/** Finds what no row shows by itself: names that overlap, circles, successions that fit no life, rows that say the same. */
export function checkDirectory(directory: DirectoryToCheck, problems: SheetProblem[]): void {
  const report = (code: SheetProblemCode, { sheet, row }: TableRow, value: string | null = null) =>
    problems.push(describeProblem(code, { sheet, row, value }));
  for (const body of directory.bodies) {
    checkNames(body, report);
    checkPlaces(body, report);
  }
  // Places that overlap would make ever more ways up; they are to be mended first.
  if (!problems.some((problem) => problem.code === 'places-overlap')) checkCircles(directory.bodies, report);
  checkTwins(directory.bodies, report);
  checkSuccessions(directory, report);
}

type Report = (code: SheetProblemCode, row: TableRow, value?: string | null) => void;

function checkNames(body: ReadBody, report: Report): void {
  let reached = body.openedOn ?? '';
  for (const { name, from = '', to } of body.names) {
    if (from < reached) report('names-overlap', body.row, name);
    else if (from > reached) report('name-gap', body.row, name);
    reached = to ?? '9999-12-31';
  }
  if (reached < (body.closedOn ?? '9999-12-31'))
    report('name-gap', body.row, body.names.at(-1)?.name ?? null);
}

function checkPlaces(body: ReadBody, report: Report): void {
  const places = body.parents ?? [];
  for (const [at, one] of places.entries()) {
    const clashes = places
      .slice(at + 1)
      .some((other) => other.tree === one.tree && shareDays(one, other) !== null);
    if (clashes) report('places-overlap', body.row, one.parent);
  }
}

/** Follows the places of a body upwards through the days on which all of them hold. */
function checkCircles(bodies: readonly ReadBody[], report: Report): void {
  const byKey = new Map(bodies.map((body) => [body.key, body]));
  const reaches = (start: string, at: string, tree: string, days: PackSpan, steps: number): boolean =>
    (byKey.get(at)?.parents ?? []).some((place) => {
      if (place.tree !== tree) return false;
      const shared = shareDays(place, days);
      if (shared === null) return false;
      if (place.parent === start) return true;
      return steps < MOST_STEPS_UP && reaches(start, place.parent, tree, shared, steps + 1);
    });
  for (const body of bodies) {
    const isSelf = (body.parents ?? []).some((place) => place.parent === body.key);
    const inCircle = (['state', 'party'] as const).some((tree) => reaches(body.key, body.key, tree, {}, 1));
    if (inCircle && !isSelf) report('circle', body.row, body.names.at(-1)?.name ?? null);
  }
}

/** Two rows that name one body: same name below the same body on a common day. */
function checkTwins(bodies: readonly ReadBody[], report: Report): void {
  const seen = new Map<string, { span: PackSpan; key: string }[]>();
  for (const body of bodies) {
    const places = body.parents?.length ? body.parents : [{ parent: '', tree: 'none' }];
    const isTwin = body.names.some((name) =>
      places.some((place) => {
        const words = `${place.tree} ${place.parent} ${name.name.toLowerCase()}`;
        const others = seen.get(words) ?? [];
        seen.set(words, others);
        const twin = others.some((other) => other.key !== body.key && shareDays(other.span, name) !== null);
        others.push({ span: name, key: body.key });
        return twin;
      }),
    );
    if (isTwin) report('body-twice', body.row, body.names.at(-1)?.name ?? null);
  }
}

function checkSuccessions(
  { bodies, successions, isKnown, existsOn }: DirectoryToCheck,
  report: Report,
): void {
  const byKey = new Map(bodies.map((body) => [body.key, body]));
  const seen = new Set<string>();
  for (const { from, to, on, kind, row } of successions) {
    const twin = `${from} ${to} ${on}`;
    if (seen.has(twin)) report('succession-twice', row);
    seen.add(twin);
    if (from === to) report('succession-itself', row);
    const old = byKey.get(from);
    const heir = byKey.get(to);
    if (old !== undefined && kind !== 'transfer' && old.closedOn !== on) report('succession-end', row, on);
    const heirLives =
      heir === undefined
        ? !isKnown(to) || existsOn(to, on)
        : (heir.openedOn ?? '') <= on && on < (heir.closedOn ?? '9999-12-31');
    if (!heirLives) report('succession-start', row, on);
  }
  checkSuccessionCircles(successions, report);
}

function checkSuccessionCircles(successions: readonly ReadSuccession[], report: Report): void {
  const ending = successions.filter(({ kind, from, to }) => kind !== 'transfer' && from !== to);
  const heirs = new Map<string, string[]>();
  for (const { from, to } of ending) heirs.set(from, [...(heirs.get(from) ?? []), to]);
  const inCircle = findInCircles(heirs);
  for (const { from, to, row } of ending)
    if (inCircle.has(from) && inCircle.has(to)) report('succession-circle', row);
}

/** Bodies from which the heirs lead round, and those on the way between such rounds: ends are taken off until none is left. */
function findInCircles(heirs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const left = new Set([...heirs.keys(), ...[...heirs.values()].flat()]);
  const olds = new Map<string, string[]>();
  for (const [from, to] of heirs) for (const heir of to) olds.set(heir, [...(olds.get(heir) ?? []), from]);
  const strip = (
    next: ReadonlyMap<string, readonly string[]>,
    back: ReadonlyMap<string, readonly string[]>,
  ) => {
    const waiting = [...left];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (!left.has(at) || (next.get(at) ?? []).some((other) => left.has(other))) continue;
      left.delete(at);
      waiting.push(...(back.get(at) ?? []));
    }
  };
  strip(heirs, olds);
  strip(olds, heirs);
  return left;
}
