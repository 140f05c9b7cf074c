import type { DenialReason } from '#kernel/law/decision.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';

const SIGN_IN_AGAIN: Bilingual = { vi: 'Đăng nhập rồi thử lại.', en: 'Sign in and try again.' };

/** 401: nobody is signed in. */
export function notSignedIn(): ProblemError {
  const title = { vi: 'Bạn chưa đăng nhập.', en: 'You are not signed in.' };
  return new ProblemError('access.not-signed-in', 401, title, { remedy: SIGN_IN_AGAIN });
}

/** 401: there was a session, and it rested too long. */
export function sessionEnded(): ProblemError {
  const title = {
    vi: 'Phiên làm việc đã hết vì lâu không thao tác.',
    en: 'The session ended because nothing was done for a while.',
  };
  return new ProblemError('access.session-ended', 401, title, { remedy: SIGN_IN_AGAIN });
}

/** 401: the same for an unknown mail and for a wrong password, so that nobody learns who has an account. */
export function wrongCredentials(): ProblemError {
  return new ProblemError(
    'access.wrong-credentials',
    401,
    { vi: 'Thư điện tử hoặc mật khẩu không đúng.', en: 'The mail or the password is not right.' },
    {
      remedy: {
        vi: 'Kiểm tra chữ hoa, bộ gõ tiếng Việt; nếu quên mật khẩu, hỏi quản trị viên của đơn vị.',
        en: 'Check capitals and the Vietnamese keyboard; if you forgot it, ask your administrator.',
      },
    },
  );
}

/** 403: mail and password were right, and the account is closed. */
export function accountClosed(): ProblemError {
  return new ProblemError(
    'access.account-closed',
    403,
    { vi: 'Tài khoản này đã đóng.', en: 'This account is closed.' },
    { remedy: { vi: 'Hỏi quản trị viên để mở lại.', en: 'Ask an administrator to reopen it.' } },
  );
}

/** 429: too many failures under this mail, or from this network. */
export function signInLocked(retryAfterSeconds: number): ProblemError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new ProblemError(
    'access.sign-in-locked',
    429,
    {
      vi: `Đã thử sai quá nhiều lần; tạm khóa đăng nhập trong khoảng ${minutes} phút.`,
      en: `Too many wrong attempts; signing in is locked for about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    },
    {
      retryAfter: retryAfterSeconds,
      remedy: {
        vi: 'Chờ hết thời gian khóa rồi thử lại; mỗi lần sai thêm, thời gian khóa tăng gấp đôi.',
        en: 'Wait until the lock ends; each further failure doubles it.',
      },
    },
  );
}

/** 403: a program came in by a token where only a person may. */
export function notForTokens(): ProblemError {
  return new ProblemError(
    'access.not-for-tokens',
    403,
    { vi: 'Việc này chỉ người đăng nhập mới làm được.', en: 'Only somebody who signed in may do this.' },
    { remedy: { vi: 'Đăng nhập rồi làm trên màn hình.', en: 'Sign in and do it on the screen.' } },
  );
}

const DENIALS: Readonly<Record<Exclude<DenialReason, 'not-signed-in'>, readonly [Bilingual, Bilingual]>> = {
  'role-too-low': [
    { vi: 'Tài khoản của bạn không có quyền làm việc này.', en: 'Your account may not do this.' },
    { vi: 'Hỏi quản trị viên nếu bạn cần quyền này.', en: 'Ask an administrator if you need to.' },
  ],
  'other-organization': [
    { vi: 'Việc này thuộc cơ quan, đơn vị khác.', en: 'This belongs to another body.' },
    {
      vi: 'Nhờ người của cơ quan đó, hoặc cơ quan tổng hợp nhập thay.',
      en: 'Ask somebody of that body, or the consolidating body to enter it on its behalf.',
    },
  ],
  'personal-account-needed': [
    {
      vi: 'Việc này cần tài khoản riêng, không làm từ tài khoản dùng chung.',
      en: 'This needs a personal account and is not done from a shared desk.',
    },
    { vi: 'Đăng nhập bằng tài khoản của mình.', en: 'Sign in with an account of your own.' },
  ],
  'operator-needed': [
    {
      vi: 'Tài khoản dùng chung cần biết ai đang nhập.',
      en: 'A shared desk must know who sits at it.',
    },
    { vi: 'Ghi họ tên người nhập rồi làm lại.', en: 'Say who you are, then try again.' },
  ],
  'not-in-this-state': [
    { vi: 'Ở trạng thái hiện nay không làm được việc này.', en: 'This cannot be done in the present state.' },
    { vi: 'Tải lại trang để xem trạng thái mới nhất.', en: 'Load the page again to see the newest state.' },
  ],
  'outside-token': [
    { vi: 'Mã truy cập này không được làm việc đó.', en: 'This token does not let that act through.' },
    {
      vi: 'Tạo mã truy cập khác có việc này ở trang tài khoản.',
      en: 'Make another token with this act on the page of your account.',
    },
  ],
};

/** What a denial of a page of law becomes on the wire: 401 or 403 with a stable code. */
export function denialProblem(reason: DenialReason): ProblemError {
  if (reason === 'not-signed-in') return notSignedIn();
  const [title, remedy] = DENIALS[reason];
  return new ProblemError(`access.${reason}`, 403, title, { remedy });
}
