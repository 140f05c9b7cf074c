/**
 * How amounts of one indicator are put together: `sum` adds them; `once-per-event` adds them too, and several
 * bodies' records of one event count once; `latest` keeps the newest (followers, holdings).
 */
export type AddingRule = 'sum' | 'once-per-event' | 'latest';

/** A counted thing: what is counted, in which unit, and how amounts are put together. */
export interface Indicator {
  /** The name that figures go by, never used for another thing: `C2`, `E1b`. */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly adding: AddingRule;
}

/** What an indicator says from a day on. */
export interface IndicatorSaying extends Omit<Indicator, 'code'> {
  /** One that is no longer counted is not offered any more. */
  readonly active: boolean;
  /** The first day on which it says so, ISO. */
  readonly fromDay: string;
}

/** An indicator as it is kept. */
export interface KeptIndicator extends Indicator, IndicatorSaying {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
  /** In how many records and figures of years before it stands. */
  readonly used: number;
}

/**
 * How an indicator is added up in a year: as it said on the last day of it, so that what is changed from a day on leaves the
 * years before as they were.
 *
 * @param sayings in the order in which they were written
 */
export function addingInYear(
  sayings: readonly Pick<IndicatorSaying, 'adding' | 'fromDay'>[],
  year: number,
): AddingRule | null {
  const last = sayings.findLast(({ fromDay }) => fromDay <= `${year}-12-31`) ?? sayings[0];
  return last?.adding ?? null;
}

/**
 * The indicators a realm begins with, drawn from what plans of external information ask to be counted. One printed
 * figure of two units ("73 đoàn/527 lượt người") is two indicators; visits (`lượt`) are counted, not persons.
 */
export const STARTER_INDICATORS: readonly Indicator[] = [
  of('A1', 'Văn bản chỉ đạo, hướng dẫn ban hành', 'văn bản'),
  of('A2a', 'Cuộc họp Ban Chỉ đạo', 'cuộc', 'once-per-event'),
  of('A2b', 'Cuộc kiểm tra', 'cuộc', 'once-per-event'),
  of('B1a', 'Họp báo', 'cuộc', 'once-per-event'),
  of('B1b', 'Thông cáo báo chí', 'bản'),
  of('B2a', 'Lượt cung cấp thông tin, trả lời báo chí', 'lượt'),
  of('B2b', 'Lượt trả lời báo chí đúng hạn', 'lượt'),
  of('C1', 'Tin, bài, ảnh về thông tin đối ngoại trên báo chí', 'tin, bài'),
  of('C2', 'Tin, bài bằng tiếng nước ngoài', 'tin, bài'),
  of('C3a', 'Chuyên trang, chuyên mục', 'chuyên mục', 'latest'),
  of('C3b', 'Thời lượng phát thanh, truyền hình', 'phút'),
  of('C4a', 'Tin, bài trên cổng, trang thông tin điện tử', 'tin, bài'),
  of('C4b', 'Lượt truy cập cổng, trang', 'lượt'),
  of('C5a', 'Bài đăng mạng xã hội', 'bài'),
  of('C5b', 'Người theo dõi kênh mạng xã hội', 'người', 'latest'),
  of('D1a', 'Ấn phẩm (loại)', 'loại'),
  of('D1b', 'Ấn phẩm (bản in)', 'bản'),
  of('D1c', 'Phim, video clip', 'clip'),
  of('D1d', 'Pa nô, áp phích, băng rôn', 'tấm'),
  of('D2a', 'Sự kiện, lễ hội, giao lưu văn hóa - thể thao', 'sự kiện', 'once-per-event'),
  of('D2b', 'Người dự sự kiện', 'lượt người', 'once-per-event'),
  of('D3a', 'Hội chợ, triển lãm', 'cuộc', 'once-per-event'),
  of('D3b', 'Khách xem hội chợ, triển lãm', 'lượt người', 'once-per-event'),
  of('D4a', 'Hoạt động xúc tiến đầu tư, thương mại, du lịch', 'cuộc', 'once-per-event'),
  of('D4b', 'Biên bản ghi nhớ, thỏa thuận đã ký', 'văn bản', 'once-per-event'),
  of('E1a', 'Đoàn vào', 'đoàn', 'once-per-event'),
  of('E1b', 'Người trong đoàn vào', 'lượt người', 'once-per-event'),
  of('E2a', 'Đoàn ra', 'đoàn', 'once-per-event'),
  of('E2b', 'Người trong đoàn ra', 'lượt người', 'once-per-event'),
  of('E3a', 'Đoàn phóng viên nước ngoài', 'đoàn', 'once-per-event'),
  of('E3b', 'Phóng viên nước ngoài', 'lượt người', 'once-per-event'),
  of('F1a', 'Bài, tài liệu đấu tranh, phản bác', 'bài'),
  of('F1b', 'Vụ thông tin sai sự thật đã xử lý', 'vụ', 'once-per-event'),
  of('F2', 'Bản tổng hợp dư luận báo chí', 'bản'),
  of('G1a', 'Lớp tập huấn', 'lớp', 'once-per-event'),
  of('G1b', 'Học viên tập huấn', 'lượt người', 'once-per-event'),
  of('H1', 'Kinh phí đã sử dụng', 'triệu đồng'),
  of('H2a', 'Dự án đầu tư nước ngoài', 'dự án', 'once-per-event'),
  of('H2b', 'Vốn đầu tư nước ngoài', 'triệu USD', 'once-per-event'),
  of('H3', 'Khách du lịch quốc tế', 'lượt'),
];

function of(code: string, name: string, unit: string, adding: AddingRule = 'sum'): Indicator {
  return { code, name, unit, adding };
}
