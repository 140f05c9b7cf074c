import { foldText } from '#kernel/language/fold-text.ts';
import type {
  PackBodies,
  PackBody,
  PackProvince,
  PackSpan,
  PackSuccession,
  ProvinceEra,
} from './pack-data.ts';
import { cutTo, shareDays } from './pack-spans.ts';

/** For which province the template is filled in, and how. */
export interface ProvinceLayout {
  readonly province: PackProvince;
  /** Keys of optional bodies that the province has. */
  readonly having: ReadonlySet<string>;
  /** The realm's own province names its bodies without itself; another is always named. */
  readonly own: boolean;
  /** The day on which all its bodies end; absent for a province that lives on. */
  readonly endsOn?: string;
  /** Set before every key, so that two provinces can stand side by side. */
  readonly prefix: string;
}

/** Fills the template of a province's bodies in for one province. */
export function layOutProvince(template: PackBodies, layout: ProvinceLayout): PackBodies {
  const present = template.organizations.filter((body) => isPresent(body, layout));
  const keys = new Set(present.map((body) => body.key));
  const stands = new Map(present.flatMap((body) => (body.standsFor ? [[body.standsFor, body.key]] : [])));
  const actual = (key: string): string | null =>
    keys.has(key) ? layout.prefix + key : stands.has(key) ? layout.prefix + stands.get(key) : null;
  const organizations = present.flatMap((body) => fillBody(body, layout, actual));
  const made = new Set(organizations.map((body) => body.key));
  const successions = template.successions.flatMap((succession): PackSuccession[] => {
    const from = actual(succession.from);
    const to = actual(succession.to);
    if (from === null || to === null || !made.has(from) || !made.has(to)) return [];
    return [{ ...succession, from, to }];
  });
  return { organizations, successions };
}

/** The part of a key that names a province: `Bà Rịa - Vũng Tàu` gives `ba-ria-vung-tau`. */
export function provinceKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The span in which a body of the template lives in that province; null when it never does. */
function lifeOf(body: PackBody, { province, endsOn }: ProvinceLayout): PackSpan | null {
  const life: PackSpan = {
    ...(body.openedOn === undefined ? {} : { from: body.openedOn }),
    ...(body.closedOn === undefined ? {} : { to: body.closedOn }),
  };
  const since = body.borderGuard === true ? province.borderGuardSince : undefined;
  const within = since === undefined ? life : shareDays(life, { from: since });
  return within === null || endsOn === undefined ? within : shareDays(within, { to: endsOn });
}

function isPresent(body: PackBody, layout: ProvinceLayout): boolean {
  const { name, borderGuard } = layout.province;
  if (body.onlyIn !== undefined && !body.onlyIn.includes(name)) return false;
  if (body.exceptIn?.includes(name)) return false;
  if (body.borderGuard === true && !borderGuard) return false;
  return body.optional !== true || layout.having.has(body.key);
}

function fillBody(
  body: PackBody,
  layout: ProvinceLayout,
  actual: (key: string) => string | null,
): PackBody[] {
  const life = lifeOf(body, layout);
  if (life === null) return [];
  const { province, own } = layout;
  const { openedOn: _opened, closedOn: _closed, ...rest } = body;
  const names = cutTo(body.names, life).flatMap((dated) =>
    cutTo(province.eras, dated).map(({ from, to, ...era }) => {
      const abbreviation = fillAbbreviation(dated.abbreviation, era, own);
      return {
        name: fill(own ? dated.name : nameInFull(dated.name), era),
        ...(abbreviation === undefined ? {} : { abbreviation }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }),
  );
  const parents = cutTo(body.parents ?? [], life).flatMap((parent) => {
    const key = actual(parent.parent);
    return key === null ? [] : [{ ...parent, parent: key }];
  });
  const codes = fillCodes(body.codes, province.code);
  return [
    {
      ...rest,
      key: layout.prefix + body.key,
      names: joinEqual(names),
      parents,
      ...(life.from === undefined ? {} : { openedOn: life.from }),
      ...(life.to === undefined ? {} : { closedOn: life.to }),
      codes,
    },
  ];
}

function fillCodes(codes: PackBody['codes'], code: string | undefined): Readonly<Record<string, string>> {
  if (codes === undefined || code === undefined) return {};
  return Object.fromEntries(
    Object.entries(codes).map(([register, value]) => [register, value.replace('{code}', code)]),
  );
}

/** `Sở Nội vụ` becomes `Sở Nội vụ {level} {province}`: how a body is named outside its province. */
function nameInFull(template: string): string {
  if (template.includes('{province}')) return template;
  return /\{(?:level|committee|youth)\}$/u.test(template)
    ? `${template} {province}`
    : `${template} {level} {province}`;
}

/** Outside its province only an abbreviation that says what it is stays understood. */
function fillAbbreviation(template: string | undefined, era: ProvinceEra, own: boolean): string | undefined {
  if (template === undefined) return undefined;
  if (own) return fill(template, era);
  return /[{ ]/u.test(template) ? fill(nameInFull(template), era) : undefined;
}

function fill(template: string, era: ProvinceEra): string {
  const isCity = era.level === 'thành phố';
  return template
    .replaceAll('{level} {province}', `${era.level} ${era.name}`)
    .replaceAll('{province}', era.inFull ?? era.name)
    .replaceAll('{level}', era.level)
    .replaceAll('{committee}', isCity ? 'Thành ủy' : 'Tỉnh ủy')
    .replaceAll('{youth}', isCity ? 'Thành đoàn' : 'Tỉnh đoàn');
}

/** One name over days that follow each other is one name. */
function joinEqual(names: PackBody['names']): PackBody['names'] {
  const joined: PackBody['names'][number][] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const follows = last !== undefined && last.to === name.from && last.to !== undefined;
    if (!follows || last.name !== name.name || last.abbreviation !== name.abbreviation) {
      joined.push(name);
      continue;
    }
    const { to: _to, ...rest } = last;
    joined[joined.length - 1] = name.to === undefined ? rest : { ...rest, to: name.to };
  }
  return joined;
}
