import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { PasswordFault } from '../domain/password-rules.ts';

/** 403: this person must have a second factor first; nothing else is open to them. */
export function secondFactorNeeded(): ProblemError {
  return new ProblemError(
    'access.second-factor-needed',
    403,
    { vi: 'Cần thiết lập xác thực hai bước trước.', en: 'A second factor has to be set up first.' },
    {
      remedy: {
        vi: 'Mở Tài khoản của tôi để thiết lập; mất chừng hai phút.',
        en: 'Open your own account to set it up; it takes about two minutes.',
      },
    },
  );
}

/** 401: the half session is used, unknown or too old; the same answer for all three. */
export function secondStepOver(): ProblemError {
  return new ProblemError(
    'access.second-step-over',
    401,
    { vi: 'Đã quá lúc nhập mã.', en: 'It is too late for the code.' },
    { remedy: { vi: 'Đăng nhập lại từ đầu.', en: 'Sign in from the beginning.' } },
  );
}

/** 401: the same for a wrong code, a code that was used and a code that is none. */
export function wrongCode(): ProblemError {
  return new ProblemError(
    'access.wrong-code',
    401,
    { vi: 'Mã không đúng hoặc đã dùng rồi.', en: 'The code is not right, or was used before.' },
    {
      remedy: {
        vi: 'Chờ mã mới trên điện thoại rồi nhập lại; nếu vẫn sai, kiểm tra giờ của điện thoại.',
        en: 'Wait for the next code on the phone; if it stays wrong, check the clock of the phone.',
      },
    },
  );
}

/** 401: a passkey that is not known, was not unlocked, belongs to somebody else or answered another question. */
export function passkeyRefused(): ProblemError {
  return new ProblemError(
    'access.passkey-refused',
    401,
    { vi: 'Khóa truy cập này không dùng được ở đây.', en: 'This passkey cannot be used here.' },
    {
      remedy: {
        vi: 'Thử lại, hoặc đăng nhập bằng mật khẩu.',
        en: 'Try again, or sign in by your password.',
      },
    },
  );
}

/** 403: the password beside a weighty act was wrong. */
export function wrongPassword(): ProblemError {
  return new ProblemError(
    'access.wrong-password',
    403,
    { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is not right.' },
    { remedy: { vi: 'Kiểm tra chữ hoa, bộ gõ rồi nhập lại.', en: 'Check capitals and the keyboard.' } },
  );
}

/** 403: the session is not fresh enough for a weighty act without the password. */
export function passwordNeeded(): ProblemError {
  return new ProblemError(
    'access.password-needed',
    403,
    { vi: 'Cần nhập lại mật khẩu.', en: 'The password is needed once more.' },
    { remedy: { vi: 'Nhập mật khẩu hiện tại.', en: 'Give the present password.' } },
  );
}

/** 409: there is an authenticator already. */
export function authenticatorThere(): ProblemError {
  return new ProblemError(
    'access.authenticator-there',
    409,
    { vi: 'Ứng dụng tạo mã đã được thiết lập.', en: 'An authenticator is set up already.' },
    { remedy: { vi: 'Gỡ ứng dụng cũ trước.', en: 'Remove the old one first.' } },
  );
}

/** 404: nothing of this kind belongs to the person. */
export function notTheirs(): ProblemError {
  return new ProblemError(
    'access.not-yours',
    404,
    { vi: 'Không có mục này trong tài khoản của bạn.', en: 'Your account has no such thing.' },
    { remedy: { vi: 'Tải lại trang.', en: 'Load the page again.' } },
  );
}

/** 409: an administrator keeps their own second factor on their own page, where the password is asked. */
export function ownSecondFactor(): ProblemError {
  return new ProblemError(
    'access.own-second-factor',
    409,
    { vi: 'Đây là tài khoản của chính bạn.', en: 'This is your own account.' },
    { remedy: { vi: 'Đổi ở trang Tài khoản của tôi.', en: 'Change it on the page of your own account.' } },
  );
}

const FAULTS: Readonly<Record<Exclude<PasswordFault['fault'], 'too-short'>, Bilingual>> = {
  'too-long': { vi: 'dài quá 200 ký tự', en: 'is longer than 200 characters' },
  'well-known': { vi: 'nằm trong số mật khẩu hay bị đoán nhất', en: 'is among those that are guessed first' },
  'names-person': { vi: 'chứa tên hoặc thư điện tử của bạn', en: 'holds your name or mail' },
  'names-realm': { vi: 'chứa tên tỉnh, thành phố', en: 'holds the name of the province' },
  monotonous: { vi: 'chỉ lặp lại vài ký tự', en: 'repeats a few characters only' },
  unchanged: { vi: 'giống mật khẩu đang dùng', en: 'is the one that is in use' },
};

/** 422: the new password is too easy to find, with the reason. */
export function weakPassword(found: PasswordFault): ProblemError {
  const reason: Bilingual =
    found.fault === 'too-short'
      ? { vi: `ngắn hơn ${found.shortest} ký tự`, en: `is shorter than ${found.shortest} characters` }
      : FAULTS[found.fault];
  return new ProblemError(
    'access.password-weak',
    422,
    { vi: `Mật khẩu mới ${reason.vi}.`, en: `The new password ${reason.en}.` },
    {
      fields: [{ field: 'body.password', reason }],
      extra: { fault: found.fault },
      remedy: {
        vi: 'Chọn một câu dài dễ nhớ mà chỉ bạn biết.',
        en: 'Choose a long sentence that only you know.',
      },
    },
  );
}
