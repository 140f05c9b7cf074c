import { localDay } from '#kernel/time/local-time.ts';
import { getRealm, type MailContent, queueMail } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { listContactsOf } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { addressOf } from './send-reply-code.ts';

/** What became of something that a body sent by a link. */
export type Verdict = 'confirmed' | 'asked-for-more' | 'withdrawn' | 'returned' | 'accepted' | 'put-right';

/** What a body without an account is told of what it sent. */
export interface TellingByLetter {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly verdict: Verdict;
  /** The beginning of what was sent. */
  readonly sent: string;
  /** What was said with it; null: nothing. */
  readonly said: string | null;
  /** Until when the link stands by which it came, where it can be answered there; left out or null: it cannot. */
  readonly until?: Date | null;
}

const VERDICTS: Readonly<Record<Verdict, { readonly vi: string; readonly en: string }>> = {
  confirmed: { vi: 'Kết quả đã được xác nhận', en: 'The result was confirmed' },
  'asked-for-more': { vi: 'Đề nghị bổ sung kết quả', en: 'More is asked for about the result' },
  'put-right': { vi: 'Kết quả đã được sửa lại', en: 'The result was put right' },
  withdrawn: { vi: 'Kết quả không được ghi nhận', en: 'The result was not taken' },
  returned: { vi: 'Kết quả khắc phục bị trả lại', en: 'What was put right was returned' },
  accepted: { vi: 'Công nhận đã khắc phục', en: 'Accepted as put right' },
};

/** How whoever sent it goes on, where something is wanted. */
const ON: Readonly<Partial<Record<Verdict, { readonly vi: string; readonly en: string }>>> = {
  returned: {
    vi: 'Báo cáo tiếp ngay tại liên kết đã nhận nếu còn hạn, hoặc gọi cán bộ đã gửi để nhận liên kết mới.',
    en: 'Report anew at the link you have while it stands, or ask whoever sent it for a new one.',
  },
  'asked-for-more': {
    vi: 'Trả lời qua điện thoại, hoặc gọi cán bộ đã gửi để nhận liên kết mới.',
    en: 'Answer on the telephone, or ask whoever sent the link for a new one.',
  },
};

const WEEK = 7 * 24 * 60 * 60_000;
const LONGEST = 300;

/** What writing letters needs of the house: whether it has a mail server. */
export type Letters = { readonly config: Pick<World['config'], 'mail'> };

/** A house without a mail server. */
export const WITHOUT_LETTERS: Letters = { config: { mail: null } };

/**
 * Tells a body what became of what it sent by a link: by letter to its contact, in the transaction of the act. Nothing is
 * written where there is no address or no mail server.
 */
export async function tellByLetter(
  { config }: Letters,
  tx: Transaction,
  act: Act,
  telling: TellingByLetter,
): Promise<void> {
  if (config.mail === null) return;
  const { organizationId } = telling;
  const contacts = await listContactsOf(tx, act.realmId, [organizationId], localDay(act.now));
  const to = addressOf(contacts.get(organizationId));
  if (to === null) return;
  const { name: realmName } = await getRealm(tx, act.realmId);
  await queueMail(tx, act, {
    to,
    kind: 'records.reply-verdict',
    content: verdictLetter(telling, realmName, act.actor?.name ?? realmName),
    giveUpAt: new Date(act.now.getTime() + WEEK),
  });
}

/** The letter: what was decided of what was sent, by whom, in whose words. It carries no link, as no letter with a code does. */
function verdictLetter(
  { organizationName, verdict, sent, said, until = null }: Omit<TellingByLetter, 'organizationId'>,
  realmName: string,
  by: string,
): MailContent {
  const words = VERDICTS[verdict];
  return {
    language: 'vi',
    subject: { vi: `${words.vi} - ${realmName}`, en: `${words.en} - ${realmName}` },
    paragraphs: [
      { vi: `Kính gửi ${organizationName},`, en: `To ${organizationName},` },
      {
        vi: `Về nội dung đã gửi qua liên kết: “${shorten(sent)}”`,
        en: `About what was sent by a link: “${shorten(sent)}”`,
      },
      { vi: `${words.vi} (${by}).`, en: `${words.en} (${by}).` },
      ...(said === null || said === '' ? [] : [{ vi: said, en: said }]),
      ...wayOn(verdict, until),
    ],
  };
}

/** How whoever sent it goes on: at the link it has, where that stands. */
function wayOn(
  verdict: Verdict,
  until: Date | null,
): readonly { readonly vi: string; readonly en: string }[] {
  if (until === null) return ON[verdict] === undefined ? [] : [ON[verdict]];
  const [year, month, day] = localDay(until).split('-');
  const date = `${day}/${month}/${year}`;
  return [
    {
      vi: `Mở lại liên kết đã nhận để xem đề nghị bên cạnh nội dung đã gửi và bổ sung ngay tại đó, đến hết ngày ${date}. Máy khác thì lấy mã mới tại trang ấy; không còn liên kết thì gọi cán bộ đã gửi.`,
      en: `Open the link you have: it shows what is asked beside what you sent and takes the addition, until ${date}. On another device ask for a new code there; whoever sent the link can send it again.`,
    },
  ];
}

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
