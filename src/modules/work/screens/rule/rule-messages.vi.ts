/** Words of the rule on more time in Vietnamese. */
export const ruleVi = {
  title: 'Quy định gia hạn',
  lead: 'Áp dụng cho mọi nhiệm vụ được giao của địa bàn, từ lúc ghi. Những lần đã gia hạn giữ nguyên.',
  failed: 'Quy định gia hạn',
  most: 'Số lần gia hạn tối đa cho một nhiệm vụ',
  mostHint: 'Từ 0 đến 12; 0 là không gia hạn.',
  badMost: 'Ghi một số từ 0 đến 12.',
  decider: 'Ai quyết định',
  deciders: {
    both: 'Lãnh đạo cơ quan cấp trên, hoặc người đã giao nhanh việc đó',
    above: 'Chỉ lãnh đạo cơ quan cấp trên',
  },
  save: 'Ghi quy định',
  saved: 'Đã ghi quy định gia hạn.',
  readOnly: 'Chỉ người quản trị sửa quy định này.',
  usual: 'Chưa sửa lần nào: theo mức thường dùng.',
  changed: 'Sửa lần cuối: {by}, {moment}',
  conflict: {
    title: '{by} đã sửa quy định này lúc {moment}, sau khi bạn mở.',
    stands: 'Đang có',
    yours: 'Bạn chưa ghi được',
    mine: 'Vẫn ghi ý của tôi',
    drop: 'Giữ như đang có',
    line: '{count, plural, =0 {không gia hạn} other {tối đa # lần}}; {decider}',
  },
  means: {
    title: 'Nghĩa là',
    none: 'Không nhiệm vụ nào được xin gia hạn; khó khăn thì nêu vướng mắc để cấp trên xử lý.',
    times:
      'Cơ quan được giao (và nơi được giao tiếp) xin gia hạn kèm lý do và hạn mới; mỗi lúc chỉ một đề nghị chờ quyết định. Sau {count, plural, other {# lần}} được gia hạn thì không xin nữa, chỉ nêu vướng mắc.',
    both: 'Lãnh đạo cơ quan cấp trên quyết định; việc giao nhanh thì người đã giao cũng quyết định được, trừ khi thuộc chính cơ quan được giao. Người quản trị quyết định được mọi đề nghị.',
    above:
      'Chỉ lãnh đạo cơ quan cấp trên quyết định, kể cả với việc giao nhanh. Người quản trị quyết định được mọi đề nghị.',
    later:
      'Hạn mới phải sau hạn đang có; rơi vào ngày nghỉ thì nhận đến ngày làm việc kế tiếp. Hạn cũ vẫn đọc được.',
    told: 'Cơ quan được giao và những nơi, những người được giao tiếp nhận thông báo hạn cũ → hạn mới và lý do.',
    reminded: 'Nhắc trước hạn ba ngày làm việc và đúng ngày hạn, theo hạn mới.',
  },
  strict: {
    title: '“Trước ngày D” tính thế nào',
    mild: 'Nhận trong ngày D vẫn là đúng hạn.',
    strict: 'Phải xong từ ngày liền trước D.',
    change: 'Đổi ở Ngày làm việc',
  },
  history: 'Lịch sử',
};
