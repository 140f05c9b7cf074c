import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { describeReadingFinding } from '#kernel/document/model/describe-reading-finding.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { useLanguage } from '#ui-kit/language/language.tsx';
import { FindingNote, Note } from './finding-note.tsx';
import classes from './review-entry.module.css';

interface ReviewNotesProps {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  /** Marks a place as looked at and right; null for a person who may only read. */
  readonly onSeen: ((place: string) => void) | null;
}

/** What concerns the file and the document as a whole: what the reader met in it, and why something is missing. */
export function ReviewNotes({ tree, draft, onSeen }: ReviewNotesProps): ReactNode {
  const t = useTranslations('plans.review.info');
  const { language } = useLanguage();
  const whole = draft.findings.filter((finding) => finding.path === null);
  if (whole.length + tree.findings.length === 0) return null;
  return (
    <section className={classes.notes} aria-label={t('notes')}>
      <h2 className={classes.group}>{t('notes')}</h2>
      {whole.map((finding) => (
        <div key={keyOf(finding)} data-entry={findingPlace(finding)} tabIndex={-1}>
          <FindingNote finding={finding} onSeen={onSeen} />
        </div>
      ))}
      {tree.findings.map((finding) => (
        <Note
          key={`${keyOf(finding)} ${finding.block}`}
          words={describeReadingFinding(finding)[language]}
          isInfo={finding.severity === 'info'}
        />
      ))}
    </section>
  );
}

function keyOf({ code, values }: { code: string; values: Readonly<Record<string, string>> }): string {
  return `${code} ${Object.values(values).join()}`;
}
