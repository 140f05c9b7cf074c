import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { RecordQuestion, WorkRecord } from '../contract.ts';
import classes from './record-entry.module.css';
import type { useChangeRecord } from './use-change-records.ts';
import { WordsForm } from './words-form.tsx';

interface RecordQuestionsProps {
  readonly record: WorkRecord;
  readonly change: ReturnType<typeof useChangeRecord>;
}

/** What is asked about a record, each with its answer or the way to answer. */
export function RecordQuestions({ record, change }: RecordQuestionsProps): ReactNode {
  return record.questions.map((question) => (
    <Question
      key={question.id}
      question={question}
      mayAnswer={record.may.includes('answer') && record.withdrawnAt === null}
      change={change}
    />
  ));
}

interface QuestionProps {
  readonly question: RecordQuestion;
  readonly mayAnswer: boolean;
  readonly change: RecordQuestionsProps['change'];
}

function Question({ question, mayAnswer, change }: QuestionProps): ReactNode {
  const t = useTranslations('records.entry');
  const [answering, setAnswering] = useState(false);
  const { id, answer, answeredAt, answeredBy } = question;
  return (
    <div className={classes.thread}>
      <div>
        <p className={classes.quiet}>
          {t('asked', { by: question.askedBy, moment: formatMoment(question.askedAt) })}
        </p>
        <p>{question.words}</p>
      </div>
      {answer !== null && answeredAt !== null && (
        <div>
          <p className={classes.quiet}>
            {t('answered', { by: answeredBy ?? '', moment: formatMoment(answeredAt) })}
          </p>
          <p>{answer}</p>
        </div>
      )}
      {answer === null && mayAnswer && !answering && (
        <div className="no-print">
          <Button size="xs" variant="light" onClick={() => setAnswering(true)}>
            {t('answer')}
          </Button>
        </div>
      )}
      {answer === null && answering && (
        <WordsForm
          label={t('answerLabel')}
          send={t('send')}
          required
          busy={change.isPending}
          onCancel={() => setAnswering(false)}
          onSend={(words) => change.mutate({ kind: 'answer', question: id, answer: words })}
        />
      )}
    </div>
  );
}
