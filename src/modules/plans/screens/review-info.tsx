import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { isBlankDate, isBlankNumber } from './blank-head.ts';
import { FindingNote, findingsOf } from './finding-note.tsx';
import { NumberField } from './number-field.tsx';
import classes from './review-entry.module.css';
import { ReviewNotes } from './review-notes.tsx';
import { TextField } from './text-field.tsx';
import { sentenceCase } from './title-words.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewInfoProps {
  readonly reading: Reading;
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
  readonly onSeen: ((place: string) => void) | null;
}

/** The head of the document; what the paper leaves blank (number, day) is asked first. */
export function ReviewInfo({ reading, correct, focus, onSeen }: ReviewInfoProps): ReactNode {
  const t = useTranslations('plans.review.info');
  const { tree, draft } = reading;
  const { document } = draft;
  const orNull = (words: string): string | null => (words === '' ? null : words);
  // Nothing of a scan was read: until somebody says what it is about, it goes by the name of its file.
  const subject = <SubjectField reading={reading} correct={correct} focus={focus} />;
  return (
    <div className={classes.list}>
      {reading.scan !== null && subject}
      <NumberAndDay reading={reading} correct={correct} focus={focus} />
      <ReviewNotes tree={tree} draft={draft} onSeen={onSeen} />
      {reading.scan === null && subject}
      <TextField
        id="document.issuer"
        label={t('issuer')}
        value={document.issuer?.text ?? ''}
        focus={focus}
        correct={correct}
        onSave={(words, options) => correct.save({ document: { issuer: orNull(words) } }, options)}
      />
      <NumberField
        id="document.year"
        label={t('year')}
        description={t('yearHint')}
        value={document.year?.value ?? null}
        refused={t('badYear')}
        focus={focus}
        correct={correct}
        onSave={(year, options) => correct.save({ document: { year } }, options)}
      />
      <dl className={classes.facts}>
        <dt>{t('kind')}</dt>
        <dd>{document.type === null ? '—' : sentenceCase(document.type.text)}</dd>
        <dt>{t('place')}</dt>
        <dd>{document.place?.text ?? '—'}</dd>
        <dt>{t('signer')}</dt>
        <dd>
          {[
            document.signer?.authority,
            document.signer?.capacity,
            document.signer?.title,
            document.signer?.name,
          ]
            .map((part) => part?.text)
            .filter(Boolean)
            .join(' · ') || '—'}
        </dd>
      </dl>
      {findingsOf(draft.findings, 'document').map((finding) => (
        <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} onSeen={onSeen} />
      ))}
    </div>
  );
}

/** What the document is about, as its list and its plan are called. */
export function SubjectField({
  reading,
  correct,
  focus,
}: Pick<ReviewInfoProps, 'reading' | 'correct' | 'focus'>): ReactNode {
  const t = useTranslations('plans.review.info');
  const { subject } = reading.draft.document;
  return (
    <TextField
      id="document.subject"
      label={t('subject')}
      placeholder={t('subjectPlaceholder')}
      value={subject?.text ?? ''}
      focus={focus}
      correct={correct}
      multiline
      onSave={(words, options) =>
        correct.save({ document: { subject: words === '' ? null : words } }, options)
      }
    />
  );
}

/** Number and day as the document system gave them, or that the paper is a draft; asked first where it leaves them blank. */
export function NumberAndDay({
  reading,
  correct,
  focus,
}: Pick<ReviewInfoProps, 'reading' | 'correct' | 'focus'>): ReactNode {
  const t = useTranslations('plans.review.info');
  const { draft, isDraft } = reading;
  // A tick is seen at once, not when it comes back from the server.
  const [sent, send] = useState<boolean | null>(null);
  const number = draft.document.number?.text ?? '';
  const date = draft.document.date?.text ?? '';
  const isBlank = correct.may && (isBlankNumber(number) || isBlankDate(date));
  const head = (
    <div className={classes.pair}>
      <TextField
        id="document.number"
        label={t('number')}
        value={number}
        focus={focus}
        correct={correct}
        onSave={(words, options) =>
          correct.save({ document: { number: words === '' ? null : words } }, options)
        }
      />
      <TextField
        id="document.date"
        label={t('date')}
        value={date === '' ? '' : formatDate(date)}
        placeholder={t('datePlaceholder')}
        focus={focus}
        correct={correct}
        refuse={(words) => (readDay(words) === undefined ? t('badDate') : null)}
        onSave={(words, options) => correct.save({ document: { date: readDay(words) ?? null } }, options)}
      />
    </div>
  );
  if (!isBlank && !isDraft) return head;
  return (
    <div className={classes.ask} data-answered={isDraft || !isBlank || undefined}>
      <h2>{t('blankTitle')}</h2>
      <p className={classes.quiet}>{t('blank')}</p>
      {head}
      <Checkbox
        label={t('draft')}
        description={t('draftHint')}
        checked={sent ?? isDraft}
        disabled={!correct.may}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          send(checked);
          correct.save({ document: { isDraft: checked } }, { onSaved: () => send(null) });
        }}
      />
    </div>
  );
}

/** A day as somebody types it, null for nothing, undefined for what is no day. */
export function readDay(words: string): string | null | undefined {
  return words.trim() === '' ? null : (readTypedDate(words) ?? undefined);
}
