import { describe, expect, it } from 'vitest';
import type { DatedName, KnownOrganization } from '../known-organization.ts';
import type { OrganizationKind } from '../organization.ts';
import { rememberKeys } from './name-key.ts';
import { suggestForName } from './suggest-organizations.ts';
import type { NamePlace } from './suggestion.ts';

type Sketch = Partial<Omit<KnownOrganization, 'names' | 'parents'>> & {
  readonly below?: string;
  readonly names?: readonly DatedName[];
};

/** A body whose id is its name, unless the sketch says otherwise. */
function body(kind: OrganizationKind, name: string, sketch: Sketch = {}): KnownOrganization {
  const { below, ...rest } = sketch;
  const tree = kind === 'party-committee' || kind === 'party-body' ? 'party' : 'state';
  return {
    id: name,
    kind,
    tree,
    openedOn: null,
    closedOn: null,
    version: 1,
    names: [{ name, abbreviation: null, from: null, to: null }],
    parents: below === undefined ? [] : [{ tree, id: below, from: null, to: null }],
    successors: [],
    ...rest,
  };
}

function called(name: string, abbreviation: string): DatedName {
  return { name, abbreviation, from: null, to: null };
}

const SPLIT = '2025-03-01';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';

const directory: readonly KnownOrganization[] = [
  body('party-committee', 'Tỉnh ủy Sông Hiền'),
  body('party-body', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', { below: 'Tỉnh ủy Sông Hiền' }),
  body('party-body', 'Văn phòng Tỉnh ủy', { below: 'Tỉnh ủy Sông Hiền' }),
  body('party-committee', 'Đảng ủy Công an tỉnh', { below: 'Tỉnh ủy Sông Hiền' }),
  body('party-committee', 'Đảng ủy xã Nà Hiền', { below: 'Đảng ủy Công an tỉnh' }),
  body('peoples-committee', 'Ủy ban nhân dân tỉnh'),
  body('agency', 'Thanh tra tỉnh', { below: 'Ủy ban nhân dân tỉnh' }),
  body('department', 'Sở Nội vụ', { below: 'Ủy ban nhân dân tỉnh' }),
  body('department', 'Sở Khoa học và Công nghệ', { below: 'Ủy ban nhân dân tỉnh' }),
  body('department', CULTURE, { names: [called(CULTURE, 'Sở VHTTDL')], below: 'Ủy ban nhân dân tỉnh' }),
  body('department', 'Sở Thông tin và Truyền thông', {
    closedOn: SPLIT,
    names: [{ name: 'Sở Thông tin và Truyền thông', abbreviation: 'Sở TT&TT', from: null, to: SPLIT }],
    successors: [
      { id: CULTURE, on: SPLIT, scope: 'báo chí' },
      { id: 'Sở Khoa học và Công nghệ', on: SPLIT, scope: 'viễn thông' },
    ],
  }),
  body('division', 'Văn phòng Sở', { below: CULTURE }),
  body('division', 'Phòng Quản lý báo chí', { below: CULTURE }),
  body('division', 'Phòng Tổng hợp', { below: 'Sở Nội vụ' }),
  body('division', 'Văn phòng Sở Nội vụ', {
    id: 'nv-vp',
    below: 'Sở Nội vụ',
    names: [called('Văn phòng Sở', 'VP')],
  }),
  body('public-service-unit', 'Bảo tàng tỉnh', { below: CULTURE }),
  body('commune', 'Ủy ban nhân dân xã Nà Hiền', { openedOn: '2025-07-01' }),
  body('commune', 'Ủy ban nhân dân xã Đông Sơn', { openedOn: '2025-07-01' }),
  body('commune', 'Ủy ban nhân dân xã Đồng Sơn', { openedOn: '2025-07-01' }),
  body('commune', 'Ủy ban nhân dân phường Bến Hiền', { openedOn: '2025-07-01' }),
  body('peoples-committee', 'Ủy ban nhân dân huyện Nà Hiền', { closedOn: '2025-07-01' }),
  body('press', 'Báo và phát thanh, truyền hình Sông Hiền'),
  body('armed-forces', 'Công an tỉnh Sông Hiền'),
];

const today: NamePlace = {
  day: '2026-02-01',
  issuerId: 'Ủy ban nhân dân tỉnh',
  place: 'song hien',
  keyOf: rememberKeys('song hien'),
};
const ofCulture: NamePlace = { ...today, issuerId: CULTURE };
const before: NamePlace = { ...today, day: '2022-02-01' };

function resolve(printed: string, where = today) {
  const { certain, resolution } = suggestForName(printed, directory, where);
  const bodies = resolution.kind === 'organizations' ? resolution.organizationIds : resolution.kind;
  return { certain, bodies };
}

describe('the name of one body', () => {
  it.each([
    ['Sở Nội vụ', 'Sở Nội vụ'],
    ['sở nội vụ', 'Sở Nội vụ'],
    ['SỞ NỘI VỤ', 'Sở Nội vụ'],
    ['So Noi vu', 'Sở Nội vụ'],
    ['Sở Nội vụ tỉnh Sông Hiền', 'Sở Nội vụ'],
    ['Sở VHTTDL', CULTURE],
    ['Sở VH-TT&DL', CULTURE],
    ['Sở Văn hoá, Thể thao và Du lịch tỉnh', CULTURE],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Uỷ ban nhân dân tỉnh Sông Hiền', 'Ủy ban nhân dân tỉnh'],
    ['UBND xã Nà Hiền', 'Ủy ban nhân dân xã Nà Hiền'],
    ['Công an tỉnh', 'Công an tỉnh Sông Hiền'],
    ['Tỉnh ủy', 'Tỉnh ủy Sông Hiền'],
    ['Ban Thường vụ Tỉnh ủy', 'Tỉnh ủy Sông Hiền'],
    ['BTGDV Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['Ban TG&DV TU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ])('"%s" is %s', (printed, id) => {
    expect(resolve(printed)).toEqual({ certain: true, bodies: [id] });
  });

  it('tells two communes apart by their accents, and asks when there are none', () => {
    expect(resolve('UBND xã Đông Sơn')).toEqual({ certain: true, bodies: ['Ủy ban nhân dân xã Đông Sơn'] });
    expect(resolve('UBND xã Đồng Sơn')).toEqual({ certain: true, bodies: ['Ủy ban nhân dân xã Đồng Sơn'] });
    expect(resolve('UBND xa Dong Son')).toEqual({ certain: false, bodies: 'words' });
    expect(resolve('UBND xã Đống Sơn')).toEqual({ certain: false, bodies: 'words' });
  });

  it('is the body that bore it on the day of the document', () => {
    expect(resolve('Sở TT&TT', before)).toEqual({ certain: true, bodies: ['Sở Thông tin và Truyền thông'] });
  });

  it('of a body that lives on under another name proposes it and asks', () => {
    const renamed = body('armed-forces', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', {
      names: [
        { name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', abbreviation: null, from: null, to: '2025-07-01' },
        { name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', abbreviation: null, from: '2025-07-01', to: null },
      ],
    });
    const { certain, resolution, candidates } = suggestForName('Bộ Chỉ huy BĐBP tỉnh', [renamed], today);
    expect(certain).toBe(false);
    expect(resolution).toEqual({ kind: 'organizations', organizationIds: [renamed.id] });
    expect(candidates[0]?.reason).toBe('renamed');
  });

  it('of a body that is gone waits for a person, who is shown its successors', () => {
    const { certain, resolution, candidates } = suggestForName(
      'Sở Thông tin và Truyền thông',
      directory,
      today,
    );
    expect({ certain, resolution }).toEqual({ certain: false, resolution: { kind: 'words' } });
    expect(candidates.map(({ organizationId, reason }) => [organizationId, reason])).toEqual([
      ['Sở Thông tin và Truyền thông', 'other-time'],
      ['Sở Khoa học và Công nghệ', 'successor'],
      [CULTURE, 'successor'],
    ]);
  });

  it('is looked for among the issuer’s own units when it speaks of them', () => {
    expect(resolve('Văn phòng Sở', ofCulture)).toEqual({ certain: true, bodies: ['Văn phòng Sở'] });
    expect(resolve('Văn phòng Sở', { ...today, issuerId: 'Sở Nội vụ' })).toEqual({
      certain: true,
      bodies: ['nv-vp'],
    });
    expect(resolve('Văn phòng Sở')).toMatchObject({ certain: false });
    const unknown = suggestForName('Phòng Tổng hợp', directory, ofCulture);
    expect(unknown.resolution).toEqual({ kind: 'create', name: 'Phòng Tổng hợp' });
    expect(unknown.within).toBe(CULTURE);
  });

  it('is never taken for the same body of another province', () => {
    for (const printed of ['UBND tỉnh Bình Yên', 'Công an tỉnh Bình Yên', 'Sở Nội vụ tỉnh Bình Yên']) {
      expect(resolve(printed)).toMatchObject({ certain: false });
    }
  });

  it('that nobody bears is offered to be made, when it looks like a body', () => {
    expect(resolve('Hội Nhiếp ảnh tỉnh')).toEqual({ certain: false, bodies: 'create' });
    expect(resolve('người dân và du khách')).toEqual({ certain: false, bodies: 'words' });
  });

  it('that only looks alike is shown and not taken', () => {
    const { certain, candidates } = suggestForName('Sở Văn hóa và Thể thao', directory, today);
    expect(certain).toBe(false);
    expect(candidates).toContainEqual(
      expect.objectContaining({ organizationId: CULTURE, reason: 'similar' }),
    );
  });
});

const DEPARTMENTS = ['Thanh tra tỉnh', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ', CULTURE];
const COMMUNES = [
  'Ủy ban nhân dân xã Nà Hiền',
  'Ủy ban nhân dân xã Đông Sơn',
  'Ủy ban nhân dân xã Đồng Sơn',
  'Ủy ban nhân dân phường Bến Hiền',
];
const OWN_UNITS = ['Văn phòng Sở', 'Phòng Quản lý báo chí', 'Bảo tàng tỉnh'];

describe('a group', () => {
  it.each([
    ['Các sở, ban, ngành', DEPARTMENTS],
    ['các Sở, ban ngành', DEPARTMENTS],
    ['Các sở, ban, ngành cấp tỉnh', DEPARTMENTS],
    ['các sở, ngành của tỉnh Sông Hiền', DEPARTMENTS],
    ['UBND các xã, phường', COMMUNES],
    ['Ủy ban nhân dân các xã, phường, đặc khu', COMMUNES],
    ['các phường', COMMUNES.slice(3)],
    ['các sở, ban, ngành; UBND các xã, phường', [...DEPARTMENTS, ...COMMUNES]],
    ['các cơ quan báo chí, truyền thông của tỉnh', ['Báo và phát thanh, truyền hình Sông Hiền']],
    ['các đảng ủy trực thuộc Tỉnh ủy', ['Đảng ủy Công an tỉnh']],
  ])('"%s" has its members', (printed, members) => {
    expect(resolve(printed)).toEqual({ certain: true, bodies: members });
  });

  it.each(['Các phòng, đơn vị', 'các phòng, đơn vị thuộc Sở', 'Các phòng chuyên môn, đơn vị trực thuộc Sở'])(
    '"%s" are the issuer’s own',
    (printed) => {
      expect(resolve(printed, ofCulture)).toEqual({ certain: true, bodies: OWN_UNITS });
      expect(resolve(printed, { ...today, issuerId: null })).toEqual({ certain: false, bodies: 'words' });
    },
  );

  it('has the members of the day of the document', () => {
    expect(resolve('UBND các huyện, thị xã, thành phố', before)).toEqual({
      certain: true,
      bodies: ['Ủy ban nhân dân huyện Nà Hiền'],
    });
    expect(resolve('UBND các huyện, thị xã, thành phố')).toEqual({ certain: false, bodies: 'words' });
    expect(resolve('Các sở, ban, ngành', before).bodies).toContain('Sở Thông tin và Truyền thông');
  });

  it.each([
    'các cơ quan liên quan',
    'Các cơ quan, đơn vị, địa phương',
    'các đơn vị có liên quan',
    'Các cơ quan, đơn vị, địa phương liên quan',
  ])('that is open stays words without a question: "%s"', (printed) => {
    expect(suggestForName(printed, directory, today)).toEqual({
      group: true,
      certain: true,
      resolution: { kind: 'words' },
      candidates: [],
      within: null,
    });
  });

  it('that is open in one part proposes the others and asks', () => {
    expect(resolve('các sở, ban, ngành và các cơ quan liên quan')).toEqual({
      certain: false,
      bodies: DEPARTMENTS,
    });
  });

  it('that counts on bodies of which there are none is asked about', () => {
    const { certain, resolution } = suggestForName(
      'các sở, ban, ngành; UBND các huyện, thành phố',
      directory,
      today,
    );
    expect(certain).toBe(false);
    expect(resolution).toEqual({ kind: 'organizations', organizationIds: DEPARTMENTS });
  });

  it('with words that no rule knows is not widened to what it resembles', () => {
    const { certain, resolution, candidates } = suggestForName('UBND các xã biên giới', directory, today);
    expect({ certain, resolution }).toEqual({ certain: false, resolution: { kind: 'words' } });
    expect(candidates).toEqual([]);
  });
});
