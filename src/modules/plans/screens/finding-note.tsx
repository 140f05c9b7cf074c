import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { describeFinding } from '#kernel/plan-draft/describe-finding.ts';
import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { DraftFinding } from '#kernel/plan-draft/plan-draft.ts';
import { useLanguage } from '#ui-kit/language/language.tsx';
import classes from './review-entry.module.css';

interface FindingNoteProps {
  readonly finding: DraftFinding;
  /** Marks a place as looked at and right; null for a person who may only read. */
  readonly onSeen: ((place: string) => void) | null;
}

/** What a person should look at here, in the very words that the command line uses. */
export function FindingNote({ finding, onSeen }: FindingNoteProps): ReactNode {
  const t = useTranslations('plans.review');
  const { language } = useLanguage();
  const words = describeFinding(finding)[language];
  return (
    <Note words={words} isInfo={finding.severity === 'info'}>
      {finding.severity === 'unsure' && onSeen !== null && (
        <button type="button" className={classes.show} onClick={() => onSeen(findingPlace(finding))}>
          {t('seen')}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </button>
      )}
    </Note>
  );
}

interface NoteProps {
  readonly words: string;
  readonly isInfo: boolean;
  readonly children?: ReactNode;
}

/** A sentence to the person who reviews; what only informs has a quieter sign than what must be looked at. */
export function Note({ words, isInfo, children }: NoteProps): ReactNode {
  const Sign = isInfo ? IconInfoCircle : IconAlertCircle;
  return (
    <p className={classes.check} data-info={isInfo || undefined}>
      <Sign size={15} aria-hidden="true" />
      <span>
        {words} {children}
      </span>
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
