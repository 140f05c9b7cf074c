import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitBodies } from './split-bodies.ts';

const names = (text: string) => splitBodies(text).map((piece) => piece.text);

describe('a list of bodies', () => {
  test('keeps a name whole that joins fields by commas', () => {
    expect(names('Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Sở Nông nghiệp và Môi trường')).toEqual([
      'Sở Tài chính',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Nông nghiệp và Môi trường',
    ]);
    expect(names('Trung tâm Xúc tiến Thương mại, Đầu tư và Du lịch tỉnh và Ban Dân tộc')).toEqual([
      'Trung tâm Xúc tiến Thương mại, Đầu tư và Du lịch tỉnh',
      'Ban Dân tộc',
    ]);
    expect(names('Ban Tuyên giáo và Dân vận Tỉnh ủy, Báo và Đài Phát thanh, Truyền hình tỉnh')).toEqual([
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Báo và Đài Phát thanh, Truyền hình tỉnh',
    ]);
    expect(names('Sở Lao động - Thương binh và Xã hội; Văn phòng Đoàn ĐBQH và HĐND tỉnh')).toEqual([
      'Sở Lao động - Thương binh và Xã hội',
      'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
    ]);
  });

  test.each([
    [
      'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh, Đảng ủy Ủy ban nhân dân tỉnh và các đảng ủy trực thuộc',
      [
        'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh',
        'Đảng ủy Ủy ban nhân dân tỉnh',
        'các đảng ủy trực thuộc',
      ],
    ],
    [
      'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh, Hải quan khu vực VII',
      ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh', 'Hải quan khu vực VII'],
    ],
    [
      'Trung tâm Văn hóa, Thể thao và Truyền thanh huyện, Phòng Kinh tế, Hạ tầng và Đô thị',
      ['Trung tâm Văn hóa, Thể thao và Truyền thanh huyện', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ],
    [
      'Trung tâm Bảo tồn, Phục chế và Diễn xướng dân gian tỉnh, Trưởng các thôn',
      ['Trung tâm Bảo tồn, Phục chế và Diễn xướng dân gian tỉnh', 'Trưởng các thôn'],
    ],
    [
      'Sở Ngoại vụ; Ban Truyền hình đối ngoại, Đài Truyền hình Việt Nam; Trung tâm Hướng dẫn báo chí nước ngoài, Bộ Ngoại giao',
      [
        'Sở Ngoại vụ',
        'Ban Truyền hình đối ngoại, Đài Truyền hình Việt Nam',
        'Trung tâm Hướng dẫn báo chí nước ngoài, Bộ Ngoại giao',
      ],
    ],
    [
      'Ban Tuyên giáo Trung ương, Thông tấn xã Việt Nam, Đài Tiếng nói Việt Nam, Bộ Ngoại giao',
      ['Ban Tuyên giáo Trung ương', 'Thông tấn xã Việt Nam', 'Đài Tiếng nói Việt Nam', 'Bộ Ngoại giao'],
    ],
    [
      'Tổng Lãnh sự quán Việt Nam tại Savannakhet, VNPT Quảng Trị, Viettel Quảng Trị và Công ty Cổ phần Vận tải, Du lịch và Thương mại Lao Bảo',
      [
        'Tổng Lãnh sự quán Việt Nam tại Savannakhet',
        'VNPT Quảng Trị',
        'Viettel Quảng Trị',
        'Công ty Cổ phần Vận tải, Du lịch và Thương mại Lao Bảo',
      ],
    ],
    [
      'Trường Chính trị tỉnh, Sở Nội vụ, Sở Tài chính; mỗi năm ít nhất 01 lớp, bắt đầu từ năm 2026',
      ['Trường Chính trị tỉnh', 'Sở Nội vụ', 'Sở Tài chính'],
    ],
    [
      'Ban Chấp hành Hội Liên hiệp Văn học, Nghệ thuật tỉnh; Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh, Hội Hữu nghị Việt Nam - Lào tỉnh',
      [
        'Ban Chấp hành Hội Liên hiệp Văn học, Nghệ thuật tỉnh',
        'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
        'Hội Hữu nghị Việt Nam - Lào tỉnh',
      ],
    ],
    [
      'Bộ Lao động - Thương binh và Xã hội, Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tài nguyên và Môi trường, Ủy ban Nhà nước về người Việt Nam ở nước ngoài, Ủy ban Dân tộc',
      [
        'Bộ Lao động - Thương binh và Xã hội',
        'Bộ Nông nghiệp và Phát triển nông thôn',
        'Bộ Tài nguyên và Môi trường',
        'Ủy ban Nhà nước về người Việt Nam ở nước ngoài',
        'Ủy ban Dân tộc',
      ],
    ],
    [
      'Đồn Biên phòng Cửa khẩu quốc tế Bờ Y, Ban Chỉ huy Phòng thủ khu vực 2, Công an các xã Bờ Y, Dục Nông; Bộ Chỉ huy Quân sự tỉnh',
      [
        'Đồn Biên phòng Cửa khẩu quốc tế Bờ Y',
        'Ban Chỉ huy Phòng thủ khu vực 2',
        'Công an các xã Bờ Y, Dục Nông',
        'Bộ Chỉ huy Quân sự tỉnh',
      ],
    ],
    [
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh; Văn phòng HĐND và UBND xã, Ban Xây dựng Đảng, Ủy ban Kiểm tra Đảng ủy',
      [
        'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
        'Văn phòng HĐND và UBND xã',
        'Ban Xây dựng Đảng',
        'Ủy ban Kiểm tra Đảng ủy',
      ],
    ],
    [
      'Trung tâm Cung ứng dịch vụ sự nghiệp công xã, Trạm Y tế xã, Đoàn Thanh niên Cộng sản Hồ Chí Minh, Hội Chữ thập đỏ và Nhân dân các thôn',
      [
        'Trung tâm Cung ứng dịch vụ sự nghiệp công xã',
        'Trạm Y tế xã',
        'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
        'Hội Chữ thập đỏ',
        'Nhân dân các thôn',
      ],
    ],
    [
      'Cục Thông tin cơ sở và Thông tin đối ngoại, Cục Phát thanh, truyền hình và thông tin điện tử, Vụ Thông tin Báo chí, Bộ Ngoại giao',
      [
        'Cục Thông tin cơ sở và Thông tin đối ngoại',
        'Cục Phát thanh, truyền hình và thông tin điện tử',
        'Vụ Thông tin Báo chí, Bộ Ngoại giao',
      ],
    ],
    [
      'Các ban xây dựng Đảng, Văn phòng Tỉnh ủy, Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
      ['Các ban xây dựng Đảng', 'Văn phòng Tỉnh ủy', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
    ],
    [
      'Ban Quản lý Khu di tích lịch sử và danh thắng Tây Thiên, Hiệp hội Doanh nghiệp nhỏ và vừa, Trạm Y tế xã, Hợp tác xã Nông nghiệp và Dịch vụ Bình Minh',
      [
        'Ban Quản lý Khu di tích lịch sử và danh thắng Tây Thiên',
        'Hiệp hội Doanh nghiệp nhỏ và vừa',
        'Trạm Y tế xã',
        'Hợp tác xã Nông nghiệp và Dịch vụ Bình Minh',
      ],
    ],
    [
      'Hải đoàn 18 và Lữ đoàn 125; UBND các huyện Cam Lộ, Hướng Hóa và thị xã Quảng Trị, Chi cục Thuế, Kho bạc Nhà nước khu vực XIII',
      [
        'Hải đoàn 18',
        'Lữ đoàn 125',
        'UBND các huyện Cam Lộ, Hướng Hóa và thị xã Quảng Trị',
        'Chi cục Thuế',
        'Kho bạc Nhà nước khu vực XIII',
      ],
    ],
  ])('%s', (text, bodies) => {
    expect(names(text)).toEqual(bodies);
  });

  test('does not take half of a word for a verb', () => {
    expect(names('Bộ Ngoại giao, Sở Ngoại vụ')).toEqual(['Bộ Ngoại giao', 'Sở Ngoại vụ']);
  });

  test('keeps a group expression whole and splits it from its neighbours', () => {
    expect(names('Các sở, ban, ngành, UBND các xã, phường, đặc khu và các đơn vị có liên quan.')).toEqual([
      'Các sở, ban, ngành',
      'UBND các xã, phường, đặc khu',
      'các đơn vị có liên quan',
    ]);
    expect(
      names(
        'Công an tỉnh, các cơ quan báo chí, truyền thông tỉnh; các huyện ủy, thành ủy, đảng ủy trực thuộc',
      ),
    ).toEqual([
      'Công an tỉnh',
      'các cơ quan báo chí, truyền thông tỉnh',
      'các huyện ủy, thành ủy, đảng ủy trực thuộc',
    ]);
    expect(names('Các cơ quan tham mưu, giúp việc Tỉnh ủy; các đảng ủy trực thuộc căn cứ chức năng')).toEqual(
      ['Các cơ quan tham mưu, giúp việc Tỉnh ủy', 'các đảng ủy trực thuộc'],
    );
    expect(names('UBND huyện, thị xã, thành phố')).toEqual(['UBND huyện, thị xã, thành phố']);
    expect(names('Sở Y tế, sở, ngành liên quan')).toEqual(['Sở Y tế', 'sở, ngành liên quan']);
  });

  test('keeps what a group names, and initials with a comma in them', () => {
    expect(names('UBND các xã: Nậm Mây, Tả Van và Bản Hồ; Sở VH,TT&DL, Sở Tài chính')).toEqual([
      'UBND các xã: Nậm Mây, Tả Van và Bản Hồ',
      'Sở VH,TT&DL',
      'Sở Tài chính',
    ]);
    expect(names('các Sở: Tài chính, Ngoại vụ, Nội vụ; Công an tỉnh')).toEqual([
      'các Sở: Tài chính, Ngoại vụ, Nội vụ',
      'Công an tỉnh',
    ]);
  });

  test('leaves a bracket with its group, and drops one that only says by which right', () => {
    expect(names('các xã biên giới (Ia Mơ, Ia O và Ia Chia), Sở Nội vụ (theo chức năng, nhiệm vụ)')).toEqual([
      'các xã biên giới (Ia Mơ, Ia O và Ia Chia)',
      'Sở Nội vụ',
    ]);
  });

  test('leaves out words of assigning and what the bodies do', () => {
    expect(
      names('Đề nghị Cục Báo chí, Bộ Văn hóa, Thể thao và Du lịch và các đơn vị liên quan phối hợp'),
    ).toEqual(['Cục Báo chí, Bộ Văn hóa, Thể thao và Du lịch', 'các đơn vị liên quan']);
    expect(
      names('Sở Ngoại vụ đôn đốc, hướng dẫn; các Sở, ban ngành chỉ đạo Cổng thông tin thực hiện'),
    ).toEqual(['Sở Ngoại vụ', 'các Sở, ban ngành']);
    expect(
      names('và các cơ quan, địa phương có liên quan; đề nghị Hội Nhà báo tỉnh phối hợp, định hướng'),
    ).toEqual(['các cơ quan, địa phương có liên quan', 'Hội Nhà báo tỉnh']);
  });

  test('ends a name at its place, whatever the body does there', () => {
    expect(
      names('Công an xã giữ trật tự bến, Hội Nông dân tỉnh dọn bờ; Tỉnh đoàn, Hội Cựu chiến binh xã'),
    ).toEqual(['Công an xã', 'Hội Nông dân tỉnh', 'Tỉnh đoàn', 'Hội Cựu chiến binh xã']);
    expect(
      names('Phòng Kinh tế cắm phao, Sở Văn hóa, Thể thao và Du lịch vẽ bảng; Sở Xây dựng thành phố'),
    ).toEqual(['Phòng Kinh tế', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Xây dựng thành phố']);
    expect(names('Trung tâm Dịch vụ tổng hợp xã, UBND các xã ven sông, Viện Khoa học xã hội vùng')).toEqual([
      'Trung tâm Dịch vụ tổng hợp xã',
      'UBND các xã ven sông',
      'Viện Khoa học xã hội vùng',
    ]);
  });

  test('says where each name stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        for (const piece of splitBodies(text)) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
      }),
    );
  });

  test('gives back the bodies that were joined into one line', () => {
    const body = fc.constantFrom(
      'Sở Tài chính',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Khoa học và Công nghệ',
      'Công an tỉnh',
      'Bộ Chỉ huy Quân sự tỉnh',
      'Báo Cao Bằng',
      'các sở, ban, ngành',
      'UBND các xã, phường, đặc khu',
      'các cơ quan, đơn vị liên quan',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Hội Liên hiệp Phụ nữ tỉnh',
      'các xã biên giới (Thanh Thủy, Xín Mần)',
      'Báo và phát thanh, truyền hình tỉnh',
      'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'Trung tâm Văn hóa, Thông tin và Thể thao xã',
      'Tổng Lãnh sự quán Việt Nam tại Savannakhet',
      'Bộ Tư lệnh Vùng Cảnh sát biển 2',
      'Cục Hợp tác quốc tế, Bộ Văn hóa, Thể thao và Du lịch',
      'VNPT Quảng Trị',
      'UBND đặc khu Phú Quốc',
    );
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(', ', '; '),
        (bodies, joint) => {
          expect(names(bodies.join(joint))).toEqual(bodies);
        },
      ),
    );
  });
});
