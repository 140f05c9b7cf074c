import { provinceKey } from './lay-out-province.ts';
import { type PackBodies, type PackBody, type PackDistrict, TWO_LEVELS_FROM } from './pack-data.ts';

const COMMITTEES: Readonly<Record<PackDistrict['kind'], string>> = {
  huyện: 'Huyện ủy',
  'thị xã': 'Thị ủy',
  'thành phố': 'Thành ủy',
  quận: 'Quận ủy',
};

/** The People's Committee and the Party committee of each district; all end with the district level. */
export function layOutDistricts(districts: readonly PackDistrict[], prefix: string): PackBodies {
  return {
    organizations: districts.flatMap((district) => [
      describe(district, prefix, 'ubnd', (kind) => `Ủy ban nhân dân ${kind} ${district.name}`),
      describe(district, prefix, 'tinh-uy', (kind) => `${COMMITTEES[kind]} ${district.name}`),
    ]),
    successions: districts.flatMap(({ name, mergedInto, to }) =>
      mergedInto === undefined || to === undefined
        ? []
        : (['ubnd', 'tinh-uy'] as const).map((parent) => ({
            from: keyOf(name, prefix, parent),
            to: keyOf(mergedInto, prefix, parent),
            on: to,
            kind: 'merge' as const,
            unsure: ['whole'],
          })),
    ),
  };
}

function keyOf(name: string, prefix: string, parent: 'ubnd' | 'tinh-uy'): string {
  return `${prefix}${parent === 'ubnd' ? 'huyen' : 'huyen-uy'}-${provinceKey(name)}`;
}

function describe(
  district: PackDistrict,
  prefix: string,
  parent: 'ubnd' | 'tinh-uy',
  nameAs: (kind: PackDistrict['kind']) => string,
): PackBody {
  const to = district.to ?? TWO_LEVELS_FROM;
  const dated = (kind: PackDistrict['kind'], days: { from?: string; to: string }) => {
    const name = nameAs(kind);
    const short = name.replace('Ủy ban nhân dân', 'UBND');
    return { name, ...(short === name ? {} : { abbreviation: short }), ...days };
  };
  const { was } = district;
  const tree = parent === 'ubnd' ? 'state' : 'party';
  return {
    key: keyOf(district.name, prefix, parent),
    kind: parent === 'ubnd' ? 'peoples-committee' : 'party-committee',
    tree,
    level: 'district',
    names:
      was === undefined
        ? [dated(district.kind, { to })]
        : [dated(was.kind, { to: was.to }), dated(district.kind, { from: was.to, to })],
    closedOn: to,
    parents: [{ tree, parent: prefix + parent, to }],
    unsure: ['whole'],
  };
}
