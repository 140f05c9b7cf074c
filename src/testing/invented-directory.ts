import { type Directory, openDirectory } from '../modules/organizations/domain/resolve/directory.ts';
import { sketchOrganization as body, called } from './sketch-organization.ts';

const SPLIT = '2025-03-01';
/** The department in charge of the invented province. */
export const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';

const BODIES = [
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
      { id: CULTURE, on: SPLIT, scope: 'báo chí, thông tin đối ngoại', kind: 'split' },
      { id: 'Sở Khoa học và Công nghệ', on: SPLIT, scope: 'viễn thông, chuyển đổi số', kind: 'split' },
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

/** The province of tests on names: some departments, communes and Party bodies before and after 2025. */
export function inventedDirectory(): Directory {
  return openDirectory(BODIES, 'Tỉnh Sông Hiền', []);
}
