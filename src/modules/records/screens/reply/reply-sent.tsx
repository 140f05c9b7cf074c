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

/** Thanks, and what was sent. */
export function ReplySent({ reply, sent, words }: ReplySentProps): ReactNode {
  const named = (code: string) => reply.indicators.find((indicator) => indicator.code === code);
  return (
    <article className={classes.form}>
      <h1>{fill(words.sentTitle, { sender: sent.sender })}</h1>
      <p>{sayStanding(reply, sent, words)}</p>
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
        {reply.files.length > 0 && (
          <ul>
            {reply.files.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      {reply.all.every(({ answered }) => answered) && <p>{words.close}</p>}
    </article>
  );
}

/** Whether somebody of the house has looked at it yet. */
function sayStanding(
  { kind }: Reply,
  { at, confirmed }: ReplySentProps['sent'],
  words: ReplySentProps['words'],
): string {
  const moment = formatMoment(at);
  if (kind === 'remedy') return confirmed ? words.accepted : fill(words.sentRemedyAt, { moment });
  return confirmed ? words.confirmed : fill(words.sentAt, { moment });
}
