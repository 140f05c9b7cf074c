import { localMinute } from '#kernel/time/local-time.ts';
import type { MailContent } from '#modules/access/door.ts';

/** What a letter with a code names. */
export interface CodeLetterFacts {
  readonly body: string;
  readonly realmName: string;
  /** Who asks. */
  readonly by: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** The letter that brings a code, and never the link it opens: whoever reads one of the two opens nothing. */
export function codeLetter({ body, realmName, by, code, expiresAt }: CodeLetterFacts): MailContent {
  const end = localMinute(expiresAt);
  const [year, month, day] = end.slice(0, 10).split('-');
  const until = `${end.slice(11)} ${day}/${month}/${year}`;
  return {
    language: 'vi',
    subject: {
      vi: `Mã mở liên kết trả lời - ${realmName}`,
      en: `Code for a reply link - ${realmName}`,
    },
    paragraphs: [
      { vi: `Kính gửi ${body},`, en: `To ${body},` },
      {
        vi: `Mã mở liên kết trả lời mà ${by} đã gửi: ${code}`,
        en: `The code for the reply link that ${by} sent you: ${code}`,
      },
      {
        vi: `Mã dùng được một lần, đến ${until}. Liên kết nằm trong tin nhắn đã gửi riêng; thư này không kèm liên kết.`,
        en: `It works once, until ${until}. The link stands in a message sent apart; it is not in this letter.`,
      },
      {
        vi: 'Nếu không chờ mã này, hãy bỏ qua thư. Không đọc mã cho người lạ.',
        en: 'If you do not wait for it, ignore this letter. Tell the code to no stranger.',
      },
    ],
  };
}
