import '#modules/documents/widgets/paper-font.ts';
import { Button, Textarea } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { UrgentShape } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { useUrgentWrite } from './urgent-queries.ts';
import { useTypedAnswer } from './use-typed-answer.ts';

/** The reply as a file, and the act that says it went out. */
export function ReplyActs({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.reply');
  const next = urgent.state === 'sent' ? 'replied' : urgent.sentAt === null ? 'draft' : 'sent';
  const move = useUrgentWrite(
    urgent.id,
    () =>
      workApi('patch /api/urgent-requests/{urgent}', {
        params: { urgent: urgent.id },
        body: { version: urgent.version, state: next },
      }),
    t('moved'),
  );
  return (
    <>
      <ExportMenu address={`/api/urgent-requests/${urgent.id}/document`} name={t('export')} />
      {urgent.runs && (
        <Button
          variant={next === 'replied' ? 'filled' : 'default'}
          loading={move.isPending}
          onClick={() => move.mutate(undefined)}
        >
          {next === 'replied' ? t('done') : t('reopen')}
        </Button>
      )}
      {move.isError && <FailureNotice reason={move.error} />}
    </>
  );
}

/** The reply as it grows: to each question what the bodies answered, or what somebody wrote in its place. */
export function UrgentReply({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.reply');
  const { asker, number, title, questions } = urgent;
  const letter = number === null ? t('plain') : t('numbered', { number });
  return (
    <section className={classes.paper} aria-label={t('title')}>
      <h2 className={classes.paperTitle}>{t('title')}</h2>
      <p className={classes.addressee}>{t('head', { asker: asker === '' ? t('nobody') : asker })}</p>
      <p>{t('opening', { letter, title })}</p>
      {questions.map((question, index) => (
        <ReplyPart key={question.id} urgent={urgent} question={question} number={index + 1} />
      ))}
    </section>
  );
}

interface ReplyPartProps {
  readonly urgent: UrgentShape;
  readonly question: UrgentShape['questions'][number];
  readonly number: number;
}

function ReplyPart({ urgent, question, number }: ReplyPartProps): ReactNode {
  const t = useTranslations('work.urgent.reply');
  const kit = useTranslations('kit');
  const { words: typed, write: setTyped, forget } = useTypedAnswer(urgent.id, question.id, 'reply');
  const { id, text, reply, replied } = question;
  const keep = useUrgentWrite(
    urgent.id,
    (words: string | null) =>
      workApi('put /api/urgent-requests/{urgent}/reply', {
        params: { urgent: urgent.id },
        body: { version: urgent.version, replies: [{ questionId: id, words }] },
      }),
    t('kept'),
    forget,
  );
  const mayWrite = urgent.runs && urgent.state === 'sent';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== null && typed.trim() !== '') keep.mutate(typed.trim());
  };
  if (typed !== null && mayWrite)
    return (
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label={t('words', { number })}
          autosize
          minRows={2}
          maxLength={4000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {keep.isError && <FailureNotice reason={keep.error} />}
        <div className={classes.acts}>
          {reply !== null && (
            <Button size="sm" variant="subtle" onClick={() => keep.mutate(null)}>
              {t('own')}
            </Button>
          )}
          <Button size="sm" variant="default" onClick={forget}>
            {kit('cancel')}
          </Button>
          <Button size="sm" type="submit" loading={keep.isPending} disabled={typed.trim() === ''}>
            {t('keep')}
          </Button>
        </div>
      </form>
    );
  return (
    <div className={classes.part}>
      <p className={classes.words}>
        {number}. {text}: {replied ?? <span className={classes.gap}>({t('nothing')})</span>}
      </p>
      {mayWrite && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={`${classes.start} no-print`}
          onClick={() => setTyped(replied ?? '')}
        >
          {t('edit', { number })}
        </Button>
      )}
    </div>
  );
}
