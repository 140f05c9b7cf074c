import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import type { PlanPreview } from '../contract.ts';
import classes from './confirm-dialog.module.css';
import { rowsLeft } from './review-rows.ts';
import { taskName } from './task-name.ts';

interface ConfirmNamesProps {
  readonly reading: Reading;
  readonly preview: PlanPreview;
}

/** The names behind the figures: who owes how much, who is made, which groups stay words, which tasks nobody leads. */
export function ConfirmNames({ reading, preview }: ConfirmNamesProps): ReactNode {
  const t = useTranslations('plans.confirm');
  const { counts, detail } = preview;
  const made = detail.owing.filter(({ id }) => id === null).map(({ name }) => name);
  return (
    <div className={classes.names}>
      <p>{t('sentence', { openNames: counts.openNames, tasksWithoutLead: counts.tasksWithoutLead })}</p>
      <Behind title={t('behind.owing', { count: counts.organizations })}>
        {detail.owing.map(({ name, obligations }) => (
          <li key={name}>
            {name} <span>{obligations}</span>
          </li>
        ))}
      </Behind>
      <Behind title={t('created', { count: counts.organizationsCreated })}>
        {(counts.organizationsCreated > 0 ? made : []).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Behind>
      <Behind title={t('behind.reporting', { count: counts.reportingDuties })}>
        {rowsLeft(reading, 'reporting').map((line, order) => (
          <li key={`${order} ${line.from} ${line.to} ${line.cadence} ${line.due}` as const}>
            {[line.from, line.to].filter((name) => name !== null).join(' → ') || t('behind.unnamed')}
          </li>
        ))}
      </Behind>
      <Behind title={t('openNames', { count: counts.openNames })} isWarning>
        {detail.openNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Behind>
      <Behind title={t('withoutLead', { count: counts.tasksWithoutLead })} isWarning>
        {detail.tasksWithoutLead.map((task) => (
          <li key={`${taskName(task)} ${task.text}`}>
            {taskName(task)} {task.text}
          </li>
        ))}
      </Behind>
    </div>
  );
}

interface BehindProps {
  readonly title: string;
  /** True for what will wait for somebody after confirming. */
  readonly isWarning?: boolean;
  readonly children: readonly ReactNode[];
}

/** One figure that opens to its names; nothing behind a figure of none. */
function Behind({ title, isWarning, children }: BehindProps): ReactNode {
  if (children.length === 0) return null;
  return (
    <details className={classes.behind} data-warning={isWarning || undefined}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
