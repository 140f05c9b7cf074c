import type { OrganizationToImport, SuccessionToImport } from '#modules/organizations/door.ts';

/** The size of the nation since July 2025 (NQ 202/2025/QH15): provinces and communes; bodies of a province as assumed. */
export const PROVINCES = 34;
export const COMMUNES = 3321;
export const BODIES_OF_A_PROVINCE = 30;

/** Of all bodies, how many are renamed, moved below another, and merged into a neighbour in one year. */
const RENAMED = 0.03;
const MOVED = 0.01;
const MERGED = 0.01;

const FIRST_YEAR = 2016;

/** The nation with its history, as an import takes it. */
export interface Nation {
  readonly bodies: readonly OrganizationToImport[];
  readonly successions: readonly SuccessionToImport[];
  /** Names as documents would print them, with the key of who is meant; drawn by chance from the bodies of the last day. */
  readonly printed: readonly { readonly province: number; readonly name: string }[];
}

type Draft = { -readonly [Key in keyof OrganizationToImport]: OrganizationToImport[Key] };

const FIELDS = ['Nội vụ', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng', 'Y tế', 'Ngoại vụ', 'Du lịch'];
const LONG_FIELDS = [
  'Nông nghiệp và Môi trường',
  'Khoa học và Công nghệ',
  'Văn hóa, Thể thao và Du lịch',
  'Giáo dục và Đào tạo',
  'Dân tộc và Tôn giáo',
];
const SYLLABLES = [
  'An',
  'Bình',
  'Châu',
  'Đông',
  'Giang',
  'Hòa',
  'Khê',
  'Lạc',
  'Minh',
  'Nà',
  'Phú',
  'Quảng',
  'Sơn',
  'Tân',
  'Vĩnh',
  'Yên',
];

/** Lays out the nation with so many years of changes; the same every time. */
export function layOutNation(years: number, names: number): Nation {
  const random = seeded(20260705);
  const bodies = new Map<string, Draft>();
  const add = (
    key: string,
    kind: Draft['kind'],
    name: string,
    parent: string | null,
    tree: Draft['tree'] = 'state',
  ) =>
    bodies.set(key, {
      key,
      kind,
      tree,
      openedOn: null,
      closedOn: null,
      names: [{ name, abbreviation: null, from: null, to: null }],
      parents: parent === null ? [] : [{ tree, parent, from: null, to: null }],
    });
  for (let province = 0; province < PROVINCES; province += 1) addProvince(province, add);
  for (let commune = 0; commune < COMMUNES; commune += 1) {
    const province = commune % PROVINCES;
    const unit = commune % 5 === 0 ? 'phường' : 'xã';
    add(`x${commune}`, 'commune', `Ủy ban nhân dân ${unit} ${placeName(100 + commune)}`, `p${province}`);
  }
  const successions: SuccessionToImport[] = [];
  const movable = [...bodies.values()].filter(({ kind }) => kind === 'commune' || kind === 'department');
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1)
    changeSome(movable, year, random, successions);
  const living = [...bodies.values()].filter(({ closedOn }) => closedOn === null);
  const printed = Array.from({ length: names }, () => printSome(living, random));
  return { bodies: [...bodies.values()], successions, printed };
}

function addProvince(
  province: number,
  add: (key: string, kind: Draft['kind'], name: string, parent: string | null, tree?: Draft['tree']) => void,
): void {
  const place = placeName(province);
  add(`p${province}`, 'peoples-committee', `Ủy ban nhân dân tỉnh ${place}`, null);
  add(`t${province}`, 'party-committee', `Tỉnh ủy ${place}`, null, 'party');
  const fields = [...FIELDS, ...LONG_FIELDS];
  for (let i = 0; i < BODIES_OF_A_PROVINCE; i += 1) {
    const key = `p${province}-${i}`;
    if (i < fields.length) add(key, 'department', `Sở ${fields[i]}`, `p${province}`);
    else if (i < 20)
      add(key, 'public-service-unit', `Trung tâm ${fields[i - 13]} ${i} tỉnh`, `p${province}-${i - 13}`);
    else if (i < 26) add(key, 'division', `Phòng Nghiệp vụ ${i}`, `p${province}-${i - 20}`);
    else add(key, 'party-body', `Ban ${fields[i - 20]} Tỉnh ủy`, `t${province}`, 'party');
  }
}

function changeSome(
  bodies: readonly Draft[],
  year: number,
  random: () => number,
  successions: SuccessionToImport[],
): void {
  for (let at = 0; at < bodies.length; at += 1) {
    const body = bodies[at];
    if (body === undefined || body.closedOn !== null) continue;
    const chance = random();
    const day = `${year}-0${1 + Math.floor(random() * 9)}-01`;
    if (chance < RENAMED) rename(body, day, year);
    else if (chance < RENAMED + MOVED) move(body, day);
    else if (chance < RENAMED + MOVED + MERGED) merge(body, bodies[at + PROVINCES], day, successions);
  }
}

function rename(body: Draft, day: string, year: number): void {
  const last = body.names.at(-1);
  if (last === undefined) return;
  body.names = [
    ...body.names.slice(0, -1),
    { ...last, to: day },
    { ...last, name: `${last.name} ${year % 100}`, from: day, to: null },
  ];
}

/** Below the neighbouring province's committee: a border that was drawn anew. */
function move(body: Draft, day: string): void {
  const last = body.parents.at(-1);
  if (last === undefined) return;
  const next = `p${(Number(last.parent.slice(1)) + 1) % PROVINCES}`;
  body.parents = [
    ...body.parents.slice(0, -1),
    { ...last, to: day },
    { ...last, parent: next, from: day, to: null },
  ];
}

function merge(body: Draft, into: Draft | undefined, day: string, successions: SuccessionToImport[]): void {
  if (into === undefined || into.closedOn !== null) return;
  const end = <Part extends { readonly from: string | null }>(parts: readonly Part[]) =>
    parts.map((part, i) => (i === parts.length - 1 ? { ...part, to: day } : part));
  if ((body.names.at(-1)?.from ?? '') >= day || (body.parents.at(-1)?.from ?? '') >= day) return;
  body.closedOn = day;
  body.names = end(body.names);
  body.parents = end(body.parents);
  successions.push({ from: body.key, to: into.key, on: day, scope: null });
}

/** Half as kept, some short, some without accents, some a group, some nobody's. */
function printSome(living: readonly Draft[], random: () => number): { province: number; name: string } {
  const body = living[Math.floor(random() * living.length)];
  const name = body?.names.at(-1)?.name ?? '';
  const province = Number(/\d+/u.exec(body?.parents.at(-1)?.parent ?? '0')?.[0] ?? 0);
  const manner = random();
  if (manner < 0.5) return { province, name };
  if (manner < 0.75) return { province, name: name.replace('Ủy ban nhân dân', 'UBND') };
  if (manner < 0.85)
    return { province, name: name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd') };
  if (manner < 0.95) return { province, name: 'các sở, ban, ngành; UBND các xã, phường' };
  return { province, name: `${name} không có thật` };
}

function placeName(number: number): string {
  const [a, b] = [SYLLABLES[number % 16], SYLLABLES[Math.floor(number / 16) % 16]];
  const c = number < 256 ? '' : ` ${SYLLABLES[Math.floor(number / 256) % 16]}`;
  return `${a} ${b}${c}`;
}

/** Chance that is the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
