/** How to fill in the workbook of bodies, a line each; Vietnamese first. */
export const guideLines: readonly string[] = [
  'Mỗi cơ quan một dòng ở tờ "Cơ quan"; chỉ cột "Tên" là bắt buộc. Các tờ sau chỉ cần khi cơ quan có lịch sử hoặc có người liên hệ.',
  'Mã: do người nhập đặt, chỉ dùng trong tệp này để các dòng khác nhắc đến. Không có mã thì nhắc bằng tên.',
  'Loại, Khối để trống thì được đề nghị theo tên.',
  'Trực thuộc: mã hoặc tên của cơ quan cấp trên, trong tệp này hoặc đã có trong hệ thống; mỗi khối một cột.',
  'Ngày ghi dạng 01/07/2025 hoặc để kiểu ngày của bảng tính. Để trống là chưa rõ, hoặc chưa kết thúc.',
  'Ngày kết thúc, thôi từ ngày: ngày đầu tiên không còn (sáp nhập từ 01/7 thì ghi 01/07).',
  'Cơ quan đổi tên: tên mới nhất ở tờ "Cơ quan", các tên cũ ở tờ "Tên trước đây", nối liền nhau không hở ngày nào.',
  'Kế thừa: cơ quan cũ, cơ quan mới, ngày, và phần việc khi cơ quan cũ tách ra nhiều nơi.',
  'Cơ quan đã có trong hệ thống (cùng tên, cùng nơi trực thuộc) được giữ nguyên.',
  'Trước khi ghi, hệ thống liệt kê mọi chỗ sai theo dòng; còn một chỗ sai thì chưa ghi gì.',
  'English: one body a row on "Bodies"; only the name is required. Days as 01/07/2025; an end is the first day no longer. English headers and words are read too.',
];
