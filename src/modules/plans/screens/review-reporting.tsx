import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { FindingNote, findingsOf } from './finding-note.tsx';
import { ReportingEntry } from './reporting-entry.tsx';
import classes from './review-entry.module.css';
import { ReviewEntry } from './review-entry.tsx';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewReportingProps {
  readonly draft: PlanDraft;
  readonly focus: ReviewFocus;
  readonly onSeen: ((place: string) => void) | null;
}

/** The reporting duties that were found, each with its words on the paper. */
export function ReviewReporting({ draft, focus, onSeen }: ReviewReportingProps): ReactNode {
  const t = useTranslations('plans.review');
  if (draft.reporting.length === 0) return <p className={classes.lead}>{t('noReporting')}</p>;
  return (
    <div className={classes.list}>
      {draft.reporting.map((line, index) => {
        const id = `reporting.${index}`;
        return (
          <ReviewEntry key={id} id={id} focus={focus}>
            <ReportingEntry line={line} />
            {findingsOf(draft.findings, id).map((finding) => (
              <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} onSeen={onSeen} />
            ))}
          </ReviewEntry>
        );
      })}
    </div>
  );
}
