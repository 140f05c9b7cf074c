import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { UrgentShape } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { UrgentMessages } from './urgent-messages.tsx';
import { useUrgentWrite } from './urgent-queries.ts';
import { type TypedAnswer, useTypedAnswer } from './use-typed-answer.ts';

type Question = UrgentShape['questions'][number];
type Body = Question['bodies'][number];

/** The questions, whom each was asked of, and what came; answers are given or entered where they are missing. */
export function UrgentAnswers({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.run');
  return (
    <section className={classes.answers} aria-label={t('questions')}>
      <h2>{t('questions')}</h2>
      <ol className={classes.questions}>
        {urgent.questions.map((question) => (
          <li key={question.id} className={classes.question}>
            <p className={classes.asked}>{question.text}</p>
            {question.bodies.map((body) => (
              <BodyAnswer key={body.id} urgent={urgent} question={question} body={body} />
            ))}
          </li>
        ))}
      </ol>
      {urgent.runs && urgent.state === 'sent' && <UrgentMessages urgent={urgent} />}
    </section>
  );
}

interface BodyAnswerProps {
  readonly urgent: UrgentShape;
  readonly question: Question;
  readonly body: Body;
}

function BodyAnswer({ urgent, question, body }: BodyAnswerProps): ReactNode {
  const t = useTranslations('work.urgent.run');
  const answer = question.answers.find(({ organization }) => organization.id === body.id);
  const isOwn = urgent.answersFor.includes(body.id);
  const mayEnter = urgent.state === 'sent' && (isOwn || urgent.runs);
  const typed = useTypedAnswer(urgent.id, question.id, body.id);
  // A body finds its open questions ready to be answered, in whatever order; what was typed before is there again.
  const [isOpen, setOpen] = useState((isOwn && answer === undefined) || typed.words !== null);
  const open = mayEnter && isOpen;
  return (
    <div className={classes.body} data-answered={answer !== undefined}>
      <p className={classes.bodyHead}>
        <strong>{body.name}</strong>
        {answer === undefined ? (
          <span className={classes.quiet}>{t('waiting')}</span>
        ) : (
          <span className={classes.quiet}>
            {answer.by}, {formatMoment(answer.at)}
            {answer.toldHow === 'link' && ` · ${t(answer.waits ? 'byLinkWaits' : 'byLink')}`}
            {answer.toldHow !== null &&
              answer.toldHow !== 'link' &&
              ` · ${t('toldBy', { how: t(`toldHow.${answer.toldHow}`) })}`}
          </span>
        )}
      </p>
      {answer !== undefined && !open && <p className={classes.words}>{answer.words}</p>}
      {mayEnter && !open && (
        <Button
          size="compact-sm"
          variant={answer === undefined || answer.waits ? 'light' : 'subtle'}
          className={`${classes.start} no-print`}
          onClick={() => setOpen(true)}
        >
          {answer === undefined
            ? t(isOwn ? 'answer' : 'enter')
            : t(answer.waits && !isOwn ? 'confirm' : 'change')}
        </Button>
      )}
      {open && (
        <AnswerForm
          urgent={urgent}
          question={question}
          body={body}
          isOwn={isOwn}
          typed={typed}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

const ways = ['phone', 'zalo', 'document', 'meeting', 'other'] as const;

interface AnswerFormProps extends BodyAnswerProps {
  readonly isOwn: boolean;
  readonly typed: TypedAnswer;
  readonly onClose: () => void;
}

function AnswerForm({ urgent, question, body, isOwn, typed, onClose }: AnswerFormProps): ReactNode {
  const t = useTranslations('work.urgent.run');
  const kit = useTranslations('kit');
  const before = question.answers.find(({ organization }) => organization.id === body.id);
  const words = typed.words ?? before?.words ?? '';
  const close = (): void => {
    typed.forget();
    onClose();
  };
  const [how, setHow] = useState<(typeof ways)[number]>(
    ways.find((way) => way === before?.toldHow) ?? 'phone',
  );
  const keep = useUrgentWrite(
    urgent.id,
    () =>
      workApi('put /api/urgent-requests/{urgent}/answers', {
        params: { urgent: urgent.id },
        body: {
          questionId: question.id,
          organizationId: body.id,
          words: words.trim(),
          toldHow: isOwn ? null : how,
          version: before?.version ?? 0,
        },
      }),
    t('kept'),
    close,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') keep.mutate(undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={t('answerOf', { body: body.name })}
        autosize
        minRows={2}
        maxLength={4000}
        required
        data-autofocus
        value={words}
        description={typed.words === null ? null : t('typedKept')}
        onChange={(event) => typed.write(event.currentTarget.value)}
      />
      {!isOwn && before?.toldHow !== 'link' && (
        <NativeSelect
          label={t('told')}
          value={how}
          data={ways.map((value) => ({ value, label: t(`toldHow.${value}`) }))}
          onChange={(event) => setHow(ways.find((way) => way === event.currentTarget.value) ?? 'other')}
        />
      )}
      {keep.isError && <FailureNotice reason={keep.error} />}
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={close}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" loading={keep.isPending} disabled={words.trim() === ''}>
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}
