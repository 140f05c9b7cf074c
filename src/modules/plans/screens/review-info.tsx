import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
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
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
}

/** The head of the document; what the paper leaves blank (number, day) is asked first. */
export function ReviewInfo({ tree, draft, correct, focus }: ReviewInfoProps): ReactNode {
  const t = useTranslations('plans.review.info');
  const { document } = draft;
  const number = document.number?.text ?? '';
  const date = document.date?.text ?? '';
  const blank = correct.may && (isBlankNumber(number) || isBlankDate(date));
  const readDate = (words: string): string | null | undefined => {
    if (words.trim() === '') return null;
    return readTypedDate(words) ?? undefined;
  };
  const head = (
    <div className={classes.pair}>
      <TextField
        id="document.number"
        label={t('number')}
        value={number}
        focus={focus}
        may={correct.may}
        onSave={(words) => correct.save({ document: { number: words === '' ? null : words } })}
      />
      <TextField
        id="document.date"
        label={t('date')}
        value={date === '' ? '' : formatDate(date)}
        placeholder={t('datePlaceholder')}
        focus={focus}
        may={correct.may}
        refuse={(words) => (readDate(words) === undefined ? t('badDate') : null)}
        onSave={(words) => correct.save({ document: { date: readDate(words) ?? null } })}
      />
    </div>
  );
  return (
    <div className={classes.list}>
      {blank ? (
        <div className={classes.ask}>
          <h2>{t('blankTitle')}</h2>
          <p className={classes.quiet}>{t('blank')}</p>
          {head}
        </div>
      ) : (
        head
      )}
      <ReviewNotes tree={tree} draft={draft} />
      <TextField
        id="document.subject"
        label={t('subject')}
        value={document.subject?.text ?? ''}
        focus={focus}
        may={correct.may}
        multiline
        onSave={(words) => correct.save({ document: { subject: words === '' ? null : words } })}
      />
      <TextField
        id="document.issuer"
        label={t('issuer')}
        value={document.issuer?.text ?? ''}
        focus={focus}
        may={correct.may}
        onSave={(words) => correct.save({ document: { issuer: words === '' ? null : words } })}
      />
      <NumberField
        id="document.year"
        label={t('year')}
        description={t('yearHint')}
        value={document.year?.value ?? null}
        refused={t('badYear')}
        focus={focus}
        may={correct.may}
        onSave={(year) => correct.save({ document: { year } })}
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
        <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} />
      ))}
    </div>
  );
}
