import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { ReviewDuties } from './review-duties.tsx';
import classes from './review-entry.module.css';
import { ReviewReferences } from './review-references.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewOthersProps {
  readonly reading: Reading;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onSeen: ((place: string) => void) | null;
}

/** Duties of the bodies, cited documents, money, occasions. */
export function ReviewOthers({ reading, focus, correct, onSeen }: ReviewOthersProps): ReactNode {
  const t = useTranslations('plans.review.others');
  const { draft } = reading;
  return (
    <div className={classes.list}>
      <ReviewDuties reading={reading} focus={focus} correct={correct} />
      <ReviewReferences reading={reading} focus={focus} correct={correct} onSeen={onSeen} />
      {draft.occasions.length > 0 && <h2 className={classes.group}>{t('occasions')}</h2>}
      {draft.occasions.map((occasion) => (
        <p key={`${occasion.name} ${occasion.ordinal}`}>
          {occasion.ordinal !== null && `${t('ordinal', { ordinal: occasion.ordinal })} `}
          {occasion.name}
          {occasion.anniversary !== null && ` (${formatDate(occasion.anniversary)})`}
        </p>
      ))}
      {draft.funding.length > 0 && <h2 className={classes.group}>{t('funding')}</h2>}
      {draft.funding.map((source) => (
        <p key={source.text}>{source.text}</p>
      ))}
    </div>
  );
}
