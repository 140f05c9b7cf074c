import { type FormEvent, type ReactNode, useState } from 'react';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Reply } from '../../contract/reply-link.ts';
import classes from './reply.module.css';
import { EMPTY_REPLY, findReplyFaults, type ReplyFault } from './reply-draft.ts';
import { type FieldProps, Figures, ReplyFoot, Sender, Under } from './reply-fields.tsx';
import { ReplyFileList } from './reply-file-list.tsx';
import { useReplyFiles } from './use-reply-files.ts';
import { useReplyForm } from './use-reply-form.ts';
import { fill, type ReplyLanguage } from './use-reply-language.ts';

interface ReplyFormProps {
  readonly token: string;
  readonly replyKey: string;
  readonly reply: Reply;
  readonly words: ReplyLanguage['words'];
  /** Who answered another question of the same message, and is not asked for it again. */
  readonly sender: string;
  readonly onSent: (reply: Reply) => void;
}

/** What is asked, in the asker's words, and the handful of fields that answer it. */
export function ReplyForm({ token, replyKey, reply, words, sender, onSent }: ReplyFormProps): ReactNode {
  const form = useReplyForm({ token, reply, onSent, key: replyKey, begin: { ...EMPTY_REPLY, sender } });
  const { keeper, draft } = form;
  const change = (part: Partial<typeof draft>): void => keeper.change(part);
  const files = useReplyFiles(replyKey, reply.files);
  const [faults, setFaults] = useState<readonly (ReplyFault | 'files')[]>([]);
  const faultOf = (...names: (ReplyFault | 'files')[]): string | null => {
    const found = faults.find((fault) => names.includes(fault));
    return found === undefined ? null : words.faults[found];
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = [
      ...findReplyFaults(draft, reply.today),
      ...(files.waiting.length > 0 ? (['files'] as const) : []),
    ];
    setFaults(found);
    if (found.length === 0) keeper.send(files.files.map(({ id }) => id));
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <Asked reply={reply} words={words} />
      <h2>{words.answer}</h2>
      {reply.indicators.length > 0 && (
        <Figures {...{ reply, draft, words, change }} fault={faultOf('amount')} />
      )}
      <label className={classes.field}>
        <span>{reply.kind === 'remedy' ? words.remedyWords : words.words}</span>
        <textarea
          rows={4}
          value={draft.words}
          aria-invalid={faults.includes('words') || undefined}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <Under hint={words.wordsHint} fault={faultOf('words')} />
      </label>
      {reply.kind === 'record' && (
        <DayAndPlace {...{ reply, draft, words, change }} fault={faultOf('doneOn', 'future')} />
      )}
      <ReplyFileList files={files} words={words} fault={faultOf('files')} />
      <Sender {...{ draft, words, change }} fault={faultOf('sender')} />
      <ReplyFoot form={form} words={words} send={words.send} />
    </form>
  );
}

function Asked({ reply, words }: { reply: Reply; words: ReplyLanguage['words'] }): ReactNode {
  return (
    <section className={classes.asked}>
      <h1>{fill(words.asks, { by: reply.askedBy, body: reply.body })}</h1>
      <p className={classes.question}>{reply.asked}</p>
      <dl>
        <dt>{reply.kind === 'remedy' ? words.aboutRemedy : words.about}</dt>
        <dd className={reply.kind === 'remedy' ? classes.question : undefined}>
          {reply.obligation}
          {reply.plan !== null && <small>{reply.plan}</small>}
        </dd>
      </dl>
      {reply.dueDay !== null && reply.dueDay >= reply.today && (
        <p>{fill(words.due, { day: formatDate(reply.dueDay) })}</p>
      )}
      <small>{fill(words.expires, { moment: formatMoment(reply.expiresAt) })}</small>
      {reply.returned !== null && <Returned returned={reply.returned} words={words} />}
    </section>
  );
}

/** Why a report came back, above the one that is written anew. */
function Returned({
  returned: { by, at, words: said },
  words,
}: {
  returned: NonNullable<Reply['returned']>;
  words: ReplyLanguage['words'];
}): ReactNode {
  return (
    <div className={classes.returned} role="note">
      <strong>{fill(words.returned, { by, moment: formatMoment(at) })}</strong>
      <p>{said}</p>
    </div>
  );
}

/** When and where it was done; what has to be put right asks for neither. */
function DayAndPlace({
  reply,
  draft,
  words,
  change,
  fault,
}: FieldProps & { readonly reply: Reply }): ReactNode {
  return (
    <div className={classes.pair}>
      <label className={classes.field}>
        <span>{words.doneOn}</span>
        <input
          inputMode="numeric"
          value={draft.doneOn === '' ? formatDate(reply.today) : draft.doneOn}
          aria-invalid={fault !== null || undefined}
          onChange={(event) => change({ doneOn: event.currentTarget.value })}
        />
        <Under hint={null} fault={fault} />
      </label>
      <label className={classes.field}>
        <span>{words.place}</span>
        <input value={draft.place} onChange={(event) => change({ place: event.currentTarget.value })} />
      </label>
    </div>
  );
}
