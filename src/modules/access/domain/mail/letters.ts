import { type MailContent, PRIVATE_LINK } from './mail.ts';
import type { Words } from './words.ts';

/** Whom a letter is about, and in which house. */
interface Addressee {
  readonly language: keyof Words;
  readonly name: string;
  readonly realmName: string;
}

/** The letter with the link by which a forgotten password is set anew. */
export function resetLetter({ language, name, realmName }: Addressee, minutes: number): MailContent {
  return {
    language,
    subject: {
      vi: `Đặt lại mật khẩu Nhịp Cầu - ${realmName}`,
      en: `Set a new password for Nhịp Cầu - ${realmName}`,
    },
    paragraphs: [
      { vi: `Kính gửi ${name},`, en: `Dear ${name},` },
      {
        vi: `Có người yêu cầu đặt lại mật khẩu của tài khoản này. Liên kết dưới đây dùng được một lần, trong ${minutes} phút.`,
        en: `Somebody asked for a new password for this account. The link below works once, for ${minutes} minutes.`,
      },
      {
        vi: 'Nếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu vẫn như cũ. Không chuyển tiếp thư này cho ai.',
        en: 'If it was not you, ignore this letter: the password stays as it is. Do not pass this letter on.',
      },
    ],
    link: { words: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' }, address: PRIVATE_LINK },
  };
}

/** The letter with the link by which a person who was given an account sets the first password. */
export function invitationLetter(
  { language, name, realmName }: Addressee,
  { by, days, address = PRIVATE_LINK }: { by: string; days: number; address?: string },
): MailContent {
  return {
    language,
    subject: {
      vi: `Mời dùng Nhịp Cầu - ${realmName}`,
      en: `Invitation to Nhịp Cầu - ${realmName}`,
    },
    paragraphs: [
      { vi: `Kính gửi ${name},`, en: `Dear ${name},` },
      {
        vi: `${by} đã mở cho bạn một tài khoản trên Nhịp Cầu, hệ thống thông tin đối ngoại của ${realmName}. Mở liên kết dưới đây để đặt mật khẩu; liên kết dùng được một lần, trong ${days} ngày.`,
        en: `${by} opened an account for you in Nhịp Cầu, the external information system of ${realmName}. Open the link below to set your password; it works once, for ${days} days.`,
      },
    ],
    link: { words: { vi: 'Đặt mật khẩu và bắt đầu', en: 'Set a password and begin' }, address },
  };
}

/** The notice that a password was set by a link, so that its owner learns of it even when it was somebody else. */
export function passwordSetLetter({ language, name, realmName }: Addressee): MailContent {
  return {
    language,
    subject: {
      vi: `Mật khẩu Nhịp Cầu vừa được đặt - ${realmName}`,
      en: `Your password for Nhịp Cầu was set - ${realmName}`,
    },
    paragraphs: [
      { vi: `Kính gửi ${name},`, en: `Dear ${name},` },
      {
        vi: 'Mật khẩu của tài khoản này vừa được đặt qua liên kết, và mọi phiên đăng nhập trước đó đã kết thúc.',
        en: 'The password of this account was just set by a link, and every earlier session has ended.',
      },
      {
        vi: 'Nếu không phải bạn, hãy báo ngay cho quản trị viên của đơn vị.',
        en: 'If it was not you, tell your administrator at once.',
      },
    ],
  };
}
