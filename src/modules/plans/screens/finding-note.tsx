import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeFinding } from '#kernel/plan-draft/describe-finding.ts';
import type { DraftFinding } from '#kernel/plan-draft/plan-draft.ts';
import { useLanguage } from '#ui-kit/language/language.tsx';
import classes from './review-entry.module.css';

/** What a person should look at here, in the very words that the command line uses. */
export function FindingNote({ finding }: { finding: DraftFinding }): ReactNode {
  const { language } = useLanguage();
  return <Note words={describeFinding(finding)[language]} isInfo={finding.severity === 'info'} />;
}

/** A sentence to the person who reviews; what only informs has a quieter sign than what must be looked at. */
export function Note({ words, isInfo }: { words: string; isInfo: boolean }): ReactNode {
  const Sign = isInfo ? IconInfoCircle : IconAlertCircle;
  return (
    <p className={classes.check} data-info={isInfo || undefined}>
      <Sign size={15} aria-hidden="true" />
      <span>{words}</span>
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
