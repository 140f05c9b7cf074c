import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { describeReadingFinding } from '#kernel/document/model/describe-reading-finding.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { useLanguage } from '#ui-kit/language/language.tsx';
import { FindingNote, Note } from './finding-note.tsx';
import classes from './review-entry.module.css';

/** What concerns the file and the document as a whole: what the reader met in it, and why something is missing. */
export function ReviewNotes({ tree, draft }: { tree: DocumentTree; draft: PlanDraft }): ReactNode {
  const t = useTranslations('plans.review.info');
  const { language } = useLanguage();
  const whole = draft.findings.flatMap((finding, index) =>
    finding.path === null ? [{ finding, index }] : [],
  );
  if (whole.length + tree.findings.length === 0) return null;
  return (
    <section className={classes.notes} aria-label={t('notes')}>
      <h2 className={classes.group}>{t('notes')}</h2>
      {whole.map(({ finding, index }) => (
        <div key={keyOf(finding)} data-entry={`findings.${index}`} tabIndex={-1}>
          <FindingNote finding={finding} />
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
