import { ProblemError } from '#platform/http/problem.ts';
import { MOST_REPLY_FILES } from '../domain/reply-link.ts';

/** 410: one answer for every way in which a link can be of no use, so that guessing teaches nothing. */
export function replyLinkEnded(): ProblemError {
  return new ProblemError(
    'reply-link-ended',
    410,
    {
      vi: 'Liên kết này không còn dùng được: đã hết hạn hoặc đã thu hồi.',
      en: 'This link can no longer be used: it has ended or was revoked.',
    },
    {
      remedy: {
        vi: 'Hỏi cán bộ đã gửi để nhận liên kết mới. Những gì bạn đã gõ vẫn còn trên máy này.',
        en: 'Ask whoever sent it for a new one. What you typed is still on this device.',
      },
    },
  );
}

/** The code is not the one of this link. */
export function replyCodeWrong(left: number): ProblemError {
  return new ProblemError(
    'reply-code-wrong',
    422,
    { vi: `Mã chưa đúng. Còn ${left} lần thử.`, en: `The code is wrong. Attempts left: ${left}.` },
    {
      remedy: { vi: 'Xem lại 6 chữ số đã nhận.', en: 'Look at the six digits once more.' },
      extra: { left },
    },
  );
}

/** Too many wrong codes: nobody comes in until somebody gives a new one. */
export function replyCodeLocked(): ProblemError {
  return new ProblemError(
    'reply-code-locked',
    423,
    {
      vi: 'Đã nhập sai mã quá nhiều lần nên liên kết tạm khóa.',
      en: 'Too many wrong codes: the link is locked.',
    },
    { remedy: { vi: 'Gọi cán bộ đã gửi để được cấp mã mới.', en: 'Ask whoever sent it for a new code.' } },
  );
}

/** The code opened the link once already. */
export function replyCodeUsed(): ProblemError {
  return new ProblemError(
    'reply-code-used',
    409,
    {
      vi: 'Mã này đã được dùng trên một máy khác.',
      en: 'This code was used on another device.',
    },
    {
      remedy: {
        vi: 'Mở tiếp trên máy đó, hoặc gọi cán bộ đã gửi để được cấp mã mới; phần đã viết vẫn còn.',
        en: 'Go on there, or ask whoever sent it for a new code; what was written is kept.',
      },
    },
  );
}

/** No such link under this obligation. */
export function replyLinkNotFound(): ProblemError {
  return new ProblemError(
    'reply-link-not-found',
    404,
    { vi: 'Không tìm thấy liên kết trả lời này.', en: 'There is no such reply link.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}

/** An answered, revoked or ended link is not changed any more. */
export function replyLinkClosed(): ProblemError {
  return new ProblemError(
    'reply-link-closed',
    409,
    {
      vi: 'Liên kết này đã được trả lời, đã thu hồi hoặc đã hết hạn.',
      en: 'This link was answered or revoked, or has ended.',
    },
    { remedy: { vi: 'Tạo liên kết mới nếu còn cần.', en: 'Make a new link where one is needed.' } },
  );
}

/** A draft was written over meanwhile, in another window of the same browser. */
export function replyDraftConflict(version: number, draft: unknown): ProblemError {
  return new ProblemError(
    'version-conflict',
    409,
    {
      vi: 'Phần trả lời này vừa được sửa ở một cửa sổ khác.',
      en: 'This answer was just changed in another window.',
    },
    {
      remedy: { vi: 'Chọn giữ bản nào.', en: 'Choose which one stays.' },
      extra: { version, draft },
    },
  );
}

/** More files than one answer may bring. */
export function tooManyReplyFiles(): ProblemError {
  return new ProblemError(
    'reply-too-many-files',
    409,
    {
      vi: `Mỗi lần trả lời kèm nhiều nhất ${MOST_REPLY_FILES} tệp.`,
      en: `One answer brings at most ${MOST_REPLY_FILES} files.`,
    },
    { remedy: { vi: 'Bỏ bớt tệp rồi gửi.', en: 'Drop some, then send.' } },
  );
}

/** 422: nobody of the body has an address of mail here, or the house has no mail server. */
export function noCodeLetter(): ProblemError {
  return new ProblemError(
    'reply-no-address',
    422,
    {
      vi: 'Chưa gửi được mã qua thư: cơ quan chưa có địa chỉ thư, hoặc hệ thống chưa có máy chủ thư.',
      en: 'No letter can bring the code: the body has no address, or the house has no mail server.',
    },
    { remedy: { vi: 'Báo mã qua điện thoại hoặc Zalo.', en: 'Tell the code on the telephone.' } },
  );
}

/** 429: a letter with a code was just written, or enough of them this day. */
export function codeLetterSoon(retryAfterSeconds: number): ProblemError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new ProblemError(
    'reply-code-letter-soon',
    429,
    {
      vi: `Thư có mã vừa được gửi; khoảng ${minutes} phút nữa mới gửi lại được.`,
      en: `A letter with the code was just sent; the next one may be asked for in about ${minutes} min.`,
    },
    {
      retryAfter: retryAfterSeconds,
      remedy: {
        vi: 'Xem cả hộp thư rác, hoặc gọi cán bộ đã gửi liên kết.',
        en: 'Look for it among unwanted mail, or ring up whoever sent the link.',
      },
    },
  );
}
