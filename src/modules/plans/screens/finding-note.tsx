import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftFinding } from '#kernel/plan-draft/plan-draft.ts';
import classes from './review-entry.module.css';

/** What a person should look at here; a kind of finding without words of its own still asks to be looked at. */
export function FindingNote({ finding }: { finding: DraftFinding }): ReactNode {
  const t = useTranslations('plans');
  // Codes are dotted; in the tree of words a dot would be a step down.
  const key = `findings.${finding.code.replaceAll('.', '-')}` as 'findings.other';
  const words = t.has(key) ? t(key, finding.values) : t('findings.other');
  const values = t.has(key) ? '' : Object.values(finding.values).join(' · ');
  return (
    <p className={classes.check}>
      <IconAlertCircle size={15} aria-hidden="true" />
      <span>{values === '' ? words : `${words}: ${values}`}</span>
    </p>
  );
}

/** The findings that ask a person to look at one entry. */
export function findingsOf(findings: readonly DraftFinding[], entry: string): readonly DraftFinding[] {
  return findings.filter(
    (finding) =>
      finding.severity !== 'info' &&
      finding.path !== null &&
      (finding.path === entry || finding.path.startsWith(`${entry}.`)),
  );
}
