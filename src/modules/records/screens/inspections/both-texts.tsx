import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { InspectionShape } from '../../contract/inspections.ts';
import { draftOf, type InspectionDraft } from './inspection-draft.ts';
import classes from './inspections.module.css';

interface BothTextsProps {
  readonly stands: InspectionShape;
  readonly draft: InspectionDraft;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody else was faster: what is kept and what was written, side by side. */
export function BothTexts({ stands, draft, onTake, onKeep }: BothTextsProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const say = (parts: Pick<InspectionDraft, 'title' | 'summary' | 'findings' | 'remedies'>): string =>
    [parts.title, parts.summary, ...[...parts.findings, ...parts.remedies].map(({ words }) => `– ${words}`)]
      .filter((words) => words !== '')
      .join('\n');
  return (
    <div className={classes.conflict} role="alert">
      <p>{t('conflict', { by: stands.changed.by })}</p>
      <div className={classes.both}>
        <div>
          <p className={classes.quiet}>{t('theirs')}</p>
          <blockquote>{say(draftOf(stands))}</blockquote>
        </div>
        <div>
          <p className={classes.quiet}>{t('mine')}</p>
          <blockquote>{say(draft)}</blockquote>
        </div>
      </div>
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={onTake}>
          {t('takeTheirs')}
        </Button>
        <Button size="sm" onClick={onKeep}>
          {t('keepMine')}
        </Button>
      </div>
    </div>
  );
}
