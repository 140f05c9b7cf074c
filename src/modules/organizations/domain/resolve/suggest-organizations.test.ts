import { describe, expect, it } from 'vitest';
import { CULTURE, inventedDirectory } from '#testing/invented-directory.ts';
import { sketchOrganization as body } from '#testing/sketch-organization.ts';
import { openDirectory } from './directory.ts';
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
    const { certain, resolution, candidates } = suggestForName(
      'Bộ Chỉ huy BĐBP tỉnh',
      openDirectory([renamed], 'Tỉnh Sông Hiền', []),
      today,
    );
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
      [CULTURE, 'successor'],
      ['Sở Khoa học và Công nghệ', 'successor'],
      ['Sở Thông tin và Truyền thông', 'other-time'],
    ]);
  });

  it.each([
    ['Hoạt động thông tin đối ngoại tỉnh Sông Hiền năm 2026', CULTURE],
    ['Chuyển đổi số tỉnh Sông Hiền năm 2026', 'Sở Khoa học và Công nghệ'],
  ])('of a body that was split leads in a plan of "%s" to %s, and asks', (subject, heir) => {
    const { certain, resolution, candidates } = suggestForName('Sở TT&TT', directory, { ...today, subject });
    expect({ certain, resolution }).toEqual({
      certain: false,
      resolution: { kind: 'organizations', organizationIds: [heir] },
    });
    expect(candidates[0]?.reason).toBe('took-over');
  });

  it('that the document explains itself is what it says', () => {
    const definitions = [{ short: 'BCĐ', full: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' }];
    const { certain, resolution, candidates } = suggestForName('BCĐ', directory, { ...today, definitions });
    expect(certain).toBe(true);
    expect(resolution).toEqual({
      kind: 'organizations',
      organizationIds: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    });
    expect(candidates[0]?.reason).toBe('defined-here');
  });

  it.each([
    ['Phòng Tổng hợp, Sở Nội vụ', 'Phòng Tổng hợp'],
    ['Phòng Tổng hợp (Sở Nội vụ)', 'Phòng Tổng hợp'],
    ['Bảo tàng tỉnh - Sở VHTTDL', 'Bảo tàng tỉnh'],
    ['Văn phòng Sở Nội vụ', 'nv-vp'],
  ])('followed by the body above it is one body: "%s"', (printed, id) => {
    expect(resolve(printed)).toEqual({ certain: true, bodies: [id] });
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
