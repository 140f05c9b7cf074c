import { describe, expect, it } from 'vitest';
import { guessKind } from './guess-kind.ts';

describe('the kind of a body made from its name', () => {
  it.each([
    ['Sở Ngoại vụ', 'department', 'state'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'party-body', 'party'],
    ['Đảng ủy xã Nà Hiền', 'party-committee', 'party'],
    ['UBND xã Nà Hiền', 'commune', 'state'],
    ['UBND tỉnh Bình Yên', 'peoples-committee', 'state'],
    ['Báo Bình Yên', 'press', 'state'],
    ['Đồn Biên phòng Nà Hiền', 'armed-forces', 'state'],
    ['Ban Chỉ đạo 35 tỉnh', 'steering-committee', 'state'],
    ['Ban Quản lý Khu kinh tế', 'agency', 'state'],
    ['Văn phòng Sở', 'division', 'state'],
    ['Hội Nhà báo tỉnh', 'association', 'state'],
    ['Hội Liên hiệp Phụ nữ tỉnh', 'front', 'state'],
    ['Đoàn đại biểu Quốc hội tỉnh', 'peoples-council', 'state'],
    ['Tòa án nhân dân tỉnh', 'judiciary', 'state'],
    ['Tổng Lãnh sự quán Lào', 'foreign-partner', 'state'],
    ['Trung tâm Xúc tiến du lịch', 'public-service-unit', 'state'],
    ['Câu lạc bộ dân ca', 'other', 'state'],
  ])('"%s" is %s in the tree %s', (name, kind, tree) => {
    expect(guessKind(name)).toEqual({ kind, tree });
  });
});
