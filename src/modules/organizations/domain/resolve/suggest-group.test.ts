import { describe, expect, it } from 'vitest';
import { CULTURE, inventedDirectory } from '#testing/invented-directory.ts';
import { suggestForName } from './suggest-organizations.ts';
import type { NamePlace } from './suggestion.ts';

const directory = inventedDirectory();

const today: NamePlace = {
  day: '2026-02-01',
  issuerId: 'Ủy ban nhân dân tỉnh',
  subject: null,
  definitions: [],
};
const ofCulture: NamePlace = { ...today, issuerId: CULTURE };
const before: NamePlace = { ...today, day: '2022-02-01' };

function resolve(printed: string, where = today) {
  const { certain, resolution } = suggestForName(printed, directory, where);
  const bodies = resolution.kind === 'organizations' ? resolution.organizationIds : resolution.kind;
  return { certain, bodies };
}

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

  it('with words that no rule knows is not widened to what it resembles, which is shown to choose from', () => {
    const { certain, resolution, candidates } = suggestForName('UBND các xã biên giới', directory, today);
    expect({ certain, resolution }).toEqual({ certain: false, resolution: { kind: 'words' } });
    expect(candidates.map(({ organizationId, score }) => [organizationId, score < 0.5])).toEqual(
      COMMUNES.slice(0, 3).map((id) => [id, true]),
    );
  });
});
