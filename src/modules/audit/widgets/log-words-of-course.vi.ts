/** The acts on the course of work, as the log names them in Vietnamese. */
export const courseActionsVi = {
  'work.accept': 'tiếp nhận nhiệm vụ',
  'work.answer-blocker': 'trả lời vướng mắc',
  'work.ask-more-time': 'đề nghị gia hạn',
  'work.carry-blocker': 'chuyển vướng mắc lên trên',
  'work.close-blocker': 'đóng vướng mắc',
  'work.grant-more-time': 'cho gia hạn',
  'work.hand-down': 'giao tiếp nhiệm vụ',
  'work.raise-blocker': 'nêu vướng mắc',
  'work.refuse-more-time': 'không cho gia hạn',
  'work.reopen-blocker': 'mở lại vướng mắc',
  'work.set-rules': 'đặt số lần được gia hạn',
  'work.take-back-acceptance': 'rút tiếp nhận',
  'work.take-back-handing': 'rút việc giao tiếp',
  'work.withdraw-more-time': 'rút đề nghị gia hạn',
} as const;
