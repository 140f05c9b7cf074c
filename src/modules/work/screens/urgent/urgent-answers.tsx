import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { UrgentShape } from '../../contract.ts';
import { messageTo } from '../../domain/urgent/urgent.ts';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { useUrgentWrite } from './urgent-queries.ts';

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
      {urgent.runs && urgent.state === 'sent' && <Messages urgent={urgent} />}
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
  const [open, setOpen] = useState(false);
  const answer = question.answers.find(({ organization }) => organization.id === body.id);
  const isOwn = urgent.answersFor.includes(body.id);
  const mayEnter = urgent.state === 'sent' && (isOwn || urgent.runs);
  return (
    <div className={classes.body} data-answered={answer !== undefined}>
      <p className={classes.bodyHead}>
        <strong>{body.name}</strong>
        {answer === undefined ? (
          <span className={classes.quiet}>{t('waiting')}</span>
        ) : (
          <span className={classes.quiet}>
            {answer.by}, {formatMoment(answer.at)}
            {answer.toldHow !== null && ` · ${t('toldBy', { how: t(`toldHow.${answer.toldHow}`) })}`}
          </span>
        )}
      </p>
      {answer !== undefined && !open && <p className={classes.words}>{answer.words}</p>}
      {mayEnter && !open && (
        <Button
          size="compact-sm"
          variant={answer === undefined ? 'light' : 'subtle'}
          className={`${classes.start} no-print`}
          onClick={() => setOpen(true)}
        >
          {answer !== undefined ? t('change') : isOwn ? t('answer') : t('enter')}
        </Button>
      )}
      {open && (
        <AnswerForm
          urgent={urgent}
          question={question}
          body={body}
          isOwn={isOwn}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

const ways = ['phone', 'zalo', 'document', 'meeting', 'other'] as const;

interface AnswerFormProps extends BodyAnswerProps {
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

function AnswerForm({ urgent, question, body, isOwn, onClose }: AnswerFormProps): ReactNode {
  const t = useTranslations('work.urgent.run');
  const kit = useTranslations('kit');
  const before = question.answers.find(({ organization }) => organization.id === body.id);
  const [words, setWords] = useState(before?.words ?? '');
  const [how, setHow] = useState<(typeof ways)[number]>(before?.toldHow ?? 'phone');
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
    onClose,
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
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {!isOwn && (
        <NativeSelect
          label={t('told')}
          value={how}
          data={ways.map((value) => ({ value, label: t(`toldHow.${value}`) }))}
          onChange={(event) => setHow(ways.find((way) => way === event.currentTarget.value) ?? 'other')}
        />
      )}
      {keep.isError && <FailureNotice reason={keep.error} />}
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" loading={keep.isPending} disabled={words.trim() === ''}>
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}

/** A message for each body that still owes an answer, ready to be pasted into Zalo. */
function Messages({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.run');
  const waiting = new Map<string, { readonly name: string; readonly questions: Question[] }>();
  for (const question of urgent.questions) {
    const answered = new Set(question.answers.map(({ organization }) => organization.id));
    for (const { id, name } of question.bodies.filter((body) => !answered.has(body.id))) {
      const known = waiting.get(id) ?? { name, questions: [] };
      known.questions.push(question);
      waiting.set(id, known);
    }
  }
  if (waiting.size === 0) return null;
  const end = [urgent.hour, urgent.day === null ? null : formatDate(urgent.day)].filter(Boolean).join(' ');
  return (
    <details className="no-print">
      <summary>{t('message')}</summary>
      {[...waiting].map(([id, { name, questions }]) => {
        const words = messageTo(
          urgent,
          end === '' ? '' : `trước ${end}`,
          questions,
          `${location.origin}/app/yeu-cau/${urgent.id}`,
        );
        return (
          <div key={id} className={classes.message}>
            <p className={classes.bodyHead}>
              <strong>{name}</strong>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('copyFor', { body: name })}
                onClick={() =>
                  void navigator.clipboard.writeText(words).then(
                    () => showToast({ words: t('copied') }),
                    () => showToast({ words: t('notCopied') }),
                  )
                }
              >
                {t('copy')}
              </Button>
            </p>
            <pre className={classes.pre}>{words}</pre>
          </div>
        );
      })}
    </details>
  );
}
