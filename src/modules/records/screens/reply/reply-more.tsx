import { type FormEvent, type ReactNode, useState } from 'react';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Reply } from '../../contract/reply-link.ts';
import { formatAmount } from '../../domain/amount.ts';
import classes from './reply.module.css';
import { EMPTY_REPLY, findReplyFaults, type ReplyFault } from './reply-draft.ts';
import { Figures, ReplyFoot, Sender, Under } from './reply-fields.tsx';
import { ReplyFileList } from './reply-file-list.tsx';
import { SentWhat } from './reply-sent.tsx';
import { useReplyFiles } from './use-reply-files.ts';
import { useReplyForm } from './use-reply-form.ts';
import { fill, type ReplyLanguage } from './use-reply-language.ts';

/** What is asked about an answer, and its answer where there is one. */
export type MoreAsked = Reply['more'][number];

interface ReplyMoreProps {
  readonly token: string;
  readonly replyKey: string;
  readonly reply: Reply;
  readonly sent: NonNullable<Reply['sent']>;
  readonly question: MoreAsked;
  readonly words: ReplyLanguage['words'];
  readonly onSent: (reply: Reply) => void;
}

/** What is asked about what was sent, in the asker's words, beside it, and the few fields that add to it. */
export function ReplyMore({
  token,
  replyKey,
  reply,
  sent,
  question,
  words,
  onSent,
}: ReplyMoreProps): ReactNode {
  const form = useReplyForm({
    ...{ token, reply, onSent, key: replyKey, question: question.id },
    begin: { ...EMPTY_REPLY, sender: sent.sender, quantities: typed(sent.quantities) },
  });
  const { keeper, draft } = form;
  const change = (part: Partial<typeof draft>): void => keeper.change(part);
  const files = useReplyFiles(
    replyKey,
    reply.files.filter((file) => !file.sent),
  );
  const [faults, setFaults] = useState<readonly (ReplyFault | 'files')[]>([]);
  const faultOf = (name: ReplyFault | 'files'): string | null =>
    faults.includes(name) ? words.faults[name] : null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const waits = files.waiting.length > 0;
    const found = [...findReplyFaults(draft, reply.today), ...(waits ? (['files'] as const) : [])];
    setFaults(found);
    if (found.length === 0) keeper.send(files.files.map(({ id }) => id));
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <section className={classes.asked}>
        <h1>{fill(words.moreAsks, { by: question.askedBy, body: reply.body })}</h1>
        <p className={classes.question}>{question.words}</p>
        <small>{formatMoment(question.askedAt)}</small>
        <small>{fill(words.expires, { moment: formatMoment(reply.expiresAt) })}</small>
      </section>
      <SentWhat reply={reply} sent={sent} words={words} />
      <h2>{words.more}</h2>
      <label className={classes.field}>
        <span>{words.moreWords}</span>
        <textarea
          rows={3}
          value={draft.words}
          aria-invalid={faults.includes('words') || undefined}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <Under hint={null} fault={faults.includes('words') ? words.moreNeeded : null} />
      </label>
      {reply.indicators.length > 0 && (
        <Figures {...{ reply, draft, words, change }} fault={faultOf('amount')} />
      )}
      <ReplyFileList files={files} words={words} fault={faultOf('files')} />
      <Sender {...{ draft, words, change }} fault={faultOf('sender')} />
      <ReplyFoot form={form} words={words} send={words.moreSend} />
    </form>
  );
}

/** Figures as somebody would type them. */
function typed(
  quantities: NonNullable<Reply['sent']>['quantities'],
): { indicator: string; amount: string }[] {
  return quantities.map(({ indicator, amount }) => ({ indicator, amount: formatAmount(amount) }));
}
