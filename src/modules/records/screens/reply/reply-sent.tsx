import type { ReactNode } from 'react';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Reply } from '../../contract/reply-link.ts';
import { formatAmount } from '../../domain/amount.ts';
import classes from './reply.module.css';
import { fill, type ReplyLanguage } from './use-reply-language.ts';

interface ReplySentProps {
  readonly reply: Reply;
  readonly sent: NonNullable<Reply['sent']>;
  readonly words: ReplyLanguage['words'];
}

/** Thanks, and what was sent, with what was asked about it and added since. */
export function ReplySent({ reply, sent, words }: ReplySentProps): ReactNode {
  const isAllDone = reply.all.every(({ answered, more }) => answered && !more);
  return (
    <article className={classes.form}>
      <h1>{fill(words.sentTitle, { sender: reply.more.at(-1)?.answeredBy ?? sent.sender })}</h1>
      <p role="status">{sayStanding(reply, sent, words)}</p>
      <SentWhat reply={reply} sent={sent} words={words} />
      {isAllDone && <p>{words.close}</p>}
    </article>
  );
}

/** What was sent: words, day, figures and files, then what was asked about it with what was answered. */
export function SentWhat({ reply, sent, words }: ReplySentProps): ReactNode {
  const named = (code: string) => reply.indicators.find((indicator) => indicator.code === code);
  const files = reply.files.filter((file) => file.sent);
  return (
    <section className={classes.asked} aria-label={words.sentWhat}>
      <h2>{words.sentWhat}</h2>
      <p className={classes.question}>{sent.words}</p>
      <p>{[formatDate(sent.doneOn), sent.place].filter(Boolean).join(' · ')}</p>
      {sent.quantities.length > 0 && (
        <ul>
          {sent.quantities.map(({ indicator, amount }) => (
            <li key={indicator}>
              {named(indicator)?.name ?? indicator}: <strong>{formatAmount(amount)}</strong>{' '}
              {named(indicator)?.unit}
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      {reply.more
        .filter(({ answer }) => answer !== null)
        .map((one) => (
          <div key={one.id} className={classes.thread}>
            <small>{fill(words.moreAsked, { by: one.askedBy, moment: formatMoment(one.askedAt) })}</small>
            <p>{one.words}</p>
            <small>
              {fill(words.moreAnswered, {
                by: one.answeredBy ?? '',
                moment: one.answeredAt === null ? '' : formatMoment(one.answeredAt),
              })}
            </small>
            <p>{one.answer}</p>
          </div>
        ))}
    </section>
  );
}

/** Whether somebody of the house has looked at it yet. */
function sayStanding(
  { kind, more }: Reply,
  { at, confirmed }: ReplySentProps['sent'],
  words: ReplySentProps['words'],
): string {
  const moment = formatMoment(at);
  if (kind === 'remedy') return confirmed ? words.accepted : fill(words.sentRemedyAt, { moment });
  const added = more.at(-1)?.answeredAt ?? null;
  if (added !== null && !confirmed) return fill(words.moreSentAt, { moment: formatMoment(added) });
  return confirmed ? words.confirmed : fill(words.sentAt, { moment });
}
