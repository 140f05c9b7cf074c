import { lowerText } from '#kernel/language/fold-text.ts';
import { layOutDistricts } from './lay-out-districts.ts';
import { layOutProvince, provinceKey } from './lay-out-province.ts';
import {
  type PackBodies,
  type PackBody,
  type PackDescription,
  type PackFiles,
  type PackProvince,
  type PackSuccession,
  TWO_LEVELS_FROM,
} from './pack-data.ts';
import { shareDays } from './pack-spans.ts';
import { sortByParents } from './sort-by-parents.ts';

/** A pack filled in for one province. */
export interface LaidOutPack {
  /** Bodies of all packs of these parts, parents before children. */
  readonly bodies: readonly PackBody[];
  /** Keys of the bodies that this pack brings; the others only say whom it may find there. */
  readonly wanted: ReadonlySet<string>;
  readonly successions: readonly PackSuccession[];
}

/** For whom a pack is laid out. */
export interface PackFor {
  /** Bare name of the province, or null when none of its bodies are wanted. */
  readonly province: PackProvince | null;
  readonly having: ReadonlySet<string>;
}

/**
 * Finds the province that a realm or a person names (`Tỉnh Quảng Ngãi`, `quảng ngãi`); one that no file knows is
 * taken as it is named. Null when the words name no province.
 */
export function findProvince(files: PackFiles, printed: string): PackProvince | null {
  const text = printed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const level = /^(?:thành phố|tp\.?)\s/iu.test(text) ? 'thành phố' : 'tỉnh';
  const name = text.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/iu, '');
  const known = files.provinces.find((province) => lowerText(province.name) === lowerText(name));
  if (known !== undefined) return known;
  if (name === '' || /^(?:bộ|ban|cục|sở|ủy ban|văn phòng)\s/iu.test(name)) return null;
  return { name, eras: [{ name, level }], borderGuard: true };
}

/** Fills a pack in: every body once with its whole life, and which of them the pack brings. */
export function layOutPack(
  files: PackFiles,
  pack: PackDescription,
  { province, having }: PackFor,
): LaidOutPack {
  const laid: PackBodies[] = [];
  if (pack.parts.includes('nation')) laid.push(layOutNation(files));
  if (pack.parts.includes('central')) laid.push(files.central);
  if (province !== null && pack.parts.includes('province')) laid.push(layOutOwn(files, province, having));
  const organizations = laid.flatMap((part) => part.organizations);
  const successions = laid.flatMap((part) => part.successions);
  return {
    bodies: sortByParents(organizations),
    wanted: withParents(
      organizations,
      organizations.filter((body) => isOfPack(body, pack)),
    ),
    successions: keepBetween(successions, organizations),
  };
}

/** Whether a body lived on a day that the pack covers. */
export function isOfPack(body: PackBody, { lives }: PackDescription): boolean {
  const days = {
    ...(lives.from === null ? {} : { from: lives.from }),
    ...(lives.to === null ? {} : { to: lives.to }),
  };
  return shareDays(lifeOf(body), days) !== null;
}

/** The province's own bodies, those of the provinces merged into it, and their districts. */
function layOutOwn(files: PackFiles, province: PackProvince, having: ReadonlySet<string>): PackBodies {
  const own = layOutProvince(files.province, { province, having, own: true, prefix: '' });
  const parts: PackBodies[] = [own, layOutDistricts(files.districts[province.name] ?? [], '')];
  for (const name of province.merged ?? []) {
    const former = files.merged.find((each) => each.name === name);
    if (former === undefined) throw new Error(`No file of packs knows the province ${name}.`);
    const prefix = `${provinceKey(name)}/`;
    const layout = { province: former, having, own: false, endsOn: TWO_LEVELS_FROM, prefix };
    const bodies = layOutProvince(files.province, layout);
    parts.push(bodies, layOutDistricts(files.districts[name] ?? [], prefix));
    parts.push({ organizations: [], successions: mergeInto(own, bodies, files.province, prefix) });
  }
  return {
    organizations: parts.flatMap((part) => part.organizations),
    successions: parts.flatMap((part) => part.successions),
  };
}

/** On the day of the merger each body of the merged province went into its counterpart. */
function mergeInto(
  own: PackBodies,
  former: PackBodies,
  template: PackBodies,
  prefix: string,
): PackSuccession[] {
  const living = new Map(own.organizations.map((body) => [body.key, body]));
  const standing = new Map(
    own.organizations.flatMap((body) => (body.standsFor ? [[body.standsFor, body]] : [])),
  );
  const endsOf = new Map(template.organizations.map((body) => [body.key, body.closedOn]));
  return former.organizations.flatMap((body) => {
    const key = body.key.slice(prefix.length);
    const heir = living.get(key) ?? standing.get(key);
    if (heir === undefined || endsOf.get(key) !== undefined || heir.closedOn !== undefined) return [];
    return [{ from: body.key, to: heir.key, on: TWO_LEVELS_FROM, kind: 'merge' as const }];
  });
}

/** The People's Committee of each province of today and of each that was merged. */
function layOutNation(files: PackFiles): PackBodies {
  const describe = (province: PackProvince): PackBody => ({
    key: `tinh/${provinceKey(province.name)}`,
    kind: 'peoples-committee',
    tree: 'state',
    level: 'province',
    names: province.eras.map((era) => ({
      name: `Ủy ban nhân dân ${era.level} ${era.name}`,
      abbreviation: `UBND ${era.level} ${era.name}`,
      ...(era.from === undefined ? {} : { from: era.from }),
      ...(era.to === undefined && province.mergedInto === undefined ? {} : { to: era.to ?? TWO_LEVELS_FROM }),
    })),
    ...(province.mergedInto === undefined ? {} : { closedOn: TWO_LEVELS_FROM }),
    codes: province.code === undefined ? {} : { 'qd-19-2025': province.code },
    ...(province.unsure === undefined ? {} : { unsure: province.unsure }),
  });
  return {
    organizations: [...files.provinces, ...files.merged].map(describe),
    successions: files.merged.flatMap(({ name, mergedInto }) =>
      mergedInto === undefined
        ? []
        : [
            {
              from: `tinh/${provinceKey(name)}`,
              to: `tinh/${provinceKey(mergedInto)}`,
              on: TWO_LEVELS_FROM,
              kind: 'merge' as const,
            },
          ],
    ),
  };
}

function lifeOf(body: PackBody): { from?: string; to?: string } {
  return {
    ...(body.openedOn === undefined ? {} : { from: body.openedOn }),
    ...(body.closedOn === undefined ? {} : { to: body.closedOn }),
  };
}

/** A body is never without the parents it had: they come with it. */
function withParents(all: readonly PackBody[], chosen: readonly PackBody[]): ReadonlySet<string> {
  const byKey = new Map(all.map((body) => [body.key, body]));
  const wanted = new Set<string>();
  const take = (body: PackBody | undefined) => {
    if (body === undefined || wanted.has(body.key)) return;
    wanted.add(body.key);
    for (const parent of body.parents ?? []) take(byKey.get(parent.parent));
  };
  for (const body of chosen) take(body);
  return wanted;
}

function keepBetween(successions: readonly PackSuccession[], bodies: readonly PackBody[]): PackSuccession[] {
  const keys = new Set(bodies.map((body) => body.key));
  return successions.filter(({ from, to }) => keys.has(from) && keys.has(to));
}
