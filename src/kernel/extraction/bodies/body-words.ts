import { lowerText } from '#kernel/language/fold-text.ts';
import { WordList } from './word-list.ts';

/**
 * Words of which names of administrative bodies are built. This is grammar, not a list of bodies: what kind of
 * body a name begins with, which fields of work its name may join by commas and `và`, which units a group
 * expression lists, and which verbs end a list of bodies in a sentence. All in the spelling of `lowerText`.
 */

/** First words of a body's name; in a document they begin with a capital. */
const HEADS = new WordList(`
  sở, ban, bộ, cục, vụ, viện, trung tâm, báo, đài, tạp chí, ủy ban, ubnd, hđnd, ubmttq, ubmttqvn, mttq, mttqvn, ubkt, bch, bqp, công an,
  văn phòng, phòng, hội, liên hiệp, liên đoàn, liên minh, đoàn, tỉnh đoàn, thành đoàn, huyện đoàn, tỉnh ủy, thành ủy, huyện ủy, thị ủy,
  quận ủy, đảng ủy, đảng bộ, đảng đoàn, chi bộ, chi cục, tổng cục, kho bạc, cổng, trang, trường, đại học, học viện, bảo hiểm, ngân hàng,
  bưu điện, công ty, tổng công ty, tập đoàn, hiệp hội, mặt trận, thường trực, chủ tịch, phó chủ tịch, quân khu, lực lượng, bảo tàng,
  thư viện, nhà, quỹ, tòa án, tòa soạn, thanh tra, hải quan, cảng, lãnh đạo, giám đốc, phó giám đốc, chánh, bí thư, phó bí thư, thủ tướng, phó thủ tướng, thủ trưởng, trưởng các, trưởng ban, trưởng phòng,
  trưởng thôn, trưởng ấp, hiệu trưởng, cục trưởng, vụ trưởng, chi cục trưởng, tổng biên tập, chính phủ,
  quốc hội, đặc khu, xã, phường, thị trấn, huyện, thành phố, thị xã, quận, tỉnh, chi nhánh, hợp tác xã, câu lạc bộ, đơn vị, cơ quan, đồn,
  hạt, trạm, khối, tổ, cụm, đội, công đoàn, khu, hội đồng, thông tấn xã, vtv, vov, ttxvn, đại sứ quán, tổng lãnh sự quán, lãnh sự quán, bql,
  thường vụ, trưởng, phó trưởng, người phát ngôn, thành viên, cấp ủy, ngành, doanh nghiệp, nhà xuất bản, thị đoàn, xã đoàn, phường đoàn, quận đoàn,
  tổng biên tập, tổng giám đốc, phái đoàn, thương vụ, tham tán, ban cán sự đảng, viettel, vnpt, mobifone, vinaphone, cửa khẩu, trung đoàn, sư đoàn, lữ đoàn,
  hải đội, hải đoàn, vùng cảnh sát biển, cảnh sát biển, bộ đội biên phòng, làng trẻ em, nhóm, già làng, nghệ nhân, hãng, nhà hát, nhân dân`);

/** Fields of work: `Văn hóa`, `Thể thao` … join into one name. */
const FIELDS = new WordList(`
  văn hóa, thể thao, thể dục, du lịch, gia đình, thông tin, truyền thông, kế hoạch, đầu tư, tài nguyên, môi trường, nông nghiệp, nông thôn,
  phát triển, lao động, thương binh, xã hội, khoa học, công nghệ, giáo dục, đào tạo, thương mại, công thương, công nghiệp, dân tộc,
  tôn giáo, trẻ em, bình đẳng, phát thanh, truyền hình, tuyên giáo, tuyên truyền, dân vận, nội vụ, xây dựng, giao thông, vận tải, y tế,
  dân số, tư pháp, ngoại vụ, đối ngoại, tài chính, thanh niên, thiếu niên, nhi đồng, thủy sản, thủy lợi, thú y, chăn nuôi, trồng trọt,
  bảo vệ, lâm nghiệp, kiểm lâm, hạ tầng, kinh tế, đô thị, nghệ thuật, điện ảnh, triển lãm, mỹ thuật, văn học, văn nghệ, hữu nghị, quảng bá,
  xúc tiến, chính sách, thi đua, khen thưởng, lịch sử, di sản, báo chí, xuất bản, in, phát hành, biển, hải đảo, biên giới, lãnh thổ,
  quốc phòng, an ninh, khoáng sản, địa chất, đất đai, năng lượng, hợp tác, quốc tế, hội nhập, chuyển đổi số, dữ liệu, bưu chính, viễn thông,
  khuyến nông, khuyến công, dịch vụ, việc làm, hỗ trợ, doanh nghiệp, tìm kiếm, cứu hộ, cứu nạn, phòng cháy, chữa cháy, nghiên cứu, tư vấn,
  kiểm định, đo lường, chất lượng, tiêu chuẩn, bồi dưỡng, huấn luyện, bảo tồn, quân sự, biên phòng, vật giá, thống kê, chuyển giao, sáng tạo`);

/** Fields that join into a name as others do, and go on as often as they end: `Phòng Chính trị tư tưởng`. */
const OPEN_FIELDS = new WordList(`
  truyền thanh, giải trí, lễ hội, ngoại giao, ngoại ngữ, tin học, pháp luật, pháp chế, thời sự, chuyên đề, bạn đọc, kỹ thuật, văn thư, lưu trữ,
  cán bộ, hành chính, quản trị, kế toán, tài vụ, nhân quyền, quy hoạch, kiến trúc, khí tượng, thủy văn, biến đổi khí hậu, bản đồ, giá, tài sản,
  công sản, hậu cần, tham mưu, chính trị, công ích, môi sinh, thư viện, bảo tàng, danh thắng, danh lam, vừa, di tích, giáo dục nghề nghiệp, người có công,
  an toàn, lãnh sự, lễ tân, phiên dịch, biên dịch, trí thức, kiều bào, nội chính, tôn vinh, điều phối, xã hội hóa, sở hữu trí tuệ`);

/** What a group expression lists in lower case: `các sở, ban, ngành`, `UBND các xã, phường, đặc khu`. */
const UNITS = new WordList(`
  sở, ban, ngành, huyện, thị xã, thành phố, xã, phường, thị trấn, đặc khu, quận, đơn vị, cơ quan, địa phương, phòng, đoàn thể, tổ chức, hội,
  bộ, doanh nghiệp, trường, cấp, huyện ủy, thành ủy, thị ủy, đảng ủy, đảng đoàn, ban cán sự, báo, đài, khu, hợp tác xã, cá nhân, trung tâm,
  chi cục, khối, lực lượng, chủ đầu tư, hiệp hội, công ty, cổng, trang, tạp chí, phòng ban, chi nhánh, ubnd, hđnd, công an, tỉnh`);

/** Verbs and adverbs at which a list of bodies ends and the sentence about them goes on. */
const VERBS = new WordList(`
  chủ trì, phối hợp, đôn đốc, hướng dẫn, theo dõi, tổng hợp, triển khai, thực hiện, chỉ đạo, lãnh đạo, tham mưu, xây dựng, tổ chức, định hướng,
  cung cấp, báo cáo, kiểm tra, giám sát, căn cứ, chịu trách nhiệm, bố trí, cân đối, đề xuất, tiếp tục, tăng cường, thường xuyên, chủ động,
  rà soát, tuyên truyền, có trách nhiệm, có kế hoạch, làm, là, nghiêm túc, kịp thời, đẩy mạnh, nâng cao, phát huy, bảo đảm, đảm bảo, giúp, hỗ trợ,
  tạo điều kiện, quan tâm, phân công, giao, lồng ghép, nghiên cứu, chuẩn bị, hoàn thành, hoàn thiện, gửi, trình, ban hành, cử, đăng, phát,
  đăng tải, đăng ký, mở, duy trì, vận hành, quản lý, phổ biến, quán triệt, thẩm định, sử dụng, xem xét, cụ thể hóa, đưa, khai thác, giới thiệu, quảng bá,
  thông tin, thông báo, phản ánh, tích cực, trực tiếp, đầu tư, vận động, huy động, khẩn trương, lập, biên soạn, biên tập, xuất bản, sản xuất,
  in ấn, cập nhật, thống nhất, đánh giá, sơ kết, tổng kết, lựa chọn, đề nghị, yêu cầu, dự toán, tham gia, ký kết, phát động, theo chức năng,
  theo nhiệm vụ, trên cơ sở, tùy, được giao, thanh tra, xử lý, ngăn chặn, đấu tranh, nắm, phát hiện, bổ sung, kiện toàn, tập trung, chú trọng,
  tiến hành, đón tiếp, đón, bồi dưỡng, tập huấn, đào tạo, điều hành, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, hằng ngày, hàng ngày, định kỳ, trong việc, khi, nhằm, để, sau khi, trước khi,
  cần, phải, sẽ, đã, cùng phối hợp, đồng chủ trì, thiết kế, dịch, biên dịch, thu thập, thống kê, liên hệ, mời, chọn, tăng,
  viết, quay, treo, nộp, phân bổ, phân tích, công bố, khảo sát, tiếp nhận, kêu gọi, khuyến khích, giải quyết, trao đổi,
  trả lời, kết nối, lắp đặt, chỉnh sửa, thay thế, bàn giao, góp ý, tiếp thu, nâng cấp, mở rộng, chấn chỉnh, khắc phục, xác định, thành lập,
  sửa, sửa chữa, đếm, chụp, ghi hình, vẽ, kẻ, dọn, trang trí, xác minh, nhắc,
  phê duyệt, quyết định, quy định, ưu tiên, cho ý kiến, bám sát, chấp hành, cam kết, mỗi năm, mỗi quý, mỗi tháng, ít nhất, tối thiểu, bắt đầu,
  dự kiến, theo địa bàn, theo lĩnh vực, theo thẩm quyền, theo phân cấp, theo quy định, theo phân công, trong năm, trong quý, trong tháng, vào quý, vào tháng, trước ngày, trước tháng`);

/** Verbs that are nouns of a group when they stand after these words: `các tổ chức …`, `cơ quan quản lý …`. */
export const NOUN_VERBS =
  /^(?:tổ chức|tham mưu|quản lý|thông tin|báo chí|xuất bản|đào tạo|phát thanh|thanh tra|kiểm tra|nghiên cứu|điều hành)$/u;

/** Words that begin a group: `các sở`, `toàn thể các phòng`. */
export const GROUP_START = /^(?:các|những|toàn thể|toàn bộ|mọi|từng|một số|tất cả)\s/u;

/** True when printed words can name who does something: a body, a group, or a person by office. */
export function looksLikeBody(printed: string): boolean {
  const lower = lowerText(printed);
  return (
    startsWithHead(lower) ||
    startsWithGroup(lower) ||
    startsWithUnit(lower) ||
    /^(?:đồng chí|đ\/c|ông|bà|cán bộ|công chức|viên chức|người|phóng viên|chuyên viên|\d)/u.test(lower)
  );
}

/** Groups of things, not of bodies: `các nhiệm vụ`, `các nội dung`. */
const GROUP_OF_THINGS =
  /^\p{L}+(?:\s(?:thể|bộ|số|cả))?\s(?:các\s)?(?:nhiệm vụ|nội dung|hoạt động|giải pháp|chỉ tiêu|mục tiêu|văn bản|chương trình|đề án|dự án|kế hoạch|ấn phẩm|sản phẩm|sự kiện|thông tin|chính sách|quy định|vấn đề|hình thức|biện pháp|công việc|phần việc|số liệu|tài liệu|tin|bài|hội nghị|lớp|ngày|phương thức|nền tảng|kênh|ý kiến|giá trị|tác phẩm|công trình|chuyên mục|chuyên trang|nguồn|chủ trương|quan điểm|thành tựu|luận điệu|điều kiện|bước|nghị quyết|chỉ thị)(?!\p{L})/u;

/** True when text begins with a group expression that names bodies. */
export function startsWithGroup(lower: string): boolean {
  return GROUP_START.test(lower) && !GROUP_OF_THINGS.test(lower);
}

/** Words of assigning that may stand before a body. */
export const ASSIGNING =
  /^(?:(?:đối với|đề nghị|giao|phân công|giao nhiệm vụ cho|giao trách nhiệm cho|yêu cầu|ủy quyền|trân trọng đề nghị|trách nhiệm của|nhiệm vụ của|giao cho|do|cùng với|cùng|với|và)\s+)+/u;

/** First letters of the words of assigning: few names of bodies begin with them. */
export const BEGINS_ASSIGNING = /[đgpyuủtndcv]/iu;

/** Words that begin as a body's name does and name something else: `Báo chí`, `Hội nghị`, `Tổ chức`. */
const NOT_BODIES =
  /^(?:báo (?:chí|cáo|tường)|xã hội|hội (?:nghị|thảo|nhập|chợ|thi|đàm|họp|diễn|viên)|đoàn (?:kết|viên|thể|ra|vào|công tác)|trang (?:bị|trí|thiết|trọng)|tổ (?:chức|quốc)|phòng(?:,| chống| ngừa)|nhà (?:nước|ở|đầu)|bộ (?:máy|phận|tài liệu|phim|ảnh|đề|tiêu chí|nhận diện)|đội (?:ngũ|tuyển)|vụ việc|cục diện|ban hành|cơ sở|khu vực|trường hợp|khối lượng|viện trợ|cụm từ|sở (?:hữu|thích)|đài tưởng|chánh trị|cổng chào|đồn điền|trạm dừng|nhóm (?:nhiệm|giải|nội|hoạt|sản|đối|chỉ|việc)|lãnh đạo(?! (?:sở|bộ|ban|ubnd|ủy|tỉnh|thành|huyện|xã|phường|đặc|cục|vụ|văn|phòng|các|đơn|cơ|trung|báo|đài|đảng|công|hội|viện|trường|tòa|chi|khối|liên|mặt|mttq|học|hđnd|ngành|địa)(?!\p{L})))/u;

/** True when text begins with the first word of a body's name. */
export function startsWithHead(lower: string): boolean {
  return HEADS.longestPrefix(lower) !== null && !NOT_BODIES.test(lower);
}

/** True when text begins with a field of work. */
export function startsWithField(lower: string): boolean {
  return FIELDS.longestPrefix(lower) !== null || OPEN_FIELDS.longestPrefix(lower) !== null;
}

/** True when text is a field of work and nothing else: `kinh tế`. */
export function isField(lower: string): boolean {
  return FIELDS.has(lower);
}

/** True when text begins with a unit that group expressions list. */
export function startsWithUnit(lower: string): boolean {
  return UNITS.longestPrefix(lower) !== null;
}

/** First words that name a body without more: the list goes on with the next body. */
const WHOLE =
  /^(?:(?:tỉnh|thành|huyện|thị|quận|đảng|cấp) ủy|(?:tỉnh|thành|huyện|thị|quận|xã|phường) đoàn|chính phủ|quốc hội|công an|thanh tra|mttq|ubmttq|ubnd|hđnd|ubkt|vtv|vov|ttxvn|viettel|vnpt|mobifone|vinaphone|thông tấn xã|văn phòng|ngành|doanh nghiệp|nhân dân|người phát ngôn|tổng biên tập|tổng giám đốc|bộ đội biên phòng|cảnh sát biển|già làng|nghệ nhân)$/u;

/** True when text is nothing but the first word of a name that needs more: `Báo`, `Sở`. */
export function isBareHead(lower: string): boolean {
  return HEADS.has(lower) && !WHOLE.test(lower);
}

/** The verb that text begins with, or null; `phát thanh` is a field, though `phát` is a verb. */
export function verbAt(lower: string): string | null {
  const verb = VERBS.longestPrefix(lower);
  const field = verb === null ? null : FIELDS.longestPrefix(lower);
  return field !== null && verb !== null && field.length > verb.length ? null : verb;
}
