import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  findProvince,
  type LaidOutPack,
  layOutPack,
} from '#modules/organizations/domain/packs/lay-out-pack.ts';
import type { PackBody } from '#modules/organizations/domain/packs/pack-data.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_TREES } from '#modules/organizations/door.ts';
import { readPacks } from '#modules/organizations/use-cases/read-packs.ts';

const files = readPacks();
const day = z.iso.date().optional();
const unsure = z.array(z.string().min(2)).min(1).optional();
const tree = z.enum(ORGANIZATION_TREES);
const body = z.strictObject({
  key: z.string().regex(/^[a-z0-9/-]+$/),
  kind: z.enum(ORGANIZATION_KINDS),
  tree,
  level: z.enum(['central', 'province', 'district', 'commune']).optional(),
  names: z
    .array(z.strictObject({ name: z.string(), abbreviation: z.string().optional(), from: day, to: day }))
    .min(1),
  openedOn: day,
  closedOn: day,
  parents: z.array(z.strictObject({ tree, parent: z.string(), from: day, to: day })).optional(),
  codes: z.record(z.string(), z.string()).optional(),
  optional: z.literal(true).optional(),
  onlyIn: z.array(z.string()).optional(),
  exceptIn: z.array(z.string()).optional(),
  borderGuard: z.literal(true).optional(),
  standsFor: z.string().optional(),
  unsure,
});
const succession = z.strictObject({
  from: z.string(),
  to: z.string(),
  on: z.iso.date(),
  kind: z.enum(['merge', 'split', 'rename', 'transfer']),
  scope: z.string().optional(),
  unsure,
});

function layOut(pack: string, province: string, having: readonly string[] = []): LaidOutPack {
  const description = files.packs.find((each) => each.key === pack);
  if (description === undefined) throw new Error(`There is no pack ${pack}.`);
  return layOutPack(files, description, { province: findProvince(files, province), having: new Set(having) });
}

const livesOn = (each: PackBody, date: string) =>
  (each.openedOn ?? '') <= date && date < (each.closedOn ?? '9999');
const namesOf = (pack: LaidOutPack, date: string) =>
  pack.bodies
    .filter((each) => pack.wanted.has(each.key) && livesOn(each, date))
    .map((each) => each.names.find((name) => (name.from ?? '') <= date && date < (name.to ?? '9999'))?.name);

describe('The files of the packs', () => {
  it('have the shape that the program reads', () => {
    for (const part of [files.central, files.province]) {
      expect(z.array(body).safeParse(part.organizations).error?.issues).toBeUndefined();
      expect(z.array(succession).safeParse(part.successions).error?.issues).toBeUndefined();
    }
    expect(readdirSync(new URL('../../packs', import.meta.url)).sort()).toEqual([
      'README.md',
      'central.json',
      'districts.json',
      'packs.json',
      'province.json',
      'provinces.json',
    ]);
  });

  it('know 34 provinces, 7 of them cities by 30 April 2026, made from 63', () => {
    expect(files.provinces).toHaveLength(34);
    expect(files.provinces.length + files.merged.length).toBe(63);
    const cities = files.provinces.filter((each) => each.eras.at(-1)?.level === 'thành phố');
    expect(cities.map((each) => each.name).sort()).toHaveLength(7);
    expect(new Set(files.provinces.map((each) => each.code)).size).toBe(34);
    const named = files.provinces.flatMap((each) => each.merged ?? []);
    expect(named.sort()).toEqual(files.merged.map((each) => each.name).sort());
    expect(files.provinces.every((each) => each.unsure?.includes('code'))).toBe(true);
  });

  it('write names in NFC, and none twice in a file', () => {
    for (const file of ['central.json', 'province.json', 'provinces.json', 'districts.json']) {
      const text = readFileSync(new URL(`../../packs/${file}`, import.meta.url), 'utf8');
      expect(text).toBe(text.normalize('NFC'));
    }
    const keys = [...files.central.organizations, ...files.province.organizations].map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('A pack laid out for a province', () => {
  const provinces = [...files.provinces.map((each) => each.name), 'Tỉnh Sông Hiền'];
  const optional = files.province.organizations.filter((each) => each.optional).map((each) => each.key);

  it.each(provinces)(
    'gives every body of %s one name on each day of its life, and leaves no word to fill in',
    (name) => {
      const wrong = files.packs.flatMap((pack) =>
        layOut(pack.key, name, optional).bodies.filter((each) => {
          const starts = [...each.names.map((dated) => dated.from), each.closedOn ?? 'no end'];
          const ends = [each.openedOn, ...each.names.map((dated) => dated.to ?? 'no end')];
          const words = each.names.map((dated) => dated.name + (dated.abbreviation ?? '')).join(' ');
          return JSON.stringify(starts) !== JSON.stringify(ends) || /[{}]/u.test(words);
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(provinces)('leads from every closed body of %s to living ones, never in a circle', (name) => {
    const laid = layOut('2019-2024', name, optional);
    const byKey = new Map(laid.bodies.map((each) => [each.key, each]));
    const wrong = laid.successions.filter(({ from, to, on, kind }) => {
      const [old, heir] = [byKey.get(from), byKey.get(to)];
      if (old === undefined || heir === undefined || !livesOn(heir, on)) return true;
      return kind === 'transfer' ? !livesOn(old, on) : old.closedOn !== on;
    });
    expect(wrong).toEqual([]);
    const departments = laid.bodies.filter(
      (each) => each.kind === 'department' && each.closedOn !== undefined,
    );
    const follow = (key: string): string[] =>
      byKey.get(key)?.closedOn === undefined
        ? [key]
        : laid.successions.filter((each) => each.from === key).flatMap((each) => follow(each.to));
    expect(departments.filter((each) => follow(each.key).length === 0)).toEqual([]);
  });

  it('has parents before children, and parents that are in the pack', () => {
    const laid = layOut('2019-2024', 'Quảng Ngãi');
    const places = new Map(laid.bodies.map((each, at) => [each.key, at]));
    const wrong = laid.bodies.filter((each, at) =>
      (each.parents ?? []).some(({ parent }) => (places.get(parent) ?? at) >= at),
    );
    expect(wrong).toEqual([]);
    const orphans = laid.bodies.filter(
      (each) =>
        laid.wanted.has(each.key) && (each.parents ?? []).some(({ parent }) => !laid.wanted.has(parent)),
    );
    expect(orphans).toEqual([]);
  });

  it('names the bodies of Quảng Ngãi as of 2019 and as of today, those of Kon Tum by their province', () => {
    const past = namesOf(layOut('2019-2024', 'Quảng Ngãi'), '2019-06-01');
    expect(past).toEqual(
      expect.arrayContaining([
        'Sở Thông tin và Truyền thông',
        'Sở Thông tin và Truyền thông tỉnh Kon Tum',
        'Tỉnh ủy Kon Tum',
        'Ban Tuyên giáo Tỉnh ủy',
        'Ban Tuyên giáo Tỉnh ủy Kon Tum',
        'Báo Kon Tum',
        'Ủy ban nhân dân tỉnh Kon Tum',
        'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
        'Ủy ban nhân dân huyện Sa Thầy',
        'Ủy ban nhân dân huyện Đức Phổ',
        'Thành ủy Kon Tum',
        'Cục Thông tin đối ngoại',
      ]),
    );
    const now = namesOf(layOut('today', 'tỉnh Quảng Ngãi'), '2026-11-01');
    expect(now).toEqual(
      expect.arrayContaining([
        'Sở Văn hóa, Thể thao và Du lịch',
        'Báo và phát thanh, truyền hình Quảng Ngãi',
        'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
        'Cục Thông tin cơ sở và Thông tin đối ngoại',
      ]),
    );
    expect(now.filter((each) => /huyện|Kon Tum|Truyền thông/u.test(each ?? ''))).toEqual([]);
    expect(now).not.toContain('Sở Ngoại vụ');
    expect(namesOf(layOut('today', 'Quảng Ngãi', ['so-ngoai-vu']), '2026-11-01')).toContain('Sở Ngoại vụ');
  });

  it('follows a province that became a city', () => {
    const dongNai = layOut('today', 'Đồng Nai');
    expect(namesOf(dongNai, '2026-04-29')).toContain('Ủy ban nhân dân tỉnh');
    expect(namesOf(dongNai, '2026-04-30')).toContain('Ủy ban nhân dân thành phố');
    expect(namesOf(dongNai, '2026-04-30')).toContain('Thành ủy Đồng Nai');
    const capital = namesOf(layOut('today', 'Thành phố Hà Nội'), '2026-11-01');
    expect(capital).toEqual(
      expect.arrayContaining(['Sở Văn hóa và Thể thao', 'Sở Du lịch', 'Bộ Tư lệnh Thủ đô Hà Nội']),
    );
    expect(capital.filter((each) => each?.includes('Biên phòng'))).toEqual(['Bộ Tư lệnh Bộ đội Biên phòng']);
  });
});
