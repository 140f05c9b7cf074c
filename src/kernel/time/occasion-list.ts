/** A day that is remembered every year. */
export interface YearlyOccasion {
  readonly name: string;
  readonly month: number;
  readonly day: number;
  /** Counted by the lunar calendar. */
  readonly lunar: boolean;
  /** The year from which anniversaries are counted; null: none. */
  readonly since: number | null;
  /** One of the great days of Nghị định 145/2013/NĐ-CP, Điều 4. */
  readonly great: boolean;
  /** Last day of a week that is remembered (`08-06`: day and month); null: one day. */
  readonly until: { readonly month: number; readonly day: number } | null;
}

/** Days of the nation, of the trade and of partners; what a locality remembers beside them is the realm's own. */
export const OCCASIONS: readonly YearlyOccasion[] = [
  ...great('1/1 âl||Tết Nguyên đán', '10/3 âl||Giỗ Tổ Hùng Vương'),
  ...great(
    '3/2|1930|Thành lập Đảng Cộng sản Việt Nam',
    '30/4|1975|Giải phóng miền Nam, thống nhất đất nước',
    '7/5|1954|Chiến thắng Điện Biên Phủ',
    '19/5|1890|Ngày sinh Chủ tịch Hồ Chí Minh',
    '19/8|1945|Cách mạng tháng Tám; Ngày truyền thống Công an nhân dân',
    '2/9|1945|Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam',
  ),
  ...plain(
    '6/1|1946|Ngày Tổng tuyển cử đầu tiên',
    '7/1|1979|Chiến thắng chiến tranh bảo vệ biên giới Tây Nam và cùng quân dân Campuchia chiến thắng chế độ diệt chủng',
    '18/1|1950|Thiết lập quan hệ ngoại giao Việt Nam – Trung Quốc',
    '27/1|1973|Ký Hiệp định Paris',
    '28/1|1941|Bác Hồ về nước trực tiếp lãnh đạo cách mạng',
    '30/1|1950|Thiết lập quan hệ ngoại giao Việt Nam – Liên Xô (nay là Liên bang Nga)',
    '27/2|1955|Ngày Thầy thuốc Việt Nam',
    '3/3|1959|Ngày truyền thống Bộ đội Biên phòng; Ngày Biên phòng toàn dân',
    '8/3|1910|Ngày Quốc tế Phụ nữ',
    '26/3|1931|Thành lập Đoàn TNCS Hồ Chí Minh',
    '21/4|2014|Ngày Sách và Văn hóa đọc Việt Nam',
    '1/5|1886|Ngày Quốc tế Lao động',
    '18/5|2014|Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam',
    '5/6|1911|Bác Hồ ra đi tìm đường cứu nước',
    '1/6-8/6||Tuần lễ Biển và Hải đảo Việt Nam; Ngày Đại dương thế giới 8/6',
    '21/6|1925|Ngày Báo chí Cách mạng Việt Nam',
    '24/6|1967|Thiết lập quan hệ ngoại giao Việt Nam – Campuchia',
    '28/6|2001|Ngày Gia đình Việt Nam',
    '9/7|1960|Thành lập ngành Du lịch Việt Nam',
    '12/7|1995|Thiết lập quan hệ ngoại giao Việt Nam – Hoa Kỳ',
    '18/7|1977|Ký Hiệp ước Hữu nghị và Hợp tác Việt Nam – Lào',
    '20/7|1954|Ký Hiệp định Genève',
    '27/7|1947|Ngày Thương binh – Liệt sĩ',
    '28/7|1995|Việt Nam gia nhập ASEAN',
    '28/7-8/8||Tuần lễ ASEAN',
    '8/8|1967|Thành lập ASEAN',
    '28/8|1945|Ngày truyền thống ngành Ngoại giao; Ngày truyền thống ngành Văn hóa',
    '5/9|1962|Thiết lập quan hệ ngoại giao Việt Nam – Lào',
    '11/9|1973|Thiết lập quan hệ ngoại giao Việt Nam – Anh',
    '20/9|1977|Việt Nam gia nhập Liên hợp quốc',
    '21/9|1973|Thiết lập quan hệ ngoại giao Việt Nam – Nhật Bản',
    '10/10|1954|Giải phóng Thủ đô; Ngày Chuyển đổi số quốc gia',
    '13/10|2004|Ngày Doanh nhân Việt Nam',
    '14/10|1930|Thành lập Hội Nông dân Việt Nam',
    '20/10|1930|Thành lập Hội Liên hiệp Phụ nữ Việt Nam',
    '9/11|2013|Ngày Pháp luật Việt Nam',
    '18/11|1930|Thành lập Mặt trận Dân tộc Thống nhất Việt Nam',
    '20/11|1982|Ngày Nhà giáo Việt Nam',
    '23/11|2005|Ngày Di sản văn hóa Việt Nam',
    '24/11|1946|Ngày Văn hóa Việt Nam',
    '2/12|1960|Thiết lập quan hệ ngoại giao Việt Nam – Cuba',
    '2/12|1975|Quốc khánh nước Cộng hòa Dân chủ Nhân dân Lào',
    '10/12|1948|Ngày Nhân quyền quốc tế',
    '10/12|1982|Ký Công ước của Liên hợp quốc về Luật Biển (UNCLOS)',
    '18/12-30/12|1972|Chiến thắng Hà Nội – Điện Biên Phủ trên không',
    '19/12|1946|Ngày Toàn quốc kháng chiến',
    '22/12|1944|Thành lập Quân đội nhân dân Việt Nam; Ngày hội Quốc phòng toàn dân',
    '22/12|1992|Thiết lập quan hệ ngoại giao Việt Nam – Hàn Quốc',
  ),
];

function great(...lines: string[]): YearlyOccasion[] {
  return lines.map((line) => ({ ...read(line), great: true }));
}

function plain(...lines: string[]): YearlyOccasion[] {
  return lines.map(read);
}

/** `28/7-8/8|1967|name`: day and month, `âl` for the lunar ones; year of the first; name. */
function read(line: string): YearlyOccasion {
  const [days = '', since = '', name = ''] = line.split('|');
  const [first = '', last] = days.replace(' âl', '').split('-');
  const until = last === undefined ? null : split(last);
  return {
    name,
    ...split(first),
    lunar: days.endsWith('âl'),
    since: since === '' ? null : Number(since),
    great: false,
    until,
  };
}

function split(day: string): { readonly day: number; readonly month: number } {
  const [date, month] = day.split('/').map(Number);
  return { day: date ?? 1, month: month ?? 1 };
}
