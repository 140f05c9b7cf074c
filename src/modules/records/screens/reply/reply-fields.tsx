import type { ReactNode } from 'react';
import type { Reply } from '../../contract/reply-link.ts';
import classes from './reply.module.css';
import { ReplyFailure } from './reply-failure.tsx';
import type { useReplyForm } from './use-reply-form.ts';
import type { ReplyLanguage } from './use-reply-language.ts';

/** What every field of an answer gets. */
export interface FieldProps {
  readonly draft: ReturnType<typeof useReplyForm>['draft'];
  readonly words: ReplyLanguage['words'];
  readonly change: (part: Partial<ReturnType<typeof useReplyForm>['draft']>) => void;
  readonly fault: string | null;
}

/** The figures that are asked for. */
export function Figures({
  reply,
  draft,
  words,
  change,
  fault,
}: FieldProps & { readonly reply: Reply }): ReactNode {
  const amountOf = (code: string): string =>
    draft.quantities.find(({ indicator }) => indicator === code)?.amount ?? '';
  const write = (code: string, amount: string): void => {
    const others = draft.quantities.filter(({ indicator }) => indicator !== code);
    change({ quantities: [...others, { indicator: code, amount }] });
  };
  return (
    <fieldset className={classes.figures}>
      <legend>{words.figures}</legend>
      {reply.indicators.map(({ code, name, unit }) => (
        <label key={code} className={classes.figure}>
          <span>{name}</span>
          <input
            inputMode="decimal"
            value={amountOf(code)}
            onChange={(event) => write(code, event.currentTarget.value)}
          />
          <small>{unit}</small>
        </label>
      ))}
      <Under hint={words.figureHint} fault={fault} />
    </fieldset>
  );
}

/** What stands under a field: what is wrong with it, else how it is filled in. */
export function Under({ hint, fault }: { hint: string | null; fault: string | null }): ReactNode {
  if (fault !== null)
    return (
      <small role="alert" className={classes.fault}>
        {fault}
      </small>
    );
  return hint === null ? null : <small>{hint}</small>;
}

/** Who answers. */
export function Sender({ draft, words, change, fault }: FieldProps): ReactNode {
  return (
    <label className={classes.field}>
      <span>{words.sender}</span>
      <input
        autoComplete="name"
        value={draft.sender}
        aria-invalid={fault !== null || undefined}
        onChange={(event) => change({ sender: event.currentTarget.value })}
      />
      <Under hint={null} fault={fault} />
    </label>
  );
}

interface ReplyFootProps {
  readonly form: ReturnType<typeof useReplyForm>;
  readonly words: ReplyLanguage['words'];
  /** What sending is called here. */
  readonly send: string;
}

/** The end of a form: two windows that wrote at once, what went wrong, how far it is saved, and sending. */
export function ReplyFoot({
  form: { keeper, state, failure, isSending },
  words,
  send,
}: ReplyFootProps): ReactNode {
  return (
    <>
      {state === 'conflict' && (
        <div role="alert" className={classes.failure}>
          <strong>{words.conflict}</strong>
          <button type="button" className={classes.second} onClick={() => keeper.settle('mine')}>
            {words.keepMine}
          </button>
          <button type="button" className={classes.second} onClick={() => keeper.settle('theirs')}>
            {words.takeTheirs}
          </button>
        </div>
      )}
      {failure !== null && <ReplyFailure reason={failure} words={words} />}
      <div className={classes.foot}>
        <p role="status" className={classes.state} data-state={state}>
          {state === 'conflict' ? '' : words.state[state]}
        </p>
        <button type="submit" className={classes.first} disabled={isSending || state === 'conflict'}>
          {isSending ? words.busy : send}
        </button>
        <small>{words.secret}</small>
      </div>
    </>
  );
}
